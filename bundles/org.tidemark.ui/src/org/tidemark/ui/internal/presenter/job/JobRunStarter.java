/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.job;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.QualifiedName;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.event.TaskListener;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.JobOperations;
import org.tidemark.operations.RunJob;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.ui.internal.presenter.Background.Ticket;
import org.tidemark.ui.internal.presenter.Messages;

/** Starts runs as jobs of the workbench, which its Progress view shows and can cancel. */
public final class JobRunStarter implements RunStarter {

	/** Keeps the workbench from opening a dialog of its own: the editor shows what went wrong. */
	private static final QualifiedName NO_PROMPT = new QualifiedName("org.eclipse.ui.workbench.progress", //$NON-NLS-1$
			"no_immediate_error_prompt"); //$NON-NLS-1$

	private final BiConsumer<JobFile, TaskOutcome> finished;

	/** @param finished is told of each run that began and ended, in any thread */
	public JobRunStarter(BiConsumer<JobFile, TaskOutcome> finished) {
		this.finished = finished;
	}

	@Override
	public Ticket start(JobOperations operations, JobFile job, RunOptions options, TaskListener listener,
			Consumer<@Nullable TidemarkException> ended) {
		RunJob run = new RunJob(operations, job, options, listener);
		run.setProperty(NO_PROMPT, Boolean.TRUE);
		run.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(@Nullable IJobChangeEvent event) {
				IStatus result = event == null ? null : event.getResult();
				TaskOutcome outcome = run.outcome();
				if (outcome != null) {
					finished.accept(job, outcome);
				}
				ended.accept(outcome != null || result == null ? null : failure(result));
			}
		});
		run.schedule();
		return run::cancel;
	}

	private static @Nullable TidemarkException failure(IStatus status) {
		if (status.getException() instanceof TidemarkException known) {
			return known;
		}
		return switch (status.getSeverity()) {
			case IStatus.OK -> null;
			case IStatus.CANCEL -> new TidemarkException(ProblemKind.CANCELLED,
					Messages.run_cancelledBefore, "", null); //$NON-NLS-1$
			default -> new TidemarkException(ProblemKind.FAILED, status.getMessage(), "", status.getException()); //$NON-NLS-1$
		};
	}
}
