/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.tests;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.swt.widgets.Display;

/** Measures how long a person would have had to wait for the thread of the user interface. */
final class Heartbeat implements AutoCloseable {

	/** Beyond this a person feels that the window hangs; other work on a loaded machine is allowed for. */
	static final long MOST_MILLIS = 1_500;

	private static final long NANOS_IN_MILLI = 1_000_000;
	private static final int BEAT_MILLIS = 20;

	private final Display display;
	private final AtomicBoolean stopped = new AtomicBoolean();
	private final AtomicLong longest = new AtomicLong();

	Heartbeat(Display display) {
		this.display = display;
		display.asyncExec(() -> beat(System.nanoTime()));
	}

	private void beat(long before) {
		long now = System.nanoTime();
		longest.accumulateAndGet((now - before) / NANOS_IN_MILLI - BEAT_MILLIS, Math::max);
		if (!stopped.get()) {
			display.timerExec(BEAT_MILLIS, () -> beat(now));
		}
	}

	long longestMillis() {
		return longest.get();
	}

	@Override
	public String toString() {
		return "The thread of the user interface was busy for " + longest + " ms";
	}

	@Override
	public void close() {
		stopped.set(true);
	}
}
