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

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.LeaseRepository;
import org.tidemark.sync.spi.Sink;
import org.tidemark.sync.spi.SinkFactory;
import org.tidemark.sync.spi.SinkRequest;
import org.tidemark.testing.SqliteDatabase;

/**
 * L3 to L6: rows that are equal to the last cursor value seen. Strictly greater loses them, greater or equal repeats them for
 * ever, a count of them does not see a swap, and a bound that is read apart from the rows skips what is committed between
 * both. The target has no key where a repeated row has to show.
 */
class L03BoundaryTest {

	private static final String DAY = "'2026-01-15 10:30:00'";

	@TempDir
	Path temp;

	private SqliteDatabase source;
	private SqliteDatabase target;

	@BeforeEach
	void tables() throws SQLException {
		source = new SqliteDatabase(temp.resolve("source.db"));
		target = new SqliteDatabase(temp.resolve("target.db"));
		source.execute("PRAGMA journal_mode = WAL",
				"CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT, updated_at DATETIME NOT NULL)",
				"INSERT INTO t VALUES (1, 'a', " + DAY + "), (2, 'b', " + DAY + ")");
	}

	private static Job job(WriteMode mode) {
		return Jobs
				.of(Jobs.options(SyncMode.AUTO, new IncrementalConfig("timestamp", List.of("updated_at"), null, null),
						mode, 2), "t");
	}

	private List<String> ids(SqliteDatabase database) throws SQLException {
		return database.rows("SELECT id FROM t ORDER BY id").stream().map(r -> r.get(0)).toList();
	}

	@Test
	void l03TiesAreNotLost() throws Exception {
		Naive naive = new Naive(source, "t", "updated_at", ">");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			naive.run();
			engine.run(job(WriteMode.APPEND));
			source.execute("INSERT INTO t VALUES (3, 'c', " + DAY + ")");
			assertEquals(List.of(), naive.run(), "the naive form has lost it");
			assertEquals(1, engine.run(job(WriteMode.APPEND)).counters().written());
			assertEquals(List.of("1", "2", "3"), ids(target));
		}
	}

	@Test
	void l04TheBoundaryIsNotWrittenAgain() throws Exception {
		Naive naive = new Naive(source, "t", "updated_at", ">=");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			naive.run();
			engine.run(job(WriteMode.APPEND));
			assertEquals(List.of("1", "2"), naive.run(), "the naive form repeats them");
			assertEquals(List.of("1", "2"), naive.run(), "for ever");
			assertEquals(new Counters(0, 0, 2, 0, 0, 0), engine.run(job(WriteMode.APPEND)).counters());
			assertEquals(new Counters(0, 0, 2, 0, 0, 0), engine.run(job(WriteMode.APPEND)).counters());
			assertEquals(List.of("1", "2"), ids(target));
		}
	}

	@Test
	void l05ASwapAtTheBoundaryIsSeen() throws Exception {
		String count = "SELECT count(*) FROM t WHERE updated_at = " + DAY;
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			engine.run(job(WriteMode.UPSERT));
			long before = source.number(count);
			source.execute("DELETE FROM t WHERE id = 1", "INSERT INTO t VALUES (3, 'c', " + DAY + ")",
					"UPDATE t SET v = 'B' WHERE id = 2");
			assertEquals(before, source.number(count), "a count at the boundary sees nothing");
			assertEquals(new Counters(2, 2, 0, 0, 0, 0), engine.run(job(WriteMode.UPSERT)).counters());
			assertEquals(List.of("B", "c"), target.rows("SELECT v FROM t WHERE id > 1 ORDER BY id").stream()
					.map(r -> r.get(0)).toList());
		}
	}

	@Test
	void l06TheBoundIsReadWithTheRows() throws Exception {
		String later = "INSERT INTO t VALUES (%d, 'between', '2026-01-15 10:30:0%d')";
		// rows first, then MAX, as tools do that ask for the bound apart
		List<Runnable> between = new ArrayList<>();
		SqliteDatabase other = new SqliteDatabase(temp.resolve("naive.db"));
		other.execute("CREATE TABLE t (id INTEGER, updated_at TEXT)", "INSERT INTO t VALUES (1, '10:30:00')");
		other.rows("SELECT id FROM t");
		other.execute("INSERT INTO t VALUES (2, '10:30:01')");
		String bound = other.rows("SELECT max(updated_at) FROM t").get(0).get(0);
		assertEquals(List.of(), other.rows("SELECT id FROM t WHERE updated_at > '" + bound + "'"), "row 2 is lost");

		try (Engine engine = new Engine(temp.resolve("home"), Engine.settings("source", source),
				Engine.settings("target", target), real -> new Interrupting(real, between))) {
			between.add(() -> insert(later.formatted(3, 1)));
			engine.run(job(WriteMode.APPEND));
			assertEquals(List.of("1", "2"), ids(target), "committed after the snapshot was opened");
			between.add(() -> insert(later.formatted(5, 3)));
			source.execute(later.formatted(4, 2));
			engine.run(job(WriteMode.APPEND));
			assertEquals(List.of("1", "2", "3", "4"), ids(target));
			engine.run(job(WriteMode.APPEND));
			assertEquals(List.of("1", "2", "3", "4", "5"), ids(target));
		}
	}

	private void insert(String statement) {
		try {
			source.execute(statement);
		} catch (SQLException e) {
			throw new AssertionError(e);
		}
	}

	/** Lets something happen while a run writes. */
	private record Interrupting(SinkFactory real, List<Runnable> actions) implements SinkFactory {

		@Override
		public Sink open(DatabaseSession session, SinkRequest request) throws TidemarkException {
			Sink sink = real.open(session, request);
			return (Sink) Proxy.newProxyInstance(Sink.class.getClassLoader(), new Class<?>[] { Sink.class },
					(self, method, arguments) -> {
						if ("write".equals(method.getName()) && !actions.isEmpty()) {
							actions.removeFirst().run();
						}
						try {
							return method.invoke(sink, arguments);
						} catch (InvocationTargetException e) {
							throw e.getCause();
						}
					});
		}

		@Override
		public Optional<LeaseRepository> leases(DatabaseSession session, String schema) throws TidemarkException {
			return real.leases(session, schema);
		}
	}
}
