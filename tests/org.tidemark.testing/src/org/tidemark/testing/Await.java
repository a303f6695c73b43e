/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Waits for conditions by polling, for code under test that works in other threads or other processes.
 */
public final class Await {

	private static final long PAUSE_NANOS = Duration.ofMillis(10).toNanos();

	private Await() {
	}

	/**
	 * Waits until the condition holds.
	 *
	 * @param what what is waited for, as it appears in the error: "the run to end"
	 * @param max how long to wait at most
	 * @param condition polled in the calling thread about every ten milliseconds, at least once
	 * @throws AssertionError when the condition does not hold in time, or the thread is interrupted
	 */
	public static void until(String what, Duration max, BooleanSupplier condition) {
		if (!holdsWithin(max, condition)) {
			String why = Thread.currentThread().isInterrupted() ? "Interrupted while waiting" : "Waited " + max;
			throw new AssertionError(why + " in vain for " + what);
		}
	}

	/**
	 * Waits until the supplier gives a value, and returns it.
	 *
	 * @param <T> the type of the value
	 * @param what what is waited for, as it appears in the error
	 * @param max how long to wait at most
	 * @param source polled in the calling thread; empty means "not yet"
	 * @return the value
	 * @throws AssertionError when there is no value in time, or the thread is interrupted
	 */
	public static <T> T value(String what, Duration max, Supplier<Optional<T>> source) {
		AtomicReference<T> found = new AtomicReference<>();
		until(what, max, () -> {
			source.get().ifPresent(found::set);
			return found.get() != null;
		});
		return found.get();
	}

	/**
	 * Polls the condition until it holds, the time is over or the thread is interrupted (the interrupt flag stays set).
	 *
	 * @param max how long to wait at most
	 * @param condition polled in the calling thread, at least once
	 * @return whether the condition held
	 */
	public static boolean holdsWithin(Duration max, BooleanSupplier condition) {
		long deadline = System.nanoTime() + max.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() - deadline >= 0 || Thread.currentThread().isInterrupted()) {
				return false;
			}
			LockSupport.parkNanos(PAUSE_NANOS);
		}
		return true;
	}
}
