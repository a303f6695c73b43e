/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

class OpenEndsTest {

	private final CountDownLatch sourceClosed = new CountDownLatch(1);
	private final CountDownLatch targetClosed = new CountDownLatch(1);

	@Test
	void bothAreOpenedAtOnce() throws TidemarkException {
		CountDownLatch meeting = new CountDownLatch(2);
		DatabaseSession source = session(sourceClosed);
		DatabaseSession target = session(targetClosed);
		try (OpenEnds ends = OpenEnds.open(() -> meet(meeting, source), () -> meet(meeting, target))) {
			assertSame(source, ends.source());
			assertSame(target, ends.target());
		}
		assertEquals(0, sourceClosed.getCount() + targetClosed.getCount());
	}

	@Test
	void theSourcesFailureIsToldWithoutWaitingForTheTarget() throws InterruptedException {
		CountDownLatch told = new CountDownLatch(1);
		TidemarkException failure = problem();
		assertSame(failure, assertThrows(TidemarkException.class, () -> OpenEnds.open(() -> {
			throw failure;
		}, () -> after(told, session(targetClosed)))));
		told.countDown();
		assertTrue(targetClosed.await(10, TimeUnit.SECONDS), "the target that came late stays open");
	}

	@Test
	void theTargetsFailureClosesTheSource() {
		TidemarkException failure = problem();
		assertSame(failure,
				assertThrows(TidemarkException.class, () -> OpenEnds.open(() -> session(sourceClosed), () -> {
					throw failure;
				})));
		assertEquals(0, sourceClosed.getCount());
	}

	@Test
	void anInterruptionClosesBoth() throws InterruptedException {
		CountDownLatch told = new CountDownLatch(1);
		Thread.currentThread().interrupt();
		TidemarkException cancelled = assertThrows(TidemarkException.class,
				() -> OpenEnds.open(() -> session(sourceClosed), () -> after(told, session(targetClosed))));
		assertTrue(Thread.interrupted());
		assertEquals(ProblemKind.CANCELLED, cancelled.kind());
		assertEquals(0, sourceClosed.getCount());
		told.countDown();
		assertTrue(targetClosed.await(10, TimeUnit.SECONDS), "the target that came late stays open");
	}

	private static TidemarkException problem() {
		return new TidemarkException(ProblemKind.CONNECTION, "It does not answer.", "", null);
	}

	private static DatabaseSession meet(CountDownLatch meeting, DatabaseSession session) {
		meeting.countDown();
		return after(meeting, session);
	}

	private static DatabaseSession after(CountDownLatch moment, DatabaseSession session) {
		try {
			assertTrue(moment.await(10, TimeUnit.SECONDS), "nobody else is opening");
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
		return session;
	}

	private static DatabaseSession session(CountDownLatch closed) {
		return (DatabaseSession) Proxy.newProxyInstance(OpenEndsTest.class.getClassLoader(),
				new Class<?>[] { DatabaseSession.class }, (proxy, method, arguments) -> {
					if (!method.getName().equals("close")) {
						throw new UnsupportedOperationException(method.getName());
					}
					closed.countDown();
					return null;
				});
	}
}
