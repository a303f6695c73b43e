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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the archive that people download. */
class ProductArchiveTest {

	@Test
	void theArchiveHoldsAProductThatIsReadyToStart(@TempDir Path folder) throws Exception {
		Path archive = Path.of(System.getProperty("tidemark.product.archive"));
		Process tar = new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", folder.toString()).inheritIO()
				.start();
		assertTrue(tar.waitFor(2, TimeUnit.MINUTES));
		assertEquals(0, tar.exitValue());

		Path product = folder.resolve("tidemark");
		assertTrue(Files.isExecutable(product.resolve("tidemark")));
		for (String file : List.of("LICENSE", "logback.xml", "tidemark.desktop", "tidemark.svg",
				"tidemark-schedule.service",
				"configuration/config.ini")) {
			assertTrue(Files.isRegularFile(product.resolve(file)), file);
		}
		String bundles = Files.readString(
				product.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"),
				StandardCharsets.UTF_8);
		for (String bundle : List.of("org.tidemark.cli", "org.tidemark.connector.jdbc", "org.tidemark.store",
				"org.tidemark.rcp", "org.xerial.sqlite-jdbc", "com.mysql.cj", "org.postgresql.jdbc")) {
			assertTrue(bundles.contains(bundle + ','), bundle);
		}
	}

	@Test
	void theUpdateSiteIsComplete() throws IOException {
		Path site = Path.of(System.getProperty("tidemark.product.site"));
		assertTrue(Files.isRegularFile(site.resolve("p2.index")));
		assertEquals(1, count(site.resolve("features"), "org.tidemark.feature_"));
		assertEquals(1, count(site.resolve("features"), "org.tidemark.sdk.feature_"));
		assertEquals(1, count(site.resolve("plugins"), "org.tidemark.core_"));
		assertEquals(1, count(site.resolve("plugins"), "org.tidemark.core.source_"));
		assertEquals(1, count(site.resolve("plugins"), "org.xerial.sqlite-jdbc_"));
	}

	private static long count(Path folder, String prefix) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(f -> f.getFileName().toString().startsWith(prefix)).count();
		}
	}
}
