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

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.task.TaskRecord;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.testing.ChildJvm;
import org.tidemark.testing.TestDatabase;

/**
 * Kills runs at random moments, starts them again until they are done, and compares the end with that of runs that nobody
 * killed. Everything that is random comes from one seed, but for the speed of the machine.
 */
final class Crashes {

	/** What a run does at which it may be killed; killing is aimed at each in turn, so that few kills meet them all. */
	private static final List<String> MOMENTS = List.of("prepare", "write", "checkpoint", "", "write", "");
	private static final int MOST_DELAY_MICROS = 4_000;
	private static final int MARKERS_OF_A_RUN = 90;

	private final ChildJvm children;
	private final Path home;
	private final TestDatabase sourceDatabase;
	private final TestDatabase targetDatabase;
	private final FaultTables source;
	private final FaultTables target;
	private final Random random;
	private final int threads;
	private final Map<String, Integer> sent = new HashMap<>();
	private List<String> objects = List.of();
	private int stores;
	private int kills;
	private int inPhase;
	private int runs;

	/** How a run came to its end. */
	private record End(boolean killed, int exitCode, List<String> said) {
	}

	Crashes(ChildJvm children, Path home, TestDatabase source, TestDatabase target, long seed, int threads) {
		this.children = children;
		this.home = home;
		this.sourceDatabase = source;
		this.targetDatabase = target;
		this.source = new FaultTables(source);
		this.target = new FaultTables(target);
		this.random = new Random(seed);
		this.threads = threads;
	}

	/** Kills at least so many runs; says what was done. */
	String kill(int wanted) throws Exception {
		begin();
		End first = runHere();
		assertEquals(0, first.exitCode());
		assertEquals(threads > 2, first.said().stream().anyMatch(l -> l.contains(": 2 readers read ")),
				() -> first.said().toString());
		objects = target.objects();
		Map<String, String> undisturbed = target.checkpoints();
		while (kills < wanted) {
			begin();
			finish("the first run of store " + stores, wanted);
			assertEquals(undisturbed, target.checkpoints());
			for (int change = 1; change <= 2 && kills < wanted; change++) {
				source.change();
				finish("change " + change + " of store " + stores, wanted);
			}
			assertHistory();
		}
		return kills + " kills, " + runs + " runs";
	}

	private void begin() throws Exception {
		stores++;
		target.clear();
		source.createSource();
		target.createTarget();
	}

	/** Runs, and kills, until a run ends by itself. */
	private void finish(String when, int wanted) throws Exception {
		int quota = Math.max(1, Math.min(1 + random.nextInt(8), (wanted - kills + 1) / 2));
		sent.clear();
		inPhase = 0;
		End end = null;
		while (inPhase < quota && (end == null || end.killed())) {
			end = runAndKill();
			inPhase += end.killed() ? 1 : 0;
			kills += end.killed() ? 1 : 0;
		}
		if (end.killed()) {
			end = runHere();
		}
		String said = when + ", after " + inPhase + " kills:\n" + String.join("\n", end.said());
		assertEquals(0, end.exitCode(), said);
		source.assertSameAs(target, said);
		assertSent(said);
		assertEquals(0, targetDatabase.number("SELECT COUNT(*) FROM tidemark_lease"), said);
		assertEquals(objects, target.objects(), said);
		if (kills >= wanted) {
			End again = runHere();
			assertEquals(0, again.exitCode());
			assertTrue(again.said().stream().noneMatch(l -> l.startsWith("begin write")),
					() -> said + "\nthen, with nothing to do: " + again.said());
		}
	}

	/** At most one batch of each table is sent again for each kill; a full run of a table without key begins anew. */
	private void assertSent(String said) throws Exception {
		int again = 0;
		for (Map.Entry<String, Integer> unit : sent.entrySet()) {
			if (!unit.getKey().endsWith("keyless")) {
				again += unit.getValue();
			}
		}
		int most = source.changed() + (2 * inPhase + 1) * FaultTables.BATCH;
		assertTrue(again <= most, () -> "sent " + sent + ", most " + most + ": " + said);
	}

	/** Runs in this process, whose classes are warm. */
	private End runHere() throws Exception {
		runs++;
		List<String> said = Collections.synchronizedList(new ArrayList<>());
		try (Engine engine = new Engine(home.resolve("store" + stores), Engine.settings("source", sourceDatabase),
				Engine.settings("target", targetDatabase), sinks -> new ProbedSinks(sinks,
						(moment, what, unit, rows) -> said.add(moment + ' ' + what + ' ' + unit + ' ' + rows)))) {
			TaskOutcome outcome = engine.run(FaultTables.job(threads));
			said.add(outcome.units().toString());
			engine.events().stream().filter(TaskEvent.Log.class::isInstance).map(TaskEvent.Log.class::cast)
					.forEach(log -> said.add(log.message()));
			said.forEach(this::count);
			return new End(false, outcome.status() == TaskStatus.COMPLETED ? 0 : 1, said);
		}
	}

	private End runAndKill() throws Exception {
		runs++;
		Process process = EngineProcess.start(children, home.resolve("store" + stores), sourceDatabase, targetDatabase,
				0, threads);
		String moment = MOMENTS.get(kills % MOMENTS.size());
		int left = 1 + random.nextInt(moment.isEmpty() ? MARKERS_OF_A_RUN : 4);
		long delay = TimeUnit.MICROSECONDS.toNanos(random.nextInt(MOST_DELAY_MICROS));
		List<String> said = new ArrayList<>();
		boolean killed = false;
		try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
			for (String line = output.readLine(); line != null; line = output.readLine()) {
				said.add(line);
				count(line);
				if (!killed && line.contains(moment) && line.matches("(begin|end) .*") && --left == 0) {
					killed = true;
					long end = System.nanoTime() + delay;
					while (System.nanoTime() < end) {
						Thread.onSpinWait();
					}
					process.toHandle().destroyForcibly();
				}
			}
		}
		int exit = process.waitFor();
		boolean died = killed && exit == 137;
		return new End(died, exit, said);
	}

	private void count(String line) {
		String[] words = line.split(" ");
		if (line.startsWith("begin write ") && words.length == 4) {
			sent.merge(words[2], Integer.parseInt(words[3]), Integer::sum);
		}
	}

	/** The store knows which runs were killed, and none that is still under way. */
	private void assertHistory() throws Exception {
		try (Engine engine = new Engine(home.resolve("store" + stores), sourceDatabase, targetDatabase)) {
			for (TaskRecord task : engine.store().tasks().list(1000)) {
				assertTrue(task.status() == TaskStatus.COMPLETED || task.status() == TaskStatus.FAILED
						&& String.valueOf(task.error()).matches("Process \\d+ on .* ended.*"), task::toString);
			}
		}
	}
}
