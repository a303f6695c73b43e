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
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules find what they look for. */
class ManifestRulesTest {

	private static final String STORE = "bundles/org.tidemark.store/META-INF/MANIFEST.MF";

	@TempDir
	private Path folder;
	private SampleCheckout sample;

	@BeforeEach
	void makeSample() {
		sample = new SampleCheckout(folder);
	}

	private ManifestRules rules() {
		return new ManifestRules(sample.checkout());
	}

	@Test
	void aNeedAgainstTheOrderIsFound() {
		sample.manifest("core").in("core", "src/org/tidemark/core/A.java", "package org.tidemark.core;")
				.manifest("ddl", "Require-Bundle: org.tidemark.core").manifest("store",
						"Import-Package: org.tidemark.core",
						"Require-Bundle: org.tidemark.ddl;bundle-version=\"[1,2)\"")
				.manifest("other");
		assertEquals(
				List.of("org.tidemark.other: has no place in the order of bundles", STORE + ": needs org.tidemark.ddl"),
				rules().needsOutsideOf(Map.of("core", Set.of(), "ddl", Set.of("core"), "store", Set.of("core")))
						.list());
	}

	@Test
	void aCycleIsFoundAtEachOfItsBundles() {
		sample.manifest("core", "Require-Bundle: org.tidemark.sync")
				.manifest("ddl", "Require-Bundle: org.tidemark.core")
				.manifest("sync", "Require-Bundle: org.tidemark.ddl");
		assertEquals(List.of("core: needs itself by way of core -> sync -> ddl",
				"ddl: needs itself by way of ddl -> core -> sync", "sync: needs itself by way of sync -> ddl -> core"),
				rules().cycles().list());
	}

	@Test
	void aForbiddenImportIsFoundAndItsNamesakeIsNot() {
		sample.manifest("store", "Import-Package: org.eclipse.swt.widgets,org.eclipse.swtchart",
				"Require-Bundle: org.eclipse.ui;bundle-version=\"1.0.0\"");
		assertEquals(List.of(STORE + ": Require-Bundle names org.eclipse.ui",
				STORE + ": Import-Package names org.eclipse.swt.widgets"),
				rules().mentions(Map.of("store", Order.WINDOWS)).list());
	}

	@Test
	void whatTheCoreNeedsTooMuchIsFound() {
		sample.manifest("core", "Import-Package: org.eclipse.osgi.util,org.slf4j,org.eclipse.jdt.annotation",
				"Require-Bundle: org.eclipse.equinox.common,org.eclipse.equinox.registry");
		String core = "bundles/org.tidemark.core/META-INF/MANIFEST.MF";
		assertEquals(List.of(core + ": requires org.eclipse.equinox.registry", core + ": imports org.slf4j",
				core + ": imports org.eclipse.jdt.annotation"), rules().needsOfTheCore().list());
	}

	@Test
	void exportsOfInternalsAreFound() {
		sample.manifest("store", "Export-Package: org.tidemark.store.internal,org.tidemark.store.internal.key;",
				" x-friends:=\"org.tidemark.nobody\"")
				.in("store", "src/org/tidemark/store/internal/A.java", "package org.tidemark.store.internal;")
				.in("store", "src/org/tidemark/store/internal/key/A.java", "package org.tidemark.store.internal.key;")
				.in("store", "src/org/tidemark/store/A.java", "package org.tidemark.store;");
		assertEquals(
				List.of(STORE + ": exports the internal package org.tidemark.store.internal without x-friends",
						STORE + ": org.tidemark.store.internal.key has a friend that does not exist: org.tidemark.nobody",
						STORE + ": org.tidemark.store is not exported, but has no \"internal\" in its name"),
				rules().exports().list());
	}

	@Test
	void anActivatorIsFound() {
		sample.manifest("store", "Bundle-Activator: org.tidemark.store.internal.Activator");
		assertEquals(List.of(STORE + ": has the Bundle-Activator org.tidemark.store.internal.Activator"),
				rules().activators().list());
	}

	@Test
	void missingHeadersAreFound() {
		sample.manifest("store", "Bundle-SymbolicName: org.tidemark.store;singleton:=true", "Bundle-Vendor: Somebody",
				"Bundle-Name: %Bundle-Name", "Bundle-Localization: OSGI-INF/l10n/bundle",
				"Bundle-Version: 1.0.0.qualifier",
				"Bundle-RequiredExecutionEnvironment: JavaSE-17");
		assertEquals(
				List.of(STORE + ": Automatic-Module-Name is \"\" and not \"org.tidemark.store\"",
						STORE + ": Bundle-RequiredExecutionEnvironment is \"JavaSE-17\" and not \"JavaSE-21\"",
						STORE + ": Bundle-Vendor is \"Somebody\" and not \"%Bundle-Vendor\""),
				rules().headers().list());
	}

	@Test
	void whatWouldNotBePackedIsFound() {
		sample.manifest("store").in("store", "plugin.xml", "<plugin/>").in("store", "build.properties",
				"bin.includes = META-INF/,\\", "  .,\\", "  icons/");
		assertEquals(List.of("org.tidemark.store/build.properties: bin.includes has no plugin.xml",
				"org.tidemark.store/build.properties: bin.includes names icons/, which is not there"),
				rules().leftOutOfTheBuild().list());
	}
}
