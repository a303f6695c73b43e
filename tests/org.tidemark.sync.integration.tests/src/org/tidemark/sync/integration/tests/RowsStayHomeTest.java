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

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.event.TaskEvent.Difference;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.VerifyOutcome.UnitVerification;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;

/** Hashes are computed where the rows are: what is the same on both sides does not travel, what differs travels as hashes. */
@ExtendWith(DatabaseServersExtension.class)
class RowsStayHomeTest {

	private static final int ROWS = 20_000;
	private static final String COLUMNS = " small SMALLINT, big BIGINT, price DECIMAL(12,3), name VARCHAR(60),"
			+ " code CHAR(6), born DATE, at_time TIME, moment %s, note TEXT, flag BOOLEAN)";
	/** For MariaDB a statement that makes rows with NULLs, zeros, blanks and signs from its numbers. */
	private static final String VALUES = " NULLIF(seq %% 7, 3), seq * 1000003 - 5000000000, (seq - 700) / 8,"
			+ " ELT(seq %% 5 + 1, '', ' padded ', 'emoji 😀 中文', 'tab\\t', NULL),"
			+ " ELT(seq %% 3 + 1, 'ab', '', 'x\\t'), DATE '1900-01-01' + INTERVAL seq DAY,"
			+ " SEC_TO_TIME(seq %% 86400), TIMESTAMP '1999-12-31 23:59:59.5' + INTERVAL seq * 7919000 MICROSECOND,"
			+ " REPEAT('long ', 40), seq %% 2 FROM seq_1_to_" + ROWS;
	private static final Job JOB = Jobs.of(Jobs.options(SyncMode.FULL, null, WriteMode.UPSERT, 5_000), "t");

	@TempDir
	Path temp;

	private static void fill(ServerDatabase database, String key, String keyValue) throws Exception {
		database.execute("SET NAMES utf8mb4", "CREATE TABLE t (" + key + " PRIMARY KEY,"
				+ COLUMNS.formatted("DATETIME(6)") + " CHARSET utf8mb4");
		try (var connection = database.connection(); var statement = connection.createStatement()) {
			statement.execute("SET NAMES utf8mb4, sql_mode = 'NO_UNSIGNED_SUBTRACTION'");
			statement.execute("INSERT INTO t SELECT " + keyValue + "," + VALUES.formatted());
		}
	}

	private void sync(TestDatabase source, TestDatabase target) throws Exception {
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			assertEquals(ROWS, engine.run(JOB).counters().written(), () -> engine.events().toString());
		}
	}

	@Test
	void betweenMariaDbAndPostgres(@Database(value = DatabaseKind.MARIADB, name = "home_m") ServerDatabase maria,
			@Database(value = DatabaseKind.POSTGRESQL, name = "home_p") ServerDatabase postgres) throws Exception {
		fill(maria, "id INT", "seq - " + ROWS / 2);
		postgres.execute("CREATE TABLE t (id INT PRIMARY KEY," + COLUMNS.formatted("TIMESTAMP(6)"));
		sync(maria, postgres);
		for (boolean forth : List.of(true, false)) {
			check(forth ? maria : postgres, forth ? postgres : maria, 16);
		}
	}

	@Test
	void betweenTextKeys(@Database(value = DatabaseKind.MARIADB, name = "home_t") ServerDatabase maria,
			@Database(value = DatabaseKind.POSTGRESQL, name = "home_t") ServerDatabase postgres) throws Exception {
		fill(maria, "id VARCHAR(120)", "CONCAT(REPEAT('key ', 25), seq)");
		postgres.execute("CREATE TABLE t (id VARCHAR(120) PRIMARY KEY," + COLUMNS.formatted("TIMESTAMP(6)"));
		sync(maria, postgres);
		for (boolean forth : List.of(true, false)) {
			check(forth ? maria : postgres, forth ? postgres : maria, 64);
		}
	}

	/** One side computes its hashes, the rows of the other are read from a file: both find the same. */
	@Test
	void betweenMariaDbAndAFile(@Database(value = DatabaseKind.MARIADB, name = "home_f") ServerDatabase maria)
			throws Exception {
		fill(maria, "id INT", "seq - 3");
		SqliteDatabase file = new SqliteDatabase(temp.resolve("target.db"));
		sync(maria, file);
		try (CountingProxy proxy = new CountingProxy(maria)) {
			measured(proxy, file, 16, proxy);
		}
	}

	private void check(ServerDatabase source, ServerDatabase target, int bytesPerRow) throws Exception {
		try (CountingProxy sourceProxy = new CountingProxy(source);
				CountingProxy targetProxy = new CountingProxy(target)) {
			measured(sourceProxy, targetProxy.database(), bytesPerRow, sourceProxy, targetProxy);
		}
	}

	private void measured(CountingProxy source, TestDatabase target, int bytesPerRow, CountingProxy... proxies)
			throws Exception {
		try (Engine engine = new Engine(temp.resolve("home"), source.database(), target)) {
			assertTrue(engine.verify(JOB).equal(), () -> engine.events().toString());
			for (CountingProxy proxy : proxies) {
				assertSent(proxy, bytesPerRow);
			}
			List<String> keys = target.rows("SELECT id FROM t ORDER BY id").stream().map(row -> row.get(0)).toList();
			String spare = keys.get(ROWS / 2);
			target.execute("UPDATE t SET note = NULL WHERE id = '" + spare + "'",
					"UPDATE t SET note = '' WHERE id = '" + keys.get(ROWS - 1) + "'",
					"DELETE FROM t WHERE id = '" + keys.get(77) + "'",
					"INSERT INTO t (id) VALUES ('987654'), ('-987654')");
			for (CountingProxy proxy : proxies) {
				proxy.sent();
			}
			UnitVerification found = engine.verify(JOB).units().get(0);
			assertEquals(List.of(1L, 2L, 2L), List.of(found.missing(), found.extra(), found.different()),
					() -> engine.events().stream().filter(Difference.class::isInstance).toList().toString());
			assertEquals(5, engine.events().stream().filter(Difference.class::isInstance).count());
			for (CountingProxy proxy : proxies) {
				assertSent(proxy, bytesPerRow);
			}
			UnitVerification repaired = engine.repair(JOB, RunOptions.DEFAULT)
					.units().get(0);
			assertEquals(List.of(3L, 2L, 0L, 0L, 0L), List.of(repaired.written(), repaired.deleted(),
					repaired.missing(), repaired.extra(), repaired.different()));
		}
	}

	private static void assertSent(CountingProxy proxy, int bytesPerRow) {
		long sent = proxy.sent();
		assertTrue(sent < (long) ROWS * bytesPerRow, sent + " bytes for " + ROWS + " rows");
	}
}
