/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.tests.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tidemark.connector.jdbc.tests.sink.Unit.checkpoint;
import static org.tidemark.connector.jdbc.tests.sink.Unit.row;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.connector.jdbc.internal.sink.MySqlSinkFactory;
import org.tidemark.connector.jdbc.internal.sink.PostgresSinkFactory;
import org.tidemark.connector.jdbc.internal.sink.SqliteSinkFactory;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.task.LeaseHolder;
import org.tidemark.core.task.LeaseRepository;
import org.tidemark.ddl.internal.MySqlDialect;
import org.tidemark.ddl.internal.PostgresDialect;
import org.tidemark.ddl.internal.SqliteDialect;
import org.tidemark.ddl.spi.Dialect;
import org.tidemark.sync.spi.Sink;
import org.tidemark.sync.spi.SinkFactory;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;

/** The leases that a target keeps, and that nothing is written without one. */
@ExtendWith(DatabaseServersExtension.class)
class LeasesTest {

	private static final LeaseHolder ANN = new LeaseHolder("ann", "here", 1, Instant.EPOCH);
	private static final LeaseHolder BOB = new LeaseHolder("bob", "far.example", 4711, Instant.EPOCH);

	@TempDir
	Path temp;

	/** A target, and how its clock is moved on for one lease. */
	private record Target(SinkFactory factory, Dialect dialect, TestDatabase database, String age) {

		TestSession session() {
			return new TestSession(dialect, database::connection);
		}

		LeaseRepository leases() throws TidemarkException {
			return factory.leases(session(), null).orElseThrow();
		}

		void age(int seconds) throws Exception {
			database.execute("UPDATE tidemark_lease SET heartbeat_at = " + age.formatted(seconds));
		}
	}

	@Test
	void inMariaDb(@Database(DatabaseKind.MARIADB) ServerDatabase database) throws Exception {
		check(new Target(new MySqlSinkFactory(), new MySqlDialect(), database,
				"heartbeat_at - INTERVAL %d SECOND"));
	}

	@Test
	void inPostgres(@Database(DatabaseKind.POSTGRESQL) ServerDatabase database) throws Exception {
		check(new Target(new PostgresSinkFactory(), new PostgresDialect(), database,
				"heartbeat_at - interval '%d seconds'"));
	}

	@Test
	void inSqlite() throws Exception {
		check(new Target(new SqliteSinkFactory(), new SqliteDialect(), new SqliteDatabase(temp.resolve("target.db")),
				"strftime('%%Y-%%m-%%dT%%H:%%M:%%fZ', heartbeat_at, (-(%d)) || ' seconds')"));
	}

	private static void check(Target target) throws Exception {
		goesToExactlyOneOfManyAtOnce(target);
		isHeldByOneOwner(target);
		isFreeAfterFifteenSecondsOfTheTargetsClock(target);
		isNotHeldForeverWhenTheClockIsSetBack(target);
		nothingIsWrittenWithoutIt(target);
	}

	private static void isHeldByOneOwner(Target target) throws Exception {
		LeaseRepository leases = target.leases();
		assertTrue(leases.acquire("job", ANN).isEmpty());
		assertTrue(leases.acquire("job", ANN).isEmpty(), "its owner may take it again");
		assertTrue(leases.acquire("Job", BOB).isEmpty(), "names compare exactly");
		LeaseHolder other = target.leases().acquire("job", BOB).orElseThrow();
		assertEquals(List.of("ann", "here", 1L), List.of(other.owner(), other.host(), other.processId()));
		assertTrue(Duration.between(other.since(), Instant.now()).abs().compareTo(Duration.ofMinutes(1)) < 0,
				other::toString);
		leases.release("job", "bob");
		assertTrue(leases.acquire("job", BOB).isPresent(), "only its owner gives it back");
		leases.release("job", "ann");
		assertTrue(leases.acquire("job", BOB).isEmpty());
		leases.release("job", "bob");
		leases.release("Job", "bob");
		assertEquals(0, target.database().number("SELECT COUNT(*) FROM tidemark_lease"));
	}

	private static void isFreeAfterFifteenSecondsOfTheTargetsClock(Target target) throws Exception {
		LeaseRepository leases = target.leases();
		leases.acquire("job", ANN);
		target.age(10);
		assertTrue(leases.acquire("job", BOB).isPresent());
		assertTrue(leases.heartbeat("job", "ann"));
		target.age(10);
		assertTrue(leases.acquire("job", BOB).isPresent(), "the heartbeat counts");
		target.age(6);
		assertTrue(leases.acquire("job", BOB).isEmpty());
		assertFalse(leases.heartbeat("job", "ann"), "the first owner learns that it lost the lease");
		leases.release("job", "ann");
		assertTrue(leases.heartbeat("job", "bob"));
		leases.release("job", "bob");
	}

	private static void isNotHeldForeverWhenTheClockIsSetBack(Target target) throws Exception {
		target.leases().acquire("job", ANN);
		target.age(-3600);
		assertTrue(target.leases().acquire("job", BOB).isEmpty());
		target.leases().release("job", "bob");
	}

	private static void goesToExactlyOneOfManyAtOnce(Target target) throws Exception {
		int many = 3;
		int jobs = 10;
		CyclicBarrier start = new CyclicBarrier(many);
		try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
			List<Future<Integer>> all = new ArrayList<>();
			for (int i = 0; i < many; i++) {
				LeaseHolder holder = new LeaseHolder("owner " + i, "here", 1, Instant.EPOCH);
				all.add(threads.submit(() -> {
					int taken = 0;
					for (int n = 0; n < jobs; n++) {
						start.await(1, TimeUnit.MINUTES);
						taken += target.leases().acquire("job " + n, holder).isEmpty() ? 1 : 0;
					}
					return taken;
				}));
			}
			int taken = 0;
			for (Future<Integer> one : all) {
				taken += one.get();
			}
			assertEquals(jobs, taken);
		}
		target.database().execute("DELETE FROM tidemark_lease");
	}

	private static void nothingIsWrittenWithoutIt(Target target) throws Exception {
		target.database().execute("CREATE TABLE goods (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(40))");
		Unit unit = Unit.of(new TableName(null, "goods"), "id", "name");
		String job = unit.request("unit").job();
		target.leases().acquire(job, ANN);
		try (Sink sink = target.factory().open(target.session(), unit.request("unit"))) {
			sink.fence("ann");
			sink.prepare();
			sink.write(unit.batch(row(1, "one")), checkpoint("{\"first\":1}"));
			target.age(16);
			sink.write(unit.batch(row(2, "two")), checkpoint("{\"second\":1}"));
			target.age(16);
			assertTrue(target.leases().acquire(job, BOB).isEmpty(), "late, and somebody takes it");
			RowBatch third = unit.batch(row(2, "changed"), row(3, "three"));
			TidemarkException e = assertThrows(TidemarkException.class,
					() -> sink.write(third, checkpoint("{\"third\":1}")));
			assertEquals(ProblemKind.FAILED, e.kind());
			assertTrue(e.getMessage().contains("on far.example, process 4711, since 20"), e.getMessage());
			assertThrows(TidemarkException.class, () -> sink.checkpoint(checkpoint("{\"third\":1}")));
			assertThrows(TidemarkException.class, sink::clear);
			assertThrows(TidemarkException.class, sink::forget);
			assertEquals("{\"second\":1}", sink.storedCheckpoint().orElseThrow().state());
			target.leases().release(job, "bob");
			assertThrows(TidemarkException.class, () -> sink.write(third, checkpoint("{\"third\":1}")));
		}
		assertEquals(List.of(List.of("1", "one"), List.of("2", "two")),
				target.database().rows("SELECT id, name FROM goods ORDER BY id"));
	}
}
