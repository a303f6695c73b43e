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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
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

import org.tidemark.core.job.DeletePolicy;
import org.tidemark.core.job.Job;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.testing.SqliteDatabase;

/**
 * Whatever is changed and deleted on either side, and wherever runs are cut off: a run that comes to its end leaves what a
 * three-way merge by hand leaves, a row that was deleted does not come back, and a further run writes nothing.
 */
class BothWaysPropertyTest {

	private static final int KEYS = 6;
	private static final String ALL = "SELECT id, v FROM t ORDER BY id";

	/** Something that happens between the first run and the last. */
	sealed interface Step {
		/** A row is inserted or changed. */
		record Put(boolean source, int key, int value) implements Step {
		}

		/** A row is deleted. */
		record Delete(boolean source, int key) implements Step {
		}

		/** A run comes to its end. */
		record Run() implements Step {
		}

		/** A run is cut off after so many transactions, before or after the last is committed, and maybe run to its end. */
		record CutRun(int writes, boolean afterCommit, boolean thenRun) implements Step {
		}
	}

	@Property(tries = 25, shrinking = ShrinkingMode.BOUNDED)
	void bothSidesAgree(@ForAll("steps") List<Step> steps, @ForAll boolean sourceWins, @ForAll boolean deletes)
			throws Exception {
		Path temp = Files.createTempDirectory("tidemark-both");
		try {
			new Scenario(temp, sourceWins, deletes).play(steps);
		} finally {
			delete(temp);
		}
	}

	@Provide
	Arbitrary<List<Step>> steps() {
		Arbitrary<Boolean> side = Arbitraries.of(true, false);
		Arbitrary<Integer> keys = Arbitraries.integers().between(1, KEYS);
		Arbitrary<Step> put = Combinators.combine(side, keys, Arbitraries.integers().between(0, 3)).as(Step.Put::new);
		Arbitrary<Step> delete = Combinators.combine(side, keys).as(Step.Delete::new);
		Arbitrary<Step> cut = Combinators.combine(Arbitraries.integers().between(4, 16), side, side)
				.as(Step.CutRun::new);
		return Arbitraries.frequencyOf(Tuple.of(8, put), Tuple.of(3, delete),
				Tuple.of(2, Arbitraries.just(new Step.Run())), Tuple.of(2, cut)).list().ofMinSize(1).ofMaxSize(20);
	}

	/** Both databases and what a merge by hand makes of them. */
	private static final class Scenario {

		private final SqliteDatabase source;
		private final SqliteDatabase target;
		private final Path temp;
		private final boolean sourceWins;
		private final boolean deletes;
		/** What each side held when they were last in agreement. */
		private final Map<Integer, String> baseSource = new TreeMap<>();
		private final Map<Integer, String> baseTarget = new TreeMap<>();
		private boolean cut;

		Scenario(Path temp, boolean sourceWins, boolean deletes) {
			this.temp = temp;
			this.source = new SqliteDatabase(temp.resolve("source.db"));
			this.target = new SqliteDatabase(temp.resolve("target.db"));
			this.sourceWins = sourceWins;
			this.deletes = deletes;
		}

		void play(List<Step> steps) throws Exception {
			for (SqliteDatabase side : List.of(source, target)) {
				side.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, v INTEGER, updated_at DATETIME)");
			}
			Job job = Jobs.of(Jobs.bothWays(sourceWins ? "sourceWins" : "targetWins",
					deletes ? DeletePolicy.KEYS : DeletePolicy.IGNORE, 100), "t");
			AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
			boolean[] afterCommit = { false };
			try (Engine engine = new Engine(temp.resolve("home"), Engine.settings("source", source),
					Engine.settings("target", target), sink -> new FailingSink(sink, left, afterCommit[0]))) {
				for (Step step : steps) {
					switch (step) {
						case Step.Put put ->
							(put.source() ? source : target).execute("INSERT INTO t VALUES (" + put.key()
									+ ", " + put.value() + ", NULL) ON CONFLICT (id) DO UPDATE SET v = excluded.v");
						case Step.Delete gone -> (gone.source() ? source : target)
								.execute("DELETE FROM t WHERE id = " + gone.key());
						case Step.Run run -> runAndCompare(engine, job);
						case Step.CutRun cutRun -> {
							Map<Integer, String> sourceBefore = rows(source);
							Map<Integer, String> targetBefore = rows(target);
							left.set(cutRun.writes());
							afterCommit[0] = cutRun.afterCommit();
							engine.run(job);
							left.set(Integer.MAX_VALUE);
							if (cutRun.thenRun()) {
								runAndCompare(engine, job, sourceBefore, targetBefore);
							} else {
								cut = true;
							}
						}
					}
				}
				runAndCompare(engine, job);
				runAndCompare(engine, job);
			}
		}

		private static Map<Integer, String> rows(SqliteDatabase side) throws Exception {
			Map<Integer, String> rows = new TreeMap<>();
			for (List<String> row : side.rows(ALL)) {
				rows.put(Integer.valueOf(row.get(0)), row.get(1));
			}
			return rows;
		}

		private static boolean refused(TaskOutcome outcome) {
			return outcome.status() == TaskStatus.FAILED
					&& String.valueOf(outcome.units().get(0).error()).contains("holds no rows, and");
		}

		private void runAndCompare(Engine engine, Job job) throws Exception {
			runAndCompare(engine, job, rows(source), rows(target));
		}

		private void runAndCompare(Engine engine, Job job, Map<Integer, String> sourceBefore,
				Map<Integer, String> targetBefore) throws Exception {
			TaskOutcome outcome = engine.run(job);
			if (refused(outcome)) {
				assertEquals(sourceBefore, rows(source));
				assertEquals(targetBefore, rows(target));
				assertTrue(sourceBefore.isEmpty() || targetBefore.isEmpty());
				return;
			}
			assertEquals(TaskStatus.COMPLETED, outcome.status(), () -> outcome.units().toString());
			if (!cut) {
				merge(sourceBefore, targetBefore);
				assertEquals(sourceBefore, rows(source), "source");
				assertEquals(targetBefore, rows(target), "target");
			}
			if (deletes) {
				assertEquals(rows(source), rows(target));
			} else {
				assertNothingDiffersButDeleted();
			}
			remember();
			List<List<String>> memory = memory();
			Counters again = engine.run(job).counters();
			assertEquals(0, again.written() + again.deleted(), "a further run writes nothing");
			assertEquals(memory, memory());
			cut = false;
		}

		private List<List<String>> memory() throws Exception {
			String all = "SELECT hex(row_key), hex(own_hash), hex(other_hash), generation FROM tidemark_synced ORDER BY 1";
			return Stream.concat(source.rows(all).stream(), target.rows(all).stream()).toList();
		}

		private void assertNothingDiffersButDeleted() throws Exception {
			Map<Integer, String> here = rows(source);
			Map<Integer, String> there = rows(target);
			for (int key = 1; key <= KEYS; key++) {
				if (here.containsKey(key) && there.containsKey(key)) {
					assertEquals(here.get(key), there.get(key));
				}
			}
		}

		private void remember() throws Exception {
			Map<Integer, String> here = rows(source);
			Map<Integer, String> there = rows(target);
			for (int key = 1; key <= KEYS; key++) {
				boolean agreed = Objects.equals(here.get(key), there.get(key));
				if (agreed) {
					put(baseSource, key, here.get(key));
					put(baseTarget, key, there.get(key));
				} else {
					// one side deleted it and the other has it still: looked at as it is now
					if (here.get(key) != null) {
						put(baseSource, key, here.get(key));
					} else {
						put(baseTarget, key, there.get(key));
					}
				}
			}
		}

		private static void put(Map<Integer, String> map, int key, String value) {
			if (value == null) {
				map.remove(key);
			} else {
				map.put(key, value);
			}
		}

		/** A three-way merge by hand. */
		private void merge(Map<Integer, String> here, Map<Integer, String> there) {
			TreeSet<Integer> keys = new TreeSet<>(here.keySet());
			keys.addAll(there.keySet());
			for (int key : keys) {
				String s = here.get(key);
				String t = there.get(key);
				String bs = baseSource.get(key);
				String bt = baseTarget.get(key);
				boolean fresh = bs == null && bt == null;
				boolean sourceChanged = !Objects.equals(s, bs);
				boolean targetChanged = !Objects.equals(t, bt);
				boolean both = sourceChanged && targetChanged && !(fresh && (s == null || t == null));
				boolean fromSource = both ? sourceWins : fresh ? s != null : sourceChanged;
				boolean fromTarget = both ? !sourceWins : fresh ? t != null : targetChanged;
				if (fromSource && (s != null || deletes)) {
					put(there, key, s);
				} else if (fromTarget && (t != null || deletes)) {
					put(here, key, t);
				}
			}
		}
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
