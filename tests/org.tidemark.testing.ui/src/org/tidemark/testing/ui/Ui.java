/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.ui;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.widgets.Display;

/**
 * The one class that touches threads: everything else in this package is called by the test's thread. What goes wrong in the
 * thread of the user interface is thrown again in that of the test.
 */
public final class Ui {

	/** How long to wait for what a person would see at once, on a slow machine. */
	public static final Duration SOON = Duration.ofSeconds(30);

	private static final int POLL_MILLIS = 20;

	private final Display display;
	private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

	/** @param display the display that is driven */
	public Ui(Display display) {
		this.display = display;
	}

	/** The display that is driven. */
	public Display display() {
		return display;
	}

	/** Calls in the thread of the user interface and waits for the answer. */
	public <T> T get(Callable<T> call) {
		rethrow();
		AtomicReference<T> answer = new AtomicReference<>();
		AtomicReference<Throwable> failure = new AtomicReference<>();
		display.syncExec(() -> {
			try {
				answer.set(call.call());
			} catch (Exception | AssertionError e) {
				failure.set(e);
			}
		});
		Throwable thrown = failure.get();
		if (thrown instanceof AssertionError error) {
			throw error;
		}
		if (thrown != null) {
			throw new AssertionError("In the thread of the user interface: " + thrown, thrown);
		}
		return answer.get();
	}

	/** Runs in the thread of the user interface and waits for the end. */
	public void run(Runnable action) {
		get(() -> {
			action.run();
			return null;
		});
	}

	/** Runs in the thread of the user interface without waiting: for what may open a dialog. */
	public void post(Runnable action) {
		display.asyncExec(() -> {
			try {
				action.run();
			} catch (RuntimeException | AssertionError e) {
				failures.add(e);
			}
		});
	}

	/**
	 * Waits until a condition, which is asked in the thread of the user interface, holds; dialogs do not hinder it.
	 *
	 * @param what what is waited for, as it appears in the error
	 */
	public void await(String what, Duration most, BooleanSupplier condition) {
		CountDownLatch held = new CountDownLatch(1);
		AtomicReference<Throwable> failure = new AtomicReference<>();
		Poll poll = new Poll(display, condition, held, failure);
		display.asyncExec(poll);
		boolean inTime;
		try {
			inTime = held.await(most.toMillis(), TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError("Interrupted while waiting for " + what, e);
		} finally {
			poll.stopped = true;
		}
		if (failure.get() != null) {
			throw new AssertionError("While waiting for " + what, failure.get());
		}
		rethrow();
		if (!inTime) {
			throw new AssertionError(
					"Waited " + most + " in vain for " + what + "\n" + get(() -> WidgetDump.of(display)));
		}
	}

	/** Waits until a condition holds that a person would see at once. */
	public void await(String what, BooleanSupplier condition) {
		await(what, SOON, condition);
	}

	/** Throws what went wrong in the thread of the user interface since this was last asked. */
	public void rethrow() {
		Throwable failure = failures.poll();
		if (failure != null) {
			throw new AssertionError("In the thread of the user interface: " + failure, failure);
		}
	}

	/** Asks again and again, by the display's own timer. */
	private static final class Poll implements Runnable {

		private final Display display;
		private final BooleanSupplier condition;
		private final CountDownLatch held;
		private final AtomicReference<Throwable> failure;
		private volatile boolean stopped;

		Poll(Display display, BooleanSupplier condition, CountDownLatch held, AtomicReference<Throwable> failure) {
			this.display = display;
			this.condition = condition;
			this.held = held;
			this.failure = failure;
		}

		@Override
		public void run() {
			if (stopped) {
				return;
			}
			try {
				if (condition.getAsBoolean()) {
					held.countDown();
				} else {
					display.timerExec(POLL_MILLIS, this);
				}
			} catch (RuntimeException | AssertionError e) {
				failure.set(e);
				held.countDown();
			}
		}
	}
}
