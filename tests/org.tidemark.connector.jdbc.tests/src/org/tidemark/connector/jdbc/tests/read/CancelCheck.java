/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.tests.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.ReadQuery;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.testing.Await;
import org.tidemark.testing.TestDatabase;

/** Cancels a query that would run for long. */
final class CancelCheck {

	private CancelCheck() {
	}

	/** A condition that the query is being run by the server. */
	@FunctionalInterface
	interface UnderWay {
		/** Waits until it is. */
		void await() throws Exception;
	}

	/** Waits until the server counts one query under way before it cancels. */
	static void endsWithin(DatabaseSession session, ReadQuery slow, TestDatabase database, String running)
			throws Exception {
		endsWithin(session, slow, () -> Await.until("the query to run", Duration.ofSeconds(10), () -> {
			try {
				return database.number(running) == 1;
			} catch (SQLException e) {
				throw new AssertionError(e);
			}
		}));
	}

	static void endsWithin(DatabaseSession session, ReadQuery slow, UnderWay underWay) throws Exception {
		try (Snapshot snapshot = session.source().openSnapshot()) {
			FutureTask<Integer> reading = new FutureTask<>(() -> Reading.rows(snapshot, slow).size());
			Thread.ofVirtual().start(reading);
			underWay.await();
			long start = System.nanoTime();
			snapshot.cancel();
			ExecutionException end = assertThrows(ExecutionException.class, () -> reading.get(5, TimeUnit.SECONDS));
			assertTrue(System.nanoTime() - start < 2_000_000_000L, "ends within two seconds");
			TidemarkException problem = (TidemarkException) end.getCause();
			assertEquals(ProblemKind.CANCELLED, problem.kind(), problem.getMessage());
			assertThrows(TidemarkException.class, () -> snapshot.read(slow));
		}
	}
}
