/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.verify;

import java.util.concurrent.TimeUnit;

import org.tidemark.core.problem.TidemarkException;

/**
 * Keeps a long read from making a busy database busier: time is cut into chunks of about half a second, and after one in
 * which far fewer rows came than in the best, the read rests for as long as the chunk took. Used by one thread.
 */
final class LoadBrake {

	private static final long CHUNK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
	private static final long MOST_REST_NANOS = TimeUnit.SECONDS.toNanos(2);
	private static final double BUSY = 0.25;
	private static final double FORGET = 0.95;

	private final ScanControl control;
	private long begunNanos = System.nanoTime();
	private long rows;
	private double best;

	LoadBrake(ScanControl control) {
		this.control = control;
	}

	/** Rows came in. */
	void read(int more) throws TidemarkException {
		rows += more;
		long took = System.nanoTime() - begunNanos;
		if (took < CHUNK_NANOS) {
			return;
		}
		long rest = restAfter(took);
		rows = 0;
		if (rest > 0) {
			control.rest(rest);
		}
		begunNanos = System.nanoTime();
	}

	/** How long to rest after a chunk that took this long. */
	long restAfter(long nanos) {
		double rate = (double) rows / nanos;
		boolean busy = rate < best * BUSY;
		best = Math.max(rate, best * FORGET);
		return busy ? Math.min(nanos, MOST_REST_NANOS) : 0;
	}
}
