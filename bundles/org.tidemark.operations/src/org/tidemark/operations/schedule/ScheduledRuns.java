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
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.tidemark.core.event.TaskListener;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.TidemarkSession;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.TaskOutcome;

/** What a scheduler does with jobs. Called by several threads. */
public interface ScheduledRuns {

	/** What history calls a run that a schedule has started. */
	String TRIGGER = "schedule"; //$NON-NLS-1$

	/** Reads a job file. */
	JobFile load(Path file) throws TidemarkException;

	/** When the last run of a job began, whatever started it; empty when history knows of none. */
	Optional<Instant> lastBegan(String job) throws TidemarkException;

	/** Runs a job to its end. */
	TaskOutcome run(JobFile job, TaskListener listener, IProgressMonitor monitor) throws TidemarkException;

	/** The runs of a session, which stays open as long as they are used. */
	static ScheduledRuns of(TidemarkSession session) {
		return new ScheduledRuns() {

			@Override
			public JobFile load(Path file) throws TidemarkException {
				return session.jobs().load(file);
			}

			@Override
			public Optional<Instant> lastBegan(String job) throws TidemarkException {
				return session.tasks().lastBegan(job);
			}

			@Override
			public TaskOutcome run(JobFile job, TaskListener listener, IProgressMonitor monitor)
					throws TidemarkException {
				return session.jobs().run(job, new RunOptions(false, false, Set.of(), TRIGGER), listener, monitor);
			}
		};
	}
}
