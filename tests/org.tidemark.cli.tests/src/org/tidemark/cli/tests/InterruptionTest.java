/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IProgressMonitor;
import org.junit.jupiter.api.Test;
import org.tidemark.cli.internal.Interruption;

class InterruptionTest {

	private final Interruption interruption = new Interruption();

	@Test
	void cancelsEarlierAndLaterMonitors() {
		IProgressMonitor before = interruption.monitor();
		assertFalse(before.isCanceled());
		interruption.interrupt();
		assertTrue(before.isCanceled());
		assertTrue(interruption.monitor().isCanceled());
		assertTrue(interruption.isInterrupted());
	}

	@Test
	void waitsForTheWorkAndNotLonger() throws Exception {
		assertTrue(interruption.isWorking());
		assertFalse(interruption.awaitEnd(Duration.ofMillis(1)));
		CompletableFuture<Boolean> waiting = CompletableFuture
				.supplyAsync(() -> interruption.awaitEnd(Duration.ofMinutes(1)));
		interruption.workDone();
		assertTrue(waiting.get(10, TimeUnit.SECONDS));
		assertFalse(interruption.isWorking());
	}
}
