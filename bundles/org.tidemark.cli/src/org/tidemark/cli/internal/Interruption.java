/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

/** Lets the thread that stops the process cancel the work and wait for its end. Safe for use by several threads. */
public final class Interruption {

	private final List<IProgressMonitor> monitors = new CopyOnWriteArrayList<>();
	private final CountDownLatch done = new CountDownLatch(1);
	private volatile boolean interrupted;

	/** A monitor that is cancelled by {@link #interrupt()}, or already is. */
	public IProgressMonitor monitor() {
		IProgressMonitor monitor = new NullProgressMonitor();
		monitors.add(monitor);
		if (interrupted) {
			monitor.setCanceled(true);
		}
		return monitor;
	}

	/** Cancels all monitors. */
	public void interrupt() {
		interrupted = true;
		monitors.forEach(monitor -> monitor.setCanceled(true));
	}

	/** Whether {@link #interrupt()} was called. */
	public boolean isInterrupted() {
		return interrupted;
	}

	/** Says that the work has come to its end. */
	public void workDone() {
		done.countDown();
	}

	/** Whether there is work that has not come to its end. */
	public boolean isWorking() {
		return done.getCount() > 0;
	}

	/**
	 * Waits for the end of the work.
	 *
	 * @return whether it came in time
	 */
	public boolean awaitEnd(Duration longest) {
		try {
			return done.await(longest.toMillis(), TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}
}
