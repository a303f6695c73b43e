/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.read;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whether a thread is inside a driver's call that another may have to end. An interrupt that comes before the call has
 * reached the server has no effect, so that whoever interrupts has to try until the call has ended.
 */
final class Activity {

	private final ReentrantLock lock = new ReentrantLock();
	private final Condition ended = lock.newCondition();
	private boolean busy;
	private volatile boolean cancelled;

	/** Enters a call, unless cancelled. */
	boolean enter() {
		lock.lock();
		try {
			busy = !cancelled;
			return busy;
		} finally {
			lock.unlock();
		}
	}

	/** Leaves a call. */
	void leave() {
		lock.lock();
		try {
			busy = false;
			ended.signalAll();
		} finally {
			lock.unlock();
		}
	}

	/** From now on no call is entered. */
	void cancel() {
		lock.lock();
		try {
			cancelled = true;
		} finally {
			lock.unlock();
		}
	}

	boolean isCancelled() {
		return cancelled;
	}

	/** Waits for the end of the call that is under way. */
	boolean awaitIdle(Duration most) throws InterruptedException {
		long nanos = most.toNanos();
		lock.lock();
		try {
			while (busy && nanos > 0) {
				nanos = ended.awaitNanos(nanos);
			}
			return !busy;
		} finally {
			lock.unlock();
		}
	}
}
