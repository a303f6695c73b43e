/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.store.MetadataStore;
import org.tidemark.core.task.LeaseHolder;
import org.tidemark.core.task.TaskRecord;
import org.tidemark.core.task.TaskStatus;

class LeasesTest {

	private static final long HERE = ProcessHandle.current().pid();
	private static final LeaseHolder ANN = TestStores.holder("ann", HERE);
	private static final LeaseHolder BOB = TestStores.holder("bob", HERE);

	@TempDir
	Path home;

	private final SettableClock clock = new SettableClock();
	private MetadataStore first;
	private MetadataStore second;

	/** A clock that a test sets. */
	private static final class SettableClock extends Clock {
		private Instant now = TestStores.NOW;

		@Override
		public Instant instant() {
			return now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			throw new UnsupportedOperationException();
		}
	}

	@BeforeEach
	void open() throws TidemarkException {
		SqliteStoreProvider provider = new SqliteStoreProvider(Map.of("HOSTNAME", "this-machine"), clock);
		first = provider.open(home);
		second = provider.open(home);
	}

	@AfterEach
	void close() throws TidemarkException {
		first.close();
		second.close();
	}

	@Test
	void isHeldByOneOwnerEvenInOneProcess() throws Exception {
		assertEquals(Optional.empty(), first.leases().acquire("job", ANN));
		assertEquals(Optional.of(ANN), second.leases().acquire("job", BOB));
		assertEquals(Optional.of(ANN), first.leases().acquire("job", BOB));
		assertEquals(Optional.empty(), first.leases().acquire("another job", BOB));
		assertEquals(Optional.empty(), first.leases().acquire("job", ANN), "its owner may take it again");
	}

	@Test
	void isFreeWhenItsOwnerGivesItBack() throws Exception {
		first.leases().acquire("job", ANN);
		second.leases().release("job", "bob");
		assertEquals(Optional.of(ANN), second.leases().acquire("job", BOB));
		first.leases().release("job", "ann");
		assertEquals(Optional.empty(), second.leases().acquire("job", BOB));
	}

	@Test
	void isFreeAfterFifteenSecondsWithoutHeartbeat() throws Exception {
		first.leases().acquire("job", ANN);
		clock.now = TestStores.NOW.plusSeconds(10);
		assertTrue(first.leases().heartbeat("job", "ann"));
		clock.now = TestStores.NOW.plusSeconds(25).minusNanos(1);
		assertEquals(Optional.of(ANN), second.leases().acquire("job", BOB));
		clock.now = TestStores.NOW.plusSeconds(25);
		assertEquals(Optional.empty(), second.leases().acquire("job", BOB));
		assertFalse(first.leases().heartbeat("job", "ann"), "the first owner learns that it lost the lease");
		assertTrue(second.leases().heartbeat("job", "bob"));
	}

	@Test
	void isNotHeldForeverWhenTheClockIsSetBack() throws Exception {
		first.leases().acquire("job", ANN);
		clock.now = TestStores.NOW.minus(Duration.ofHours(1));
		assertEquals(Optional.empty(), second.leases().acquire("job", BOB));
	}

	@Test
	void ofAnotherMachineIsNotJudgedByProcessesOfThisOne() throws Exception {
		Process child = Children.waiting();
		child.destroyForcibly().waitFor();
		LeaseHolder far = new LeaseHolder("far", "far.example", child.pid(), TestStores.NOW);
		first.leases().acquire("job", far);
		assertEquals(Optional.of(far), second.leases().acquire("job", BOB));
		first.leases().acquire("job 2", new LeaseHolder("near", "THIS-machine", child.pid(), TestStores.NOW));
		assertEquals(Optional.empty(), second.leases().acquire("job 2", BOB));
	}

	@Test
	void isFreeAtOnceWhenItsProcessIsKilled() throws Exception {
		Process child = Children.holding(home, "job");
		try {
			clock.now = Instant.now();
			LeaseHolder other = first.leases().acquire("job", ANN).orElseThrow();
			assertEquals(child.pid(), other.processId());
			assertEquals(TaskStatus.RUNNING, first.tasks().list(1).get(0).status());
		} finally {
			child.destroyForcibly().waitFor();
		}
		assertEquals(Optional.empty(), first.leases().acquire("job", ANN));
		TaskRecord task = second.tasks().list(1).get(0);
		assertEquals(TaskStatus.FAILED, task.status());
		assertTrue(String.valueOf(task.error()).startsWith("Process " + child.pid() + " on localhost ended"),
				task.error());
	}

	@Test
	void goesToExactlyOneOfManyAtOnce() throws Exception {
		int many = 4;
		int jobs = 50;
		CyclicBarrier start = new CyclicBarrier(many);
		try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
			List<Future<Integer>> all = new ArrayList<>();
			for (int i = 0; i < many; i++) {
				LeaseHolder holder = TestStores.holder("owner " + i, HERE);
				all.add(threads.submit(() -> takenBy(holder, jobs, start)));
			}
			int taken = 0;
			for (Future<Integer> one : all) {
				taken += one.get();
			}
			assertEquals(jobs, taken);
		}
	}

	private int takenBy(LeaseHolder holder, int jobs, CyclicBarrier start) throws Exception {
		try (MetadataStore store = new SqliteStoreProvider(Map.of(), clock).open(home)) {
			int taken = 0;
			for (int n = 0; n < jobs; n++) {
				start.await(1, TimeUnit.MINUTES);
				taken += store.leases().acquire("job " + n, holder).isEmpty() ? 1 : 0;
			}
			return taken;
		}
	}

	@Test
	void tasksOfManyThreadsAndStoresAreAllKept() throws Exception {
		int many = 6;
		int each = 20;
		try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
			List<Future<Integer>> all = new ArrayList<>();
			for (int i = 0; i < many; i++) {
				MetadataStore store = i % 2 == 0 ? first : second;
				all.add(threads.submit(() -> {
					for (int n = 0; n < each; n++) {
						TaskRecord task = store.tasks().add(TestStores.runningHere("job " + n));
						store.tasks().update(task.id(), TaskStatus.COMPLETED, TestStores.NOW, null);
						store.tasks().list(3);
					}
					return each;
				}));
			}
			for (Future<Integer> one : all) {
				assertEquals(each, one.get());
			}
		}
		List<TaskRecord> tasks = first.tasks().list(1000);
		assertEquals(many * each, tasks.size());
		assertTrue(tasks.stream().allMatch(t -> t.status() == TaskStatus.COMPLETED));
		assertEquals(many * each, tasks.stream().map(TaskRecord::id).distinct().count());
	}
}
