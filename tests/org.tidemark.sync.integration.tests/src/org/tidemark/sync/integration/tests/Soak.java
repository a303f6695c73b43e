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
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.tidemark.core.job.DeletePolicy;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.testing.Await;
import org.tidemark.testing.ChildJvm;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.ServerDatabase;

/**
 * Applications write to two databases while a process syncs each into the other product, and is killed and started again.
 * When they have stopped, one sync more has to make sources and targets equal, and another one has to write nothing.
 */
final class Soak {

	/** What changes a target. */
	private static final Set<String> WRITING = Set.of("write", "delete", "checkpoint", "transact", "clear", "forget");
	private static final int WRITERS = 5;
	private static final int FIRST_ROWS = 60;
	private static final int MOST_DELAY_MILLIS = 1_500;
	private static final int LEAST_KILLS = 2;
	private static final int LEAST_RUNS = 3;
	private static final int MOST_IDLE_RUNS = 3;
	private static final int KILLED = 137;
	/** What a JVM writes behind the stacks of its threads. */
	private static final String END_OF_DUMP = "JNI global refs";
	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final ChildJvm children;
	private final Path home;
	private final List<Way> ways;
	private final Random random;
	private final AtomicReference<String> failed = new AtomicReference<>();
	private final AtomicInteger begun = new AtomicInteger();
	private final AtomicInteger done = new AtomicInteger();
	private volatile boolean stopped;
	private int kills;

	/** One job. */
	private record Way(SoakDatabase source, SoakDatabase target) {

		DatabaseKind kind() {
			return source.database().kind();
		}
	}

	/** A process, and what it has said. */
	private record Child(Process process, List<String> lines) {

		Child(Process process) {
			this(process, Collections.synchronizedList(new ArrayList<>()));
		}

		boolean has(String begin) {
			synchronized (lines) {
				return lines.stream().anyMatch(line -> line.startsWith(begin));
			}
		}

		String said() {
			synchronized (lines) {
				return String.join("\n", lines);
			}
		}
	}

	/** @param databases source and target of the first job, then those of the second, which run on the same servers */
	Soak(ChildJvm children, Path home, List<ServerDatabase> databases, long seed) {
		this.children = children;
		this.home = home;
		List<SoakDatabase> ends = databases.stream().map(SoakDatabase::new).toList();
		this.ways = List.of(new Way(ends.get(0), ends.get(1)), new Way(ends.get(2), ends.get(3)));
		this.random = new Random(seed);
	}

	/** Writes, syncs and kills for so long, and checks the end; says what was done. */
	String run(Duration time) throws Exception {
		List<String> said = new ArrayList<>();
		List<SoakWriter> writers = writers();
		try (ExecutorService threads = Executors.newCachedThreadPool()) {
			List<Future<String>> written = writers.stream().map(threads::submit).toList();
			try {
				syncAndKill(time, threads, written);
			} finally {
				stopped = true;
			}
			for (Future<String> writer : written) {
				said.add(writer.get());
			}
		}
		assertNull(failed.get(), failed.get());
		for (Way way : ways) {
			said.add(checkEnd(way));
		}
		assertTrue(kills > 0 && begun.get() > 0, "nothing was killed");
		said.add(kills + " kills, " + begun + " runs begun, " + done + " runs done");
		return String.join("\n", said);
	}

	private List<SoakWriter> writers() throws SQLException {
		List<SoakWriter> writers = new ArrayList<>();
		for (Way way : ways) {
			way.source().createSource();
			way.target().createTarget();
			for (int i = 0; i < WRITERS; i++) {
				SoakWriter writer = new SoakWriter(way.source(), i, WRITERS, random.nextLong(), () -> stopped);
				writer.fill(FIRST_ROWS);
				writers.add(writer);
			}
		}
		return writers;
	}

	private void syncAndKill(Duration time, ExecutorService threads, List<Future<String>> written) throws Exception {
		long end = System.nanoTime() + time.toNanos();
		List<String> arguments = new ArrayList<>(List.of(home.toString()));
		for (Way way : ways) {
			arguments.add(EngineProcess.text(way.source().database()));
			arguments.add(EngineProcess.text(way.target().database()));
		}
		while (failed.get() == null && (System.nanoTime() < end || kills < LEAST_KILLS || done.get() < LEAST_RUNS)) {
			Child child = new Child(children.start(SoakProcess.class, arguments));
			try {
				Future<?> listener = threads.submit(() -> listen(child));
				letLive(child, written);
				child.process().destroyForcibly();
				listener.get();
				kills += child.process().waitFor() == KILLED ? 1 : 0;
			} finally {
				child.process().destroyForcibly();
			}
			for (Future<String> writer : written) {
				assertTrue(!writer.isDone(), () -> "a writer ended: " + writer.exceptionNow());
			}
		}
	}

	/** Waits for a random moment in the process's first run, or in one of those behind a few that came to their end. */
	private void letLive(Child child, List<Future<String>> written) throws Exception {
		boolean first = kills % 2 == 0;
		AtomicInteger runs = first ? begun : done;
		int enough = runs.get() + 1 + (first ? 0 : random.nextInt(4));
		if (!Await.holdsWithin(PATIENCE, () -> runs.get() >= enough || ended(written))) {
			ChildJvm.signal(child.process(), "QUIT");
			Await.holdsWithin(PATIENCE, () -> child.has(END_OF_DUMP));
			fail("in " + PATIENCE + " no run came to its " + (first ? "begin" : "end") + ":\n" + child.said());
		}
		Await.holdsWithin(Duration.ofMillis(random.nextInt(MOST_DELAY_MILLIS)), () -> ended(written));
	}

	private boolean ended(List<Future<String>> written) {
		return failed.get() != null || written.stream().anyMatch(Future::isDone);
	}

	/** Counts runs, until the process has ended; one that was not killed has failed. */
	private void listen(Child child) {
		try (BufferedReader output = child.process().inputReader(StandardCharsets.UTF_8)) {
			for (String line = output.readLine(); line != null; line = output.readLine()) {
				child.lines().add(line);
				if (line.startsWith(SoakProcess.BEGIN)) {
					begun.incrementAndGet();
				} else if (line.startsWith(SoakProcess.DONE)) {
					done.incrementAndGet();
				}
			}
			int exit = child.process().waitFor();
			if (exit != KILLED || child.has(SoakProcess.FAILED)) {
				failed.compareAndSet(null, "the process ended with " + exit + ":\n" + child.said());
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private String checkEnd(Way way) throws Exception {
		List<String> writes = Collections.synchronizedList(new ArrayList<>());
		try (Engine engine = new Engine(home, Engine.settings("source", way.source().database()),
				Engine.settings("target", way.target().database()), sinks -> new ProbedSinks(sinks, (moment, what,
						unit, rows) -> {
					if (WRITING.contains(what)) {
						writes.add(moment + ' ' + what + ' ' + unit + ' ' + rows);
					}
				}))) {
			TaskOutcome last = sync(engine, way);
			String after = way.kind() + ", after the last sync " + last.units();
			long rows = 0;
			for (SoakTable table : way.source().tables()) {
				rows += assertSame(way, table, after);
			}
			assertTrue(engine.verify(SoakTable.job(way.kind())).equal(), () -> "verify: " + engine.events());
			assertIdle(engine, way, writes);
			assertEquals(0, way.target().database().number("SELECT COUNT(*) FROM tidemark_lease"));
			return way.kind() + ": " + rows + " rows in the end; the last sync: " + last.counters();
		}
	}

	/**
	 * Runs without changes bring no row, and soon nothing at all: a gap in the numbers is given up by the first run for which
	 * all transactions of its moment have ended, also those of the process that was killed, and that is written down.
	 */
	private static void assertIdle(Engine engine, Way way, List<String> writes) throws Exception {
		for (int run = 1; run == 1 || !writes.isEmpty(); run++) {
			assertTrue(run <= MOST_IDLE_RUNS, () -> way.kind() + ": " + writes);
			writes.clear();
			Counters idle = sync(engine, way).counters();
			assertEquals("0 0", idle.written() + " " + idle.deleted(), () -> way.kind() + ": " + engine.events());
			String gaps = " checkpoint " + SoakTable.EVENTS.table() + ' ';
			assertTrue(writes.stream().allMatch(write -> write.contains(gaps)), () -> way.kind() + ": " + writes);
		}
	}

	private static TaskOutcome sync(Engine engine, Way way) throws Exception {
		TaskOutcome outcome = engine.run(SoakTable.job(way.kind()));
		assertEquals(TaskStatus.COMPLETED, outcome.status(), () -> outcome.units().toString());
		return outcome;
	}

	/** Compares source and target row by row; gives the number of rows. */
	private static long assertSame(Way way, SoakTable table, String after) throws SQLException {
		List<List<String>> expected = way.source().rows(table, table.deletes() == DeletePolicy.SOFT);
		List<List<String>> found = way.target().rows(table, false);
		List<List<String>> missing = FaultTables.without(expected, found);
		List<List<String>> extra = FaultTables.without(found, expected);
		assertEquals("[] missing, [] too many", missing + " missing, " + extra + " too many", table + ": " + after);
		return expected.size();
	}
}
