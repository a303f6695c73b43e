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

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.task.Counters;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;

/** A table whose rows were all written at one moment: every row is at the boundary, and still only changes travel. */
@ExtendWith(DatabaseServersExtension.class)
class BulkTiesTest {

	private static final int ROWS = 150_000;

	@TempDir
	Path temp;

	@Test
	void everyRowAtTheBoundary(@Database(value = DatabaseKind.POSTGRESQL, name = "ties") ServerDatabase source,
			@Database(value = DatabaseKind.MARIADB, name = "ties") ServerDatabase target) throws Exception {
		source.execute("CREATE TABLE t (id INT PRIMARY KEY, v TEXT, updated_at TIMESTAMP(0))",
				"INSERT INTO t SELECT i, 'v' || i, TIMESTAMP '2026-01-01 00:00:00' FROM generate_series(1, " + ROWS
						+ ") i");
		Job job = Jobs.of(Jobs.options(SyncMode.AUTO,
				new IncrementalConfig("timestamp", List.of("updated_at"), null, null), WriteMode.UPSERT,
				10_000), "t");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			assertEquals(new Counters(ROWS, ROWS, 0, 0, 0, 0), engine.run(job).counters());
			assertEquals(ROWS * 16L, target.number("SELECT SUM(LENGTH(hashes)) FROM tidemark_delivered"));
			assertEquals(new Counters(0, 0, ROWS, 0, 0, 0), engine.run(job).counters());

			source.execute("UPDATE t SET v = 'changed' WHERE id % 50000 = 0",
					"INSERT INTO t VALUES (" + (ROWS + 1) + ", 'new', TIMESTAMP '2026-01-01 00:00:00')");
			assertEquals(new Counters(4, 4, ROWS - 3, 0, 0, 0), engine.run(job).counters());
			assertEquals(3, target.number("SELECT count(*) FROM t WHERE v = 'changed'"));
			assertEquals(new Counters(0, 0, ROWS + 1, 0, 0, 0), engine.run(job).counters());
		}
	}
}
