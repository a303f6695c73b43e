/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.cli.internal.start.CommandLineBundles;
import org.tidemark.cli.internal.start.CommandLineStart;
import org.tidemark.cli.internal.start.InstalledBundle;

/** Which of the installed bundles the command line starts with. */
class CommandLineBundlesTest {

	private static final String HEAD = "#encoding=UTF-8\n#version=1\n";

	@TempDir
	private Path install;

	private Path list;

	@BeforeEach
	void installation() throws IOException {
		list = install.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
		Files.createDirectories(list.getParent());
		Files.createDirectories(install.resolve("plugins"));
	}

	@Test
	void whatNeedsTheWidgetsStaysAwayWithItsLibraries() {
		InstalledBundle widgets = bundle("widgets", "Export-Package: widgets;version=\"1.0,2\"");
		InstalledBundle native1 = bundle("widgets.gtk", "Fragment-Host: widgets;bundle-version=\"[3,4)\"");
		InstalledBundle window = bundle("window", "Import-Package: widgets,library",
				"Require-Bundle: org.tidemark.core");
		InstalledBundle dialog = bundle("dialog", "Require-Bundle: core,window");
		InstalledBundle library = bundle("library", "Export-Package: library");
		InstalledBundle core = bundle("org.tidemark.core", "Import-Package: widgets;resolution:=optional,json");
		InstalledBundle json = bundle("json", "Export-Package: json");
		assertEquals(List.of(core, json), chosen(widgets, native1, window, dialog, library, core, json));
	}

	@Test
	void aBundleWithAVerbComesAlsoWhereItHasWindows() {
		InstalledBundle widgets = bundle("widgets", "Export-Package: widgets");
		InstalledBundle native1 = bundle("widgets.gtk", "Fragment-Host: widgets");
		InstalledBundle both = InstalledBundle.of("com.acme,1,plugins/com.acme.jar,4,false",
				manifest("Import-Package: widgets"), "<extension\n point='org.tidemark.cli.commands'>");
		InstalledBundle page = InstalledBundle.of("com.page,1,plugins/com.page.jar,4,false",
				manifest("Import-Package: widgets"), "<extension point=\"org.tidemark.ui.connectionPages\">");
		assertEquals(List.of(widgets, native1, both), chosen(widgets, native1, both, page));
	}

	@Test
	void aBundleOfSomebodyElseComesThatUsesTidemarkOrThatNobodyUses() {
		InstalledBundle widgets = bundle("widgets", "Export-Package: widgets");
		InstalledBundle window = bundle("window", "Require-Bundle: strategy,widgets");
		InstalledBundle strategy = bundle("strategy", "Require-Bundle: org.tidemark.sync;visibility:=reexport");
		InstalledBundle service = bundle("service", "Export-Package: service");
		assertEquals(List.of(strategy, service), chosen(widgets, window, strategy, service));
	}

	@Test
	void theListIsMadeAnewWhenABundleIsInstalled() throws IOException {
		write("org.tidemark.core", "Bundle-SymbolicName: org.tidemark.core");
		write("org.eclipse.swt", "Bundle-SymbolicName: org.eclipse.swt");
		String widgets = line("org.eclipse.swt");
		String core = line("org.tidemark.core");
		Files.writeString(list, HEAD + widgets + core);
		CommandLineStart start = new CommandLineStart(install, install.resolve("area"), true);
		Path first = start.bundles();
		assertEquals(HEAD + core, Files.readString(first));
		assertEquals(first, start.bundles());
		write("com.acme", "Import-Package: org.tidemark.cli.spi");
		Files.writeString(list, HEAD + widgets + core + line("com.acme"));
		Path second = start.bundles();
		assertNotEquals(first, second);
		assertEquals(HEAD + core + line("com.acme"), Files.readString(second));
	}

	@Test
	void theMediatorIsStartedForLogsAndForWhoCountsOnIt() throws IOException {
		String mediator = "org.apache.aries.spifly.dynamic.bundle,1.0.0,plugins/spifly.jar,2,";
		write("spifly", "Bundle-SymbolicName: org.apache.aries.spifly.dynamic.bundle");
		write("slf4j.api", "Require-Capability: osgi.serviceloader;filter:=\"(osgi.serviceloader=a)\"");
		write("com.acme", "SPI-Consumer: *", "Import-Package: org.tidemark.sync");
		Path area = install.resolve("area");
		Files.writeString(list, HEAD + mediator + "true\n" + line("slf4j.api"));
		assertEquals(HEAD + mediator + "false\n" + line("slf4j.api"),
				Files.readString(new CommandLineStart(install, area, false).bundles()));
		assertEquals(HEAD + mediator + "true\n" + line("slf4j.api"),
				Files.readString(new CommandLineStart(install, area, true).bundles()));
		Files.writeString(list, HEAD + mediator + "true\n" + line("com.acme"));
		assertEquals(HEAD + mediator + "true\n" + line("com.acme"),
				Files.readString(new CommandLineStart(install, area, false).bundles()));
	}

	private static List<InstalledBundle> chosen(InstalledBundle... installed) {
		return new CommandLineBundles(List.of(installed), "widgets").chosen();
	}

	private static InstalledBundle bundle(String name, String... headers) {
		return InstalledBundle.of(line(name).strip(), manifest(headers), "");
	}

	private static String line(String name) {
		return name + ",1.0.0,plugins/" + name + ".jar,4,false\n";
	}

	private static Attributes manifest(String... headers) {
		Attributes attributes = new Attributes();
		for (String header : headers) {
			String[] parts = header.split(": ", 2);
			attributes.putValue(parts[0], parts[1]);
		}
		return attributes;
	}

	private void write(String name, String... headers) throws IOException {
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().putAll(manifest(headers));
		try (OutputStream file = Files.newOutputStream(install.resolve("plugins/" + name + ".jar"));
				JarOutputStream jar = new JarOutputStream(file, manifest)) {
			jar.putNextEntry(new ZipEntry("empty"));
		}
	}
}
