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

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules find what they look for. */
class TextRulesTest {

	private static final String FOLDER = "src/org/tidemark/ui/internal/";
	private static final String PATH = "bundles/org.tidemark.ui/" + FOLDER;

	@TempDir
	private Path folder;
	private SampleCheckout sample;

	@BeforeEach
	void makeSample() {
		sample = new SampleCheckout(folder).manifest("ui", "Bundle-Name: %Bundle-Name");
	}

	private TextRules rules() {
		return new TextRules(sample.checkout());
	}

	@Test
	void untranslatedTextsAreFound() {
		sample.in("ui", FOLDER + "messages.properties", "a=Read {0} of {1}", "b=Only here", "c=Same words",
				"d=MySQL: {0}")
				.in("ui", FOLDER + "messages_zh_CN.properties", "a=\\u8BFB {0}", "c=Same words", "d=MySQL: {0}",
						"e=\\u8BFB")
				.in("ui", "OSGI-INF/l10n/bundle.properties", "Bundle-Name=User Interface");
		String zh = PATH + "messages_zh_CN.properties: ";
		assertEquals(List.of(PATH + "messages.properties: e is missing",
				zh + "a has the placeholders [{0}] and not [{0}, {1}]", zh + "b is missing",
				zh + "c is not translated: Same words",
				"bundles/org.tidemark.ui/OSGI-INF/l10n/bundle_zh_CN.properties: is missing"),
				rules().translations().list());
	}

	@Test
	void charactersOutsideAsciiAreFound() {
		sample.in("ui", FOLDER + "messages.properties", "a=plain", "b=caf\u00e9");
		assertEquals(List.of(PATH + "messages.properties:2: write \\uXXXX: b=caf\u00e9"),
				rules().charactersOutsideAscii().list());
	}

	@Test
	void anApostropheThatQuotesIsFound() {
		sample.in("ui", FOLDER + "messages.properties", "a=the table '{0}' is gone", "b=it''s {0}", "c=don't {0}");
		assertEquals(List.of(PATH + "messages.properties: a quotes {0}: double the apostrophes"),
				rules().apostrophes().list());
	}

	@Test
	void fieldsWithoutTextsAndTextsWithoutFieldsAreFound() {
		sample.in("ui", FOLDER + "Messages.java", "class Messages extends NLS {", "  public static String a, b = \"\";",
				"  public static String c;", "}")
				.in("ui", FOLDER + "A.java", "class A { String s = Messages.a + Messages.b; /* c */ }")
				.in("ui", FOLDER + "messages.properties", "a=A", "c=C", "d=D")
				.in("ui", FOLDER + "job/messages.properties", "a=A");
		assertEquals(
				List.of(PATH + "messages.properties: b is missing", PATH + "Messages.java: has no field for the text d",
						PATH + "Messages.java: c is not used",
						PATH + "job/messages.properties: no class beside it reads it"),
				rules().messages().list());
	}

	@Test
	void textsInPluginXmlAndKeysWithoutTextsAreFound() {
		sample.in("ui", "plugin.xml", "<plugin><extension point=\"p\">",
				"<view id=\"v\" name=\"Connections\" label=\"%gone\"/>",
				"<property name=\"appName\" value=\"x\"/>", "<product name=\"Tidemark\"/>", "</extension></plugin>")
				.in("ui", "OSGI-INF/l10n/bundle.properties", "Bundle-Name=User Interface", "unused=x");
		assertEquals(List.of("bundles/org.tidemark.ui/plugin.xml: <view id=\"v\"> name is not a %key"),
				rules().writtenInPluginXml().list());
		String file = "bundles/org.tidemark.ui/OSGI-INF/l10n/bundle.properties: ";
		assertEquals(List.of(file + "gone is missing", file + "unused is not used"),
				rules().keysOfBundleProperties().list());
	}
}
