/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.integration.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.TestDatabase;

/** Large rows pass through a reader and a sink with a heap that cannot hold what the wire brings. */
@ExtendWith(DatabaseServersExtension.class)
class SmallHeapTest {

	private static final int MEGABYTES = 128;
	private static final int ROWS = 50;
	private static final int LARGE = 10 << 20;

	@TempDir
	Path temp;

	@Test
	void rowsOfAMegabyteAndValuesOfTen(@Database(value = DatabaseKind.POSTGRESQL, name = "heap") ServerDatabase source,
			@Database(value = DatabaseKind.MARIADB, name = "heap") ServerDatabase target) throws Exception {
		source.execute("CREATE TABLE docs (id INT PRIMARY KEY, body TEXT, data BYTEA)",
				"INSERT INTO docs SELECT i, repeat(chr(97 + i % 26), 524288), decode(repeat(lpad(to_hex(i), 2, '0'), 524288), 'hex')"
						+ " FROM generate_series(1, " + ROWS + ") i",
				"INSERT INTO docs VALUES (" + (ROWS + 1) + ", repeat('x', " + LARGE + "), NULL), (" + (ROWS + 2)
						+ ", NULL, decode(repeat('fe', " + LARGE + "), 'hex'))");
		String said = run(source, target, "home");
		assertTrue(said.strip().endsWith("done COMPLETED " + (ROWS + 2)), said);
		String sums = "SELECT id, md5(body), md5(data) FROM docs ORDER BY id";
		assertEquals(source.rows(sums), target.rows(sums));
	}

	private String run(TestDatabase source, TestDatabase target, String home) throws Exception {
		Process process = EngineProcess.in(Files.createDirectories(temp.resolve("classes"))).start(
				MEGABYTES,
				SmallHeapTest.class, List.of(temp.resolve(home).toString(), EngineProcess.text(source),
						EngineProcess.text(target)));
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		process.waitFor();
		return said;
	}

	/** @param args home, source, target */
	public static void main(String[] args) throws Exception {
		try (Engine engine = new Engine(Path.of(args[0]), EngineProcess.settings("source", args[1]),
				EngineProcess.settings("target", args[2]), sinks -> sinks)) {
			TaskOutcome outcome = engine
					.run(Jobs.of(Jobs.options(SyncMode.FULL, null, WriteMode.UPSERT, 5_000), "docs"));
			System.out.println("done " + outcome.status() + ' ' + (outcome.status() == TaskStatus.COMPLETED
					? outcome.counters().written()
					: outcome.units()));
		}
		System.exit(0);
	}
}
