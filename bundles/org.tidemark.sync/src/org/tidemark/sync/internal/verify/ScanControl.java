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
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.internal.Messages;

/** What goes along with long reads: they can be cancelled and tell how far they are. Safe for use by several threads. */
public final class ScanControl {

	private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

	private final BooleanSupplier cancelled;
	private final LongConsumer progress;
	private final AtomicLong rows = new AtomicLong();
	private final AtomicLong toldNanos = new AtomicLong(System.nanoTime());

	/**
	 * @param cancelled whether the work is to end
	 * @param progress  told the rows that were read so far, a few times a second
	 */
	public ScanControl(BooleanSupplier cancelled, LongConsumer progress) {
		this.cancelled = cancelled;
		this.progress = progress;
	}

	/** @throws TidemarkException of kind cancelled when the work is to end */
	public void check() throws TidemarkException {
		if (cancelled.getAsBoolean()) {
			throw new TidemarkException(ProblemKind.CANCELLED, Messages.Run_cancelled, "", null); //$NON-NLS-1$
		}
	}

	/** Counts rows that were read. */
	void read(int more) {
		long sum = rows.addAndGet(more);
		long now = System.nanoTime();
		long told = toldNanos.get();
		if (now - told >= PERIOD_NANOS && toldNanos.compareAndSet(told, now)) {
			progress.accept(sum);
		}
	}

	/** Lets a database rest. */
	void rest(long nanos) throws TidemarkException {
		long end = System.nanoTime() + nanos;
		for (long left = nanos; left > 0; left = end - System.nanoTime()) {
			check();
			LockSupport.parkNanos(Math.min(left, TimeUnit.MILLISECONDS.toNanos(50)));
		}
	}
}
