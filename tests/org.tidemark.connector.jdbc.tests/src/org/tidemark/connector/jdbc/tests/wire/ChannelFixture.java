/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.tests.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.spi.StatementChannel;
import org.tidemark.connector.spi.StatementException;
import org.tidemark.connector.spi.StatementFault;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.testing.Await;

/** Runs statements over a channel and looks at how they fail. */
final class ChannelFixture {

	private static final Duration SOON = Duration.ofSeconds(20);
	private static final long MILLIS_TO_CANCEL = 2_000;

	private ChannelFixture() {
	}

	static List<List<@Nullable String>> query(StatementChannel channel, String sql, String... parameters)
			throws StatementException {
		return channel.query(sql, List.of(parameters), new NullProgressMonitor());
	}

	static void execute(StatementChannel channel, String sql) throws StatementException {
		channel.execute(sql, new NullProgressMonitor());
	}

	static StatementException fails(StatementChannel channel, String sql, StatementFault fault) {
		StatementException problem = assertThrows(StatementException.class, () -> execute(channel, sql), sql);
		assertEquals(fault, problem.fault(), () -> problem.getMessage() + " | " + problem.serverMessage());
		return problem;
	}

	/** Whether a statement has reached the server. */
	@FunctionalInterface
	interface UnderWay {
		boolean holds() throws Exception;
	}

	static void await(UnderWay underWay) {
		Await.until("the statement to reach the server", SOON, () -> {
			try {
				return underWay.holds();
			} catch (Exception e) {
				throw new AssertionError(e);
			}
		});
	}

	/** A statement that is run by another thread. */
	static FutureTask<StatementException> inBackground(StatementChannel channel, String sql, IProgressMonitor monitor) {
		FutureTask<StatementException> task = new FutureTask<>(
				() -> assertThrows(StatementException.class, () -> channel.execute(sql, monitor)));
		Thread.ofPlatform().daemon().start(task);
		return task;
	}

	/** Cancels a statement that would run for ever, by the monitor, within two seconds. */
	static StatementException cancels(StatementChannel channel, String sql, UnderWay underWay) throws Exception {
		IProgressMonitor monitor = new NullProgressMonitor();
		FutureTask<StatementException> task = inBackground(channel, sql, monitor);
		await(underWay);
		long begin = System.nanoTime();
		monitor.setCanceled(true);
		StatementException problem = task.get(SOON.toMillis(), TimeUnit.MILLISECONDS);
		long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
		assertEquals(StatementFault.CANCELLED, problem.fault(), problem.getMessage());
		assertEquals(ProblemKind.CANCELLED, problem.kind());
		assertTrue(millis < MILLIS_TO_CANCEL, () -> "cancelled after " + millis + " ms");
		return problem;
	}
}
