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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.Job;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.UnitMode;
import org.tidemark.sync.UnitPlan;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;

/** The strategy transaction finds every change of a table that has no cursor column. */
@ExtendWith(DatabaseServersExtension.class)
class TransactionStrategyTest {

	private static final Job JOB = Jobs.of(Jobs.auto("transaction"), "plain");

	@TempDir
	Path temp;

	private ServerDatabase source;
	private SqliteDatabase target;

	@BeforeEach
	void open(@Database(value = DatabaseKind.POSTGRESQL, name = "transactions") ServerDatabase database)
			throws Exception {
		source = database;
		target = new SqliteDatabase(temp.resolve("target.db"));
		source.execute("DROP TABLE IF EXISTS plain", "CREATE TABLE plain (id INT PRIMARY KEY, v TEXT)",
				"INSERT INTO plain SELECT i, 'v' || i FROM generate_series(1, 100) AS i");
	}

	private Engine engine() throws TidemarkException {
		return new Engine(temp.resolve("home"), source, target);
	}

	@Test
	void changesAndLateCommitsAreFoundAndNothingElseIsWritten() throws Exception {
		try (Engine engine = engine();
				Connection late = source.connection();
				Statement statement = late.createStatement()) {
			assertEquals(100, engine.run(JOB).counters().written());
			assertEquals(0, engine.run(JOB).counters().written());

			source.execute("UPDATE plain SET v = 'changed' WHERE id = 7", "INSERT INTO plain VALUES (101, 'new')");
			late.setAutoCommit(false);
			statement.execute("UPDATE plain SET v = 'late' WHERE id = 8");
			source.execute("UPDATE plain SET v = 'after' WHERE id = 9");
			assertEquals(3, engine.run(JOB).counters().written());
			assertEquals(0, engine.run(JOB).counters().written(), "what is remembered is not written again");

			late.commit();
			assertEquals(1, engine.run(JOB).counters().written());
			assertSame();
			assertEquals(0, engine.run(JOB).counters().written());
		}
	}

	/** The list of a snapshot has no sub-transactions: to ask it about their rows is to lose them. */
	@Test
	void rowsOfSubTransactionsAreFoundWhereASnapshotTextLosesThem() throws Exception {
		String snapshot;
		try (Engine engine = engine();
				Connection late = source.connection();
				Statement statement = late.createStatement()) {
			engine.run(JOB);
			late.setAutoCommit(false);
			statement.execute("INSERT INTO plain VALUES (200, 'top')");
			statement.execute("SAVEPOINT one");
			statement.execute("INSERT INTO plain VALUES (201, 'sub')");
			statement.execute("SAVEPOINT two");
			statement.execute("UPDATE plain SET v = 'sub sub' WHERE id = 1");
			statement.execute("RELEASE SAVEPOINT two");
			source.execute("INSERT INTO plain VALUES (300, 'other')");
			snapshot = source.rows("SELECT pg_current_snapshot()").get(0).get(0);
			engine.run(JOB);
			late.commit();
			engine.run(JOB);
			assertSame();
		}
		assertEquals(List.of(List.of("200")),
				source.rows("SELECT id FROM plain WHERE NOT pg_visible_in_snapshot(xmin::text::xid8, '" + snapshot
						+ "') ORDER BY id"),
				"the naive form finds the top transaction's row and neither of the sub-transactions'");
	}

	@Test
	void aPreparedTransactionIsFoundWhenItIsCommitted() throws Exception {
		try (Engine engine = engine();
				Connection late = source.connection();
				Statement statement = late.createStatement()) {
			engine.run(JOB);
			statement.execute("BEGIN; INSERT INTO plain VALUES (400, 'prepared'); PREPARE TRANSACTION 'tidemark-late'");
			source.execute("INSERT INTO plain VALUES (401, 'other')");
			engine.run(JOB);
			statement.execute("COMMIT PREPARED 'tidemark-late'");
			assertEquals(1, engine.run(JOB).counters().written());
			assertSame();
		}
	}

	@Test
	void whatARollbackLeavesIsNotCopied() throws Exception {
		try (Engine engine = engine();
				Connection writer = source.connection();
				Statement statement = writer.createStatement()) {
			engine.run(JOB);
			writer.setAutoCommit(false);
			statement.execute("UPDATE plain SET v = 'undone'");
			writer.rollback();
			assertEquals(0, engine.run(JOB).counters().written());
			assertSame();
		}
	}

	@Test
	void aPartitionedTableIsReadByItsPartitions() throws Exception {
		source.execute("DROP TABLE plain", "CREATE TABLE plain (id INT PRIMARY KEY, v TEXT) PARTITION BY RANGE (id)",
				"CREATE TABLE plain_1 PARTITION OF plain FOR VALUES FROM (0) TO (50)",
				"CREATE TABLE plain_2 PARTITION OF plain FOR VALUES FROM (50) TO (1000)",
				"INSERT INTO plain SELECT i, 'v' || i FROM generate_series(1, 100) AS i");
		try (Engine engine = engine()) {
			engine.run(JOB);
			source.execute("UPDATE plain SET v = 'changed' WHERE id IN (3, 77)");
			assertEquals(2, engine.run(JOB).counters().written());
			assertSame();
		}
	}

	@Test
	void afterTooManyTransactionsOrOnAnotherServerEverythingIsRead() throws Exception {
		try (Engine engine = engine()) {
			engine.run(JOB);
			long stored = Long.parseLong(String.valueOf(unit(engine).watermark()));
			watermark(stored, stored - (1L << 31) - 10_000);
			assertEquals(UnitMode.FULL, unit(engine).mode());
			assertTrue(unit(engine).reason().startsWith("Using full sync (21474"), unit(engine).reason());
			assertEquals(100, engine.run(JOB).counters().read());

			long again = Long.parseLong(String.valueOf(unit(engine).watermark()));
			watermark(again, again + 1_000_000);
			assertEquals("Using full sync (the source is at an older transaction than the last sync: it was restored"
					+ " or is another server)", unit(engine).reason());
			assertEquals(100, engine.run(JOB).counters().read());
			assertEquals(UnitMode.INCREMENTAL, unit(engine).mode());
		}
	}

	@Test
	void aDistantTransactionIsRenewedAlsoWhenNothingChanged() throws Exception {
		try (Engine engine = engine()) {
			engine.run(JOB);
			long stored = Long.parseLong(String.valueOf(unit(engine).watermark()));
			watermark(stored, stored - (1L << 30));
			engine.run(JOB);
			assertTrue(Long.parseLong(String.valueOf(unit(engine).watermark())) >= stored);
			assertSame();
		}
	}

	private static UnitPlan unit(Engine engine) throws TidemarkException {
		return engine.plan(JOB).units().get(0);
	}

	private void watermark(long from, long to) throws Exception {
		target.execute("UPDATE tidemark_checkpoint SET state = replace(state, '\"" + from + "\"', '\"" + to + "\"')");
	}

	@Test
	void thePlanSaysThatTheTableIsScanned() throws Exception {
		try (Engine engine = engine()) {
			assertTrue(unit(engine).notes().stream().anyMatch(n -> n.text().contains("without an index")),
					unit(engine).notes().toString());
		}
	}

	@Test
	void otherDatabasesAndViewsAreRefusedWithWhatToUse() throws Exception {
		SqliteDatabase other = new SqliteDatabase(temp.resolve("other.db"));
		other.execute("CREATE TABLE plain (id INTEGER PRIMARY KEY)");
		try (Engine engine = new Engine(temp.resolve("home2"), other, target)) {
			TidemarkException e = assertThrows(TidemarkException.class, () -> engine.run(JOB));
			assertEquals(ProblemKind.USAGE, e.kind());
			assertTrue(e.getMessage().contains("main.plain") && e.getMessage().contains("sqlite"), e.getMessage());
			assertTrue(e.remedy().contains("timestamp") && e.remedy().contains("sync_mode full"), e.remedy());
		}
		source.execute("CREATE OR REPLACE VIEW seen AS SELECT 1 AS id");
		try (Engine engine = engine()) {
			Job view = Jobs.of(Jobs.auto("transaction"), "seen");
			assertEquals(ProblemKind.USAGE, assertThrows(TidemarkException.class, () -> engine.plan(view)).kind());
		}
	}

	private void assertSame() throws Exception {
		String all = "SELECT id, v FROM plain ORDER BY id";
		assertEquals(source.rows(all), target.rows(all));
	}
}
