/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.TaskOutcome;

/**
 * Plays a history and holds the engine to its promise: after each run that came to its end, every row that was committed
 * before it began is in the target as it was at some moment of the run, and once; when all is quiet the target equals the
 * source, and a further run writes nothing.
 */
final class Play {

	private final Setup setup;
	private final ModelDatabase database;
	private final ModelSource source;
	private final ModelTarget target;
	private final ModelEngine engine;
	private int runs;
	private boolean cut;

	private Play(Setup setup, Naive naive) {
		this.setup = setup;
		this.database = new ModelDatabase(setup);
		this.source = new ModelSource(setup, database, naive);
		this.target = new ModelTarget(naive);
		this.engine = new ModelEngine(setup, source, target, naive);
	}

	/** Plays a history with the engine as it is. */
	static void of(History history) throws TidemarkException {
		of(history, Naive.NOTHING);
	}

	/** Plays a history in which something is done as others do it. */
	static void of(History history, Naive naive) throws TidemarkException {
		Play play = new Play(history.setup(), naive);
		try {
			for (Step step : history.steps()) {
				play.play(step);
			}
			play.end();
		} catch (TidemarkException refused) {
			play.checkRefusal(refused);
		}
	}

	/**
	 * A target without key is not filled twice: where the first run found nothing to trust, there is no second one that could
	 * tell what is there already.
	 */
	private void checkRefusal(TidemarkException refused) throws TidemarkException {
		boolean honest = refused.kind() == ProblemKind.USAGE && setup.append() && !target.rows().isEmpty()
				&& !refused.remedy().isEmpty();
		if (!honest) {
			throw refused;
		}
	}

	private void play(Step step) throws TidemarkException {
		switch (step) {
			case Step.Run run -> run(run.meanwhile(), false);
			case Step.CutRun cut -> {
				target.cutAt(cut.write(), cut.afterCommit());
				run(cut.meanwhile(), true);
				target.heal();
			}
			default -> database.apply(step);
		}
	}

	/** Runs, and looks at what a run that came to its end has left. */
	private long run(List<Step> meanwhile, boolean mayFail) throws TidemarkException {
		runs++;
		int before = database.states().size() - 1;
		source.begin(meanwhile);
		TaskOutcome outcome = engine.run();
		cut = outcome.status() != TaskStatus.COMPLETED;
		source.end();
		if (outcome.status() == TaskStatus.COMPLETED) {
			check(before);
		} else {
			boolean deadEnd = setup.append() && target.rows().isEmpty();
			assertTrue(mayFail || deadEnd, () -> "run " + runs + ": " + outcome.units());
		}
		return outcome.counters().written();
	}

	private void end() throws TidemarkException {
		database.commitAll();
		for (int unsettled = (cut ? 1 : 0) + (setup.learnsLate() ? 1 : 0); unsettled >= 0; unsettled--) {
			database.apply(new Step.Wait(4 * 3_600_000L));
			run(List.of(), false);
		}
		if (!setup.append() && setup.cursor().seesUpdates()) {
			assertEquals(plain(database.rows()), setup.deletes() ? inTarget() : stillThere(), "the end");
		}
		long again = run(List.of(), false);
		if (hasCursor()) {
			assertEquals(0, again, "rows written by a further run");
			int transactions = target.transactions();
			run(List.of(), false);
			assertEquals(transactions, target.transactions(), "transactions of a further run");
		}
	}

	/** Whether there is a row by whose cursor a watermark could be found, which lies not in the future. */
	private boolean hasCursor() {
		String now = database.local(database.tick());
		return database.rows().values().stream().anyMatch(r -> r.moment() != null && r.moment().compareTo(now) < 0);
	}

	private void check(int before) {
		List<NavigableMap<Long, ModelRow>> states = database.states();
		List<NavigableMap<Long, ModelRow>> during = states.subList(before, states.size());
		Set<ModelRow> ever = states.stream().flatMap(s -> s.values().stream()).map(ModelRow::plain)
				.collect(Collectors.toCollection(HashSet::new));
		Set<ModelRow> meanwhile = during.stream().flatMap(s -> s.values().stream()).map(ModelRow::plain)
				.collect(Collectors.toCollection(HashSet::new));
		List<ModelRow> rows = target.rows();
		assertTrue(ever.containsAll(rows), () -> "run " + runs + ": rows that never were: " + rows);
		assertEquals(new HashSet<>(rows).size(), rows.size(), () -> "run " + runs + ": rows twice: " + rows);
		for (long key : during.get(0).keySet()) {
			boolean stayed = during.stream().allMatch(s -> s.containsKey(key));
			List<ModelRow> found = rows.stream().filter(r -> r.id() == key).toList();
			boolean good = setup.cursor().seesUpdates() ? found.stream().anyMatch(meanwhile::contains)
					: !found.isEmpty();
			assertTrue(!stayed || good,
					() -> "run " + runs + ": " + during.get(0).get(key) + " is in the target as " + found);
		}
		if (setup.deletes()) {
			Set<Long> alive = during.stream().flatMap(s -> s.keySet().stream()).collect(Collectors.toSet());
			assertTrue(rows.stream().allMatch(r -> alive.contains(r.id())),
					() -> "run " + runs + ": deleted rows are left: " + rows);
		}
	}

	private static NavigableMap<Long, ModelRow> plain(NavigableMap<Long, ModelRow> rows) {
		NavigableMap<Long, ModelRow> plain = new TreeMap<>();
		rows.forEach((key, row) -> plain.put(key, row.plain()));
		return plain;
	}

	private NavigableMap<Long, ModelRow> inTarget() {
		NavigableMap<Long, ModelRow> rows = new TreeMap<>();
		target.rows().forEach(r -> rows.put(r.id(), r));
		return rows;
	}

	/** The target's rows without those that the source has deleted. */
	private NavigableMap<Long, ModelRow> stillThere() {
		NavigableMap<Long, ModelRow> rows = inTarget();
		rows.keySet().retainAll(database.rows().keySet());
		return rows;
	}
}
