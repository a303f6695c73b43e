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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.event.TaskEvent.Difference;
import org.tidemark.core.job.Job;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.VerifyOutcome;
import org.tidemark.sync.VerifyOutcome.UnitVerification;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;

/** L19: an update that does not touch the cursor is invisible to it; verification finds the row, and repair writes it. */
@ExtendWith(DatabaseServersExtension.class)
class L19SilentUpdateTest {

	private static final int ROWS = 300;

	@TempDir
	Path temp;

	@Test
	void sqliteToSqlite() throws Exception {
		check(new SqliteDatabase(temp.resolve("source.db")), new SqliteDatabase(temp.resolve("target.db")));
	}

	@Test
	void mariaDbToPostgres(@Database(value = DatabaseKind.MARIADB, name = "l19") ServerDatabase source,
			@Database(value = DatabaseKind.POSTGRESQL, name = "l19") ServerDatabase target) throws Exception {
		check(source, target);
	}

	@Test
	void postgresToMariaDb(@Database(value = DatabaseKind.POSTGRESQL, name = "l19b") ServerDatabase source,
			@Database(value = DatabaseKind.MARIADB, name = "l19b") ServerDatabase target) throws Exception {
		check(source, target);
	}

	private void check(TestDatabase sourceDatabase, TestDatabase targetDatabase) throws Exception {
		Items source = new Items(sourceDatabase);
		Items target = new Items(targetDatabase);
		source.create();
		source.insert(1, ROWS);
		Job job = Jobs.of(Jobs.auto("timestamp", "updated_at"), "items");
		try (Engine engine = new Engine(temp.resolve("home"), sourceDatabase, targetDatabase)) {
			engine.run(job);
			sourceDatabase.execute("UPDATE items SET qty = 4711 WHERE id = 7",
					"INSERT INTO items (id, name, updated_at) VALUES (9000, 'old date', '2020-01-01 00:00:00.5')");
			targetDatabase.execute(
					"INSERT INTO items (id, name, updated_at) VALUES (9001, 'x', '2026-01-01 00:00:00.5')");
			engine.run(job);
			assertEquals(0, targetDatabase.number("SELECT count(*) FROM items WHERE qty = 4711 OR id = 9000"),
					"a cursor alone sees neither");

			VerifyOutcome found = engine.verify(job);
			assertFalse(found.equal());
			assertTrue(engine.events().stream().anyMatch(e -> e instanceof Difference d && d.kind().equals("different")
					&& d.key().equals(Map.of("id", "7")) && d.columns().get(0).name().equals("qty")));

			UnitVerification repaired = engine.repair(job, RunOptions.DEFAULT).units().get(0);
			assertEquals(List.of(0L, 0L, 0L, 2L, 1L), List.of(repaired.missing(), repaired.extra(),
					repaired.different(), repaired.written(), repaired.deleted()));
			source.assertSameAs(target);
			assertTrue(engine.verify(job).equal());
			assertEquals(0, engine.run(job).counters().written());
		}
	}

	@Test
	void aRepairKeepsExtraRowsThatTheGuardHolds() throws Exception {
		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		source.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT, updated_at DATETIME NOT NULL)",
				"INSERT INTO t VALUES (1, 'a', '2026-01-01 10:00:00'), (2, 'b', '2026-01-01 10:00:00')");
		Job job = Jobs.of(Jobs.auto("timestamp", "updated_at"), "t");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			engine.run(job);
			source.execute("DELETE FROM t WHERE id = 2", "UPDATE t SET v = 'c' WHERE id = 1");
			UnitVerification held = engine.repair(job, RunOptions.DEFAULT).units().get(0);
			assertEquals(List.of(1L, 1L, 0L), List.of(held.extra(), held.written(), held.deleted()));
			assertTrue(held.error().contains("--confirm-deletes"), held.error());
			UnitVerification done = engine
					.repair(job, new RunOptions(false, false, Set.of(), "manual", true)).units().get(0);
			assertEquals(List.of(0L, 0L, 1L), List.of(done.extra(), done.written(), done.deleted()));
			assertEquals(List.of(List.of("1", "c")), target.rows("SELECT id, v FROM t"));
		}
	}
}
