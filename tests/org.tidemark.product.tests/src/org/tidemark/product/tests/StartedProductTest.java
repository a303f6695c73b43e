/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.testing.Await;
import org.tidemark.testing.SqliteDatabase;

/** The product as a user starts it: the demo on the command line, and the workbench's window. */
class StartedProductTest {

	private static final String WORKBENCH_CLASS = ".*\\] org\\.eclipse\\.(swt|jface|ui|e4|emf)\\..*";
	private static final String WORKBENCH_BUNDLE = "org\\.(tidemark\\.(ui|rcp)|eclipse\\.(swt|jface|ui|e4|emf)\\b).*";

	@TempDir
	static Path temp;

	private static Product product;

	@BeforeAll
	static void unpack() throws Exception {
		product = Product.unpack(temp);
	}

	@Test
	void theDemoSyncsChangesAndVerifies() throws Exception {
		Product.Result demo = product.run(Map.of(), "demo");
		assertEquals(0, demo.exitCode(), () -> String.join("\n", demo.err()));
		String table = String.join("\n", demo.out());
		assertTrue(table.contains("incremental"), table);
		assertTrue(demo.out().stream().anyMatch(l -> l.contains("incremental") && l.contains("120")), table);
	}

	@Test
	void wrongUsageIsOneLineAndExitCode2() throws Exception {
		Product.Result wrong = product.run(Map.of(), "rnu");
		assertEquals(2, wrong.exitCode());
		assertTrue(wrong.err().get(0).startsWith("tidemark: ") && wrong.err().get(0).contains("rnu"),
				() -> String.join("\n", wrong.err()));
	}

	@Test
	void theCommandLineLoadsNoWidgets() throws Exception {
		Product.Result version = product.run(
				Map.of("TIDEMARK_JVM_OPTS", "-Xlog:class+load:file=" + temp + "/classes.txt"),
				"--version");
		assertEquals(0, version.exitCode());
		List<String> loaded = Files.readAllLines(temp.resolve("classes.txt"), StandardCharsets.UTF_8);
		assertTrue(loaded.stream().anyMatch(l -> l.contains("org.tidemark.cli")), "the log of loaded classes is there");
		assertEquals(List.of(), loaded.stream().filter(l -> l.matches(WORKBENCH_CLASS)).limit(3).toList());
		List<String> bundles = bundlesOfTheCommandLine();
		assertTrue(bundles.stream().anyMatch(l -> l.startsWith("org.tidemark.sync,")), bundles::toString);
		assertEquals(List.of(), bundles.stream().filter(l -> l.matches(WORKBENCH_BUNDLE)).toList());
	}

	@Test
	void theThirdCommandTakesItsClassesFromTheArchive() throws Exception {
		for (int i = 0; i < 2; i++) {
			assertEquals(0, product.run(Map.of(), "--version").exitCode());
		}
		Product.Result third = product.run(
				Map.of("TIDEMARK_JVM_OPTS", "-Xlog:class+load:file=" + temp + "/archived.txt"), "--version");
		assertEquals(List.of(), third.err());
		List<String> loaded = Files.readAllLines(temp.resolve("archived.txt"), StandardCharsets.UTF_8);
		for (String name : List.of("org.eclipse.core.runtime.adaptor.EclipseStarter",
				"org.apache.felix.scr.impl.Activator", "org.tidemark.cli.internal.CommandLineApplication")) {
			assertTrue(
					loaded.stream().anyMatch(l -> l.contains(' ' + name + " source: shared objects file")), name);
		}
	}

	@Test
	void aScheduledJobRunsByItselfUntilItIsStopped() throws Exception {
		Path folder = Files.createDirectories(temp.resolve("scheduled"));
		SqliteDatabase source = new SqliteDatabase(folder.resolve("source.db"));
		SqliteDatabase target = new SqliteDatabase(folder.resolve("target.db"));
		source.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT)", "INSERT INTO t VALUES (1, 'a')");
		target.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT)");
		Path connections = Files.writeString(folder.resolve("connections.json"), """
				{ "connections": [ { "name": "source", "connector": "sqlite", "file": "%s" },
				  { "name": "target", "connector": "sqlite", "file": "%s" } ] }""".formatted(source.file(),
				target.file()));
		Files.writeString(folder.resolve("often.tidemark"),
				"""
						{ "tidemark": 1, "name": "often", "source": "source", "target": "target", "sync": { "sync_mode": "full" },
						  "tables": [ { "source": "main.t" } ], "schedule": { "every": "1s" } }""");
		Process schedule = product
				.command(Map.of(), "--connections", connections.toString(), "schedule", folder.toString()).start();
		try {
			Await.until("the first run", Duration.ofMinutes(1), () -> rows(target) == 1 || !schedule.isAlive());
			source.execute("INSERT INTO t VALUES (2, 'b')");
			Await.until("a further run", Duration.ofMinutes(1), () -> rows(target) == 2 || !schedule.isAlive());
			assertTrue(schedule.isAlive(), () -> String.join("\n", product.lines("stderr.txt")));
		} finally {
			schedule.destroy();
			assertTrue(schedule.waitFor(30, TimeUnit.SECONDS));
		}
		assertEquals(143, schedule.exitValue());
		assertEquals(2, rows(target));
	}

	private static long rows(SqliteDatabase database) {
		try {
			return database.number("SELECT count(*) FROM t");
		} catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void aBundleThatIsInstalledLaterAddsItsVerb() throws Exception {
		assertEquals(0, product.run(Map.of(), "--version").exitCode());
		Manifest manifest = new Manifest();
		Map.of("Manifest-Version", "1.0", "Bundle-ManifestVersion", "2", "Bundle-SymbolicName",
				"com.acme.verb;singleton:=true", "Bundle-Version", "1.0.0", "Require-Bundle", "org.tidemark.cli")
				.forEach(manifest.getMainAttributes()::putValue);
		try (JarOutputStream jar = new JarOutputStream(
				Files.newOutputStream(product.folder().resolve("plugins/com.acme.verb.jar")), manifest)) {
			jar.putNextEntry(new ZipEntry("plugin.xml"));
			jar.write("""
					<plugin><extension point="org.tidemark.cli.commands">
					<command name="weigh" class="com.acme.Weigh" description="Weighs the tables."/>
					</extension></plugin>""".getBytes(StandardCharsets.UTF_8));
		}
		Files.writeString(
				product.folder().resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"),
				"com.acme.verb,1.0.0,plugins/com.acme.verb.jar,4,false\n", StandardOpenOption.APPEND);
		Product.Result help = product.run(Map.of(), "--help");
		assertTrue(help.out().stream().anyMatch(l -> l.contains("weigh") && l.contains("Weighs the tables.")),
				() -> String.join("\n", help.out()));
	}

	private static List<String> bundlesOfTheCommandLine() throws IOException {
		try (Stream<Path> files = Files.list(product.folder().resolve("configuration/command-line"))) {
			return Files.readAllLines(
					files.filter(f -> f.getFileName().toString().matches("bundles-.*\\.info")).findFirst()
							.orElseThrow());
		}
	}

	@Test
	void theWindowOpens() throws Exception {
		Process workbench = product.command(Map.of()).start();
		try {
			Await.until("the window of the workbench", Duration.ofMinutes(2),
					() -> hasWindow() || !workbench.isAlive());
			assertTrue(workbench.isAlive(),
					() -> "the workbench ended: " + product.lines("stdout.txt") + product.lines("stderr.txt"));
		} finally {
			workbench.descendants().forEach(ProcessHandle::destroy);
			workbench.destroy();
			assertTrue(workbench.waitFor(30, TimeUnit.SECONDS));
		}
		assertEquals(List.of(), errorsInLog());
	}

	private static boolean hasWindow() {
		try {
			Process tree = new ProcessBuilder("xwininfo", "-root", "-tree").redirectErrorStream(true).start();
			String windows = new String(tree.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			tree.waitFor();
			return windows.lines()
					.anyMatch(l -> l.contains("\"Tidemark\" \"Tidemark\"") && l.matches(".*\\s\\d{4}x\\d{3,4}\\+.*"));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static List<String> errorsInLog() throws IOException {
		Path log = product.home().resolve("workspace/.metadata/.log");
		if (!Files.exists(log)) {
			return List.of();
		}
		try (Stream<String> lines = Files.lines(log)) {
			return lines.filter(l -> l.matches("!ENTRY \\S+ 4 .*")).toList();
		}
	}
}
