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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.testing.SqliteDatabase;

/**
 * Whatever is inserted and changed between runs, with cursor values of which many are equal or round, and wherever runs are
 * cut off: after a run that comes to its end the target equals the source, and a further run writes nothing.
 */
class WindowPropertyTest {

	private static final int KEYS = 12;

	/** Something that happens between the first run and the last. */
	sealed interface Step {
		/** A row is inserted or changed, dated now, with or without a fraction of a second. */
		record Put(int key, int value, boolean fraction) implements Step {
		}

		/** A row without a cursor value is inserted or changed. */
		record PutUndated(int key, int value) implements Step {
		}

		/** A run comes to its end. */
		record Run() implements Step {
		}

		/** A run is cut off after so many writes, before or after the last of them is committed. */
		record CutRun(int writes, boolean afterCommit) implements Step {
		}
	}

	@Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
	void theTargetEqualsTheSourceAfterEachRun(@ForAll("steps") List<Step> steps) throws Exception {
		Path temp = Files.createTempDirectory("tidemark-window");
		try {
			check(temp, steps);
		} finally {
			delete(temp);
		}
	}

	@Provide
	Arbitrary<List<Step>> steps() {
		Arbitrary<Integer> keys = Arbitraries.integers().between(1, KEYS);
		Arbitrary<Integer> values = Arbitraries.integers().between(0, 2);
		Arbitrary<Step> put = Combinators.combine(keys, values, Arbitraries.of(true, false)).as(Step.Put::new);
		Arbitrary<Step> undated = Combinators.combine(keys, values).as(Step.PutUndated::new);
		Arbitrary<Step> cut = Combinators.combine(Arbitraries.integers().between(1, 5), Arbitraries.of(true, false))
				.as(Step.CutRun::new);
		return Arbitraries
				.frequencyOf(Tuple.of(8, put), Tuple.of(1, undated),
						Tuple.of(2, Arbitraries.just(new Step.Run())), Tuple.of(2, cut))
				.list().ofMinSize(1).ofMaxSize(40);
	}

	private static void check(Path temp, List<Step> steps) throws Exception {
		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		source.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, v INTEGER, updated_at DATETIME)");
		Job job = Jobs
				.of(Jobs.options(SyncMode.AUTO, new IncrementalConfig("timestamp", List.of("updated_at"), null, null),
						WriteMode.UPSERT, 2), "t");
		AtomicInteger writesLeft = new AtomicInteger(Integer.MAX_VALUE);
		boolean[] afterCommit = { false };
		try (Engine engine = new Engine(temp.resolve("home"), Engine.settings("source", source),
				Engine.settings("target", target), sink -> new FailingSink(sink, writesLeft, afterCommit[0]));
				Connection connection = source.connection();
				Statement statement = connection.createStatement()) {
			for (Step step : steps) {
				switch (step) {
					case Step.Put put -> put(statement, put.key(), put.value(),
							put.fraction() ? "strftime('%Y-%m-%d %H:%M:%f', 'now')" : "datetime('now')");
					case Step.PutUndated put -> put(statement, put.key(), put.value(), "NULL");
					case Step.Run run -> runAndCompare(engine, job, source, target);
					case Step.CutRun cut -> {
						writesLeft.set(cut.writes());
						afterCommit[0] = cut.afterCommit();
						engine.run(job);
						writesLeft.set(Integer.MAX_VALUE);
					}
				}
			}
			runAndCompare(engine, job, source, target);
			if (!source.rows("SELECT 1 FROM t WHERE updated_at IS NOT NULL LIMIT 1").isEmpty()) {
				assertEquals(0, engine.run(job).counters().written(), "a further run writes nothing");
			}
		}
	}

	private static void put(Statement statement, int key, int value, String moment) throws SQLException {
		statement.execute("INSERT INTO t VALUES (" + key + ", " + value + ", " + moment
				+ ") ON CONFLICT (id) DO UPDATE SET v = excluded.v, updated_at = excluded.updated_at");
	}

	private static void runAndCompare(Engine engine, Job job, SqliteDatabase source, SqliteDatabase target)
			throws Exception {
		engine.run(job);
		String all = "SELECT id, v, updated_at FROM t ORDER BY id";
		assertEquals(source.rows(all), target.rows(all));
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			files.sorted(Comparator.reverseOrder()).forEach(file -> {
				try {
					Files.delete(file);
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			});
		}
	}
}
