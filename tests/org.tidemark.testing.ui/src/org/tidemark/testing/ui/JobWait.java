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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;

/** Waits for the end of a job of a family; it listens from its creation on, so create it before the action that starts the job. */
public final class JobWait implements AutoCloseable {

	private final Object family;
	private final CountDownLatch done = new CountDownLatch(1);
	private final JobChangeAdapter listener = new JobChangeAdapter() {
		@Override
		public void done(IJobChangeEvent event) {
			if (event.getJob().belongsTo(family)) {
				done.countDown();
			}
		}
	};

	/** @param family what {@link Job#belongsTo(Object)} is asked for */
	public JobWait(Object family) {
		this.family = family;
		Job.getJobManager().addJobChangeListener(listener);
	}

	/** Waits until a job of the family has ended. */
	public void await(String what, Duration most) {
		try {
			if (!done.await(most.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new AssertionError("Waited " + most + " in vain for the end of " + what);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError("Interrupted while waiting for the end of " + what, e);
		}
	}

	@Override
	public void close() {
		Job.getJobManager().removeJobChangeListener(listener);
	}
}
