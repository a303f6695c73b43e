/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IProgressMonitor;

/** Looks at a monitor while a database is asked, and ends the asking when a person cancels. */
final class CancelWatch implements AutoCloseable {

	private static final long MILLIS_BETWEEN_LOOKS = 50;

	private final CountDownLatch ended = new CountDownLatch(1);

	/** @param cancel ends what the calling thread is about to do; called once at most, in another thread */
	CancelWatch(IProgressMonitor monitor, Runnable cancel) {
		Thread.ofVirtual().name("tidemark-cancel-watch").start(() -> watch(monitor, cancel)); //$NON-NLS-1$
	}

	private void watch(IProgressMonitor monitor, Runnable cancel) {
		try {
			while (!ended.await(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
				if (monitor.isCanceled()) {
					cancel.run();
					return;
				}
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		ended.countDown();
	}
}
