/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.event.TaskListener;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.TaskOutcome;

/**
 * Runs a Tidemark job in the background of the workbench. It belongs to the family {@link #FAMILY}; its listener is called
 * in its own thread.
 */
public final class RunJob extends Job {

	/** The family of all runs. */
	public static final Object FAMILY = new Object();

	private static final String PLUGIN_ID = "org.tidemark.operations"; //$NON-NLS-1$

	private final JobOperations operations;
	private final JobFile jobFile;
	private final RunOptions options;
	private final TaskListener listener;
	private volatile @Nullable TaskOutcome outcome;

	/**
	 * @param operations where the run is made
	 * @param jobFile    what to run
	 * @param options    how
	 * @param listener   receives the task's events
	 */
	public RunJob(JobOperations operations, JobFile jobFile, RunOptions options, TaskListener listener) {
		super(jobFile.job().name());
		this.operations = operations;
		this.jobFile = jobFile;
		this.options = options;
		this.listener = listener;
		setUser(false);
	}

	/** How the run ended; null before that, and when it could not begin. */
	public @Nullable TaskOutcome outcome() {
		return outcome;
	}

	@Override
	public boolean belongsTo(@Nullable Object family) {
		return FAMILY.equals(family);
	}

	@Override
	protected IStatus run(@Nullable IProgressMonitor monitor) {
		IProgressMonitor progress = IProgressMonitor.nullSafe(monitor);
		try {
			TaskOutcome result = operations.run(jobFile, options, new RunProgress(listener, progress),
					progress);
			outcome = result;
			return result.status() == TaskStatus.CANCELLED ? Status.CANCEL_STATUS : Status.OK_STATUS;
		} catch (TidemarkException e) {
			return e.kind() == ProblemKind.CANCELLED ? Status.CANCEL_STATUS
					: new Status(IStatus.ERROR, PLUGIN_ID, e.summary(), e);
		}
	}
}
