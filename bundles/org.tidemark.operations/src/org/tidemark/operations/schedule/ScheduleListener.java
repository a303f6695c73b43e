/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.schedule;

import java.nio.file.Path;
import java.time.Instant;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.event.TaskListener;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.JobFile;
import org.tidemark.sync.TaskOutcome;

/** Hears what a scheduler does. Called by the scheduler's threads, several at once; must be quick and not fail. */
public interface ScheduleListener {

	/**
	 * It is known when a job runs next.
	 *
	 * @param next the time, the random delay included; null for never
	 */
	void planned(JobFile job, @Nullable Instant next);

	/**
	 * A run begins.
	 *
	 * @return who hears the events of the run
	 */
	TaskListener began(JobFile job);

	/** A run has ended, as completed, failed or cancelled. */
	void ended(JobFile job, TaskOutcome outcome);

	/** A run could not begin. The job is tried again at its next time. */
	void refused(JobFile job, TidemarkException problem);

	/** A job file cannot be used. It is looked at again when it has changed. */
	void invalid(Path file, TidemarkException problem);
}
