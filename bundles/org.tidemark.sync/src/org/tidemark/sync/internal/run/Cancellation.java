/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Watches a monitor and ends what is in flight when it is cancelled: reading at once, writing after a grace in which the
 * batch in hand can be committed. Safe for use by several threads.
 */
public final class Cancellation implements AutoCloseable {

	private static final long PERIOD_MILLIS = 50;
	private static final long GRACE_MILLIS = 1200;

	private final IProgressMonitor monitor;
	private final Set<Runnable> readers = ConcurrentHashMap.newKeySet();
	private final Set<Runnable> writers = ConcurrentHashMap.newKeySet();
	private final ScheduledExecutorService watcher = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("tidemark-cancel").factory()); //$NON-NLS-1$
	private volatile boolean stopped;
	private long sinceNanos;

	/** @param monitor the monitor to watch */
	public Cancellation(IProgressMonitor monitor) {
		this.monitor = monitor;
		watcher.scheduleWithFixedDelay(this::watch, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
	}

	/** Whether the work is to end. */
	public boolean requested() {
		return stopped || monitor.isCanceled();
	}

	/** Ends the work although nobody cancelled the monitor. */
	public void stop() {
		stopped = true;
	}

	/**
	 * Says how to end work in flight.
	 *
	 * @param cancelRead  called at once
	 * @param cancelWrite called after the grace
	 */
	public Registration register(Runnable cancelRead, Runnable cancelWrite) {
		readers.add(cancelRead);
		writers.add(cancelWrite);
		return () -> {
			readers.remove(cancelRead);
			writers.remove(cancelWrite);
		};
	}

	private void watch() {
		if (!requested()) {
			return;
		}
		if (sinceNanos == 0) {
			sinceNanos = System.nanoTime();
		}
		readers.forEach(Runnable::run);
		if (System.nanoTime() - sinceNanos > TimeUnit.MILLISECONDS.toNanos(GRACE_MILLIS)) {
			writers.forEach(Runnable::run);
		}
	}

	@Override
	public void close() {
		watcher.shutdownNow();
	}

	/** Ends a registration. */
	@FunctionalInterface
	public interface Registration extends AutoCloseable {
		@Override
		void close();
	}
}
