/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules find what they look for. */
class ExtensionRulesTest {

	private static final String PLUGIN = "bundles/org.tidemark.sync/plugin.xml: ";
	private static final String SCHEMA = "bundles/org.tidemark.sync/schema/sinks.exsd: ";

	@TempDir
	private Path folder;
	private SampleCheckout sample;

	@BeforeEach
	void makeSample() {
		sample = new SampleCheckout(folder).manifest("sync").in("sync", "schema/sinks.exsd", "<schema>",
				"<annotation><appInfo><meta.schema plugin=\"org.tidemark.sync\" id=\"sinks\"/></appInfo>",
				"<documentation>Where rows are written.</documentation></annotation>",
				"<element name=\"extension\"><annotation><documentation>Sinks.</documentation></annotation>",
				"<complexType><sequence><element ref=\"sink\"/></sequence>",
				"<attribute name=\"point\" use=\"required\"><annotation><documentation>Id.</documentation></annotation>",
				"</attribute></complexType></element>", "<element name=\"sink\"><complexType>",
				"<attribute name=\"id\" use=\"required\"><annotation><documentation>[Enter it]</documentation></annotation>",
				"</attribute><attribute name=\"class\"><annotation><documentation>Class.</documentation>",
				"<appInfo><meta.attribute kind=\"java\" basedOn=\":org.tidemark.sync.spi.Sink\"/></appInfo></annotation>",
				"</attribute></complexType></element>",
				"<annotation><appInfo><meta.section type=\"since\"/></appInfo><documentation>0.1.0</documentation></annotation>",
				"<annotation><appInfo><meta.section type=\"examples\"/></appInfo><documentation> </documentation></annotation>",
				"</schema>");
	}

	private ExtensionRules plugin(String... lines) {
		sample.in("sync", "plugin.xml", "<plugin>", String.join("\n", lines), "</plugin>");
		return new ExtensionRules(sample.checkout());
	}

	@Test
	void anExtensionPointWithoutSchemaIsFound() {
		ExtensionRules rules = plugin("<extension-point id=\"gone\" schema=\"schema/gone.exsd\"/>");
		assertEquals(List.of(PLUGIN + "the extension point org.tidemark.sync.gone has no schema: \"schema/gone.exsd\"",
				SCHEMA + "no extension point names it"), rules.schemas().list());
	}

	@Test
	void questionsThatASchemaLeavesAreFound() {
		ExtensionRules rules = plugin("<extension-point id=\"sinks\" schema=\"schema/sinks.exsd\"/>");
		assertEquals(
				List.of(SCHEMA + "the section examples is not written", SCHEMA + "the section apiinfo is not written",
						SCHEMA + "the element sink is not documented",
						SCHEMA + "the attribute id of sink is not documented",
						SCHEMA + "names the type org.tidemark.sync.spi.Sink, which does not exist"),
				rules.schemas().list());
	}

	@Test
	void extensionsThatDoNotFitAreFound() {
		ExtensionRules rules = plugin("<extension-point id=\"sinks\" schema=\"schema/sinks.exsd\"/>",
				"<extension point=\"org.tidemark.sync.sinks\">", "<sink class=\"a.B\" colour=\"red\"/>", "<drain/>",
				"</extension>", "<extension point=\"org.tidemark.sync.gone\"/>",
				"<extension point=\"org.eclipse.ui.views\"><view id=\"v\" name=\"%v\" class=\"a.B\" icon=\"i\"/></extension>");
		String sinks = PLUGIN + "org.tidemark.sync.sinks: ";
		assertEquals(
				List.of(sinks + "<sink> has no id", sinks + "<sink> has the unknown attribute colour",
						sinks + "<extension> has the unknown element <drain>",
						PLUGIN + "contributes to org.tidemark.sync.gone, which is not declared with a schema",
						PLUGIN + "<view id=\"v\"> has no category"),
				rules.contributions().list());
		assertEquals(Map.of("a.B", "org.tidemark.sync.spi.Sink"), rules.implementations());
	}

	@Test
	void namedClassesAndIconsThatDoNotExistAreFound() {
		sample.in("sync", "src/org/tidemark/sync/A.java", "package org.tidemark.sync;");
		ExtensionRules rules = plugin("<extension point=\"p\">",
				"<run class=\"org.tidemark.sync.A:argument\"/><run id=\"r\" class=\"org.tidemark.sync.B\"/>",
				"<view id=\"v\" icon=\"icons/v.svg\"/><run class=\"org.eclipse.Foreign\"/>", "</extension>");
		assertEquals(List.of(PLUGIN + "<run id=\"r\"> class: there is no class org.tidemark.sync.B in this bundle",
				PLUGIN + "<view id=\"v\"> icon: there is no icons/v.svg"), rules.missingClassesAndFiles().list());
	}
}
