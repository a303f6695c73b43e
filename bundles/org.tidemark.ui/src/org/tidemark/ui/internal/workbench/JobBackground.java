/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.workbench;

import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.ui.internal.Messages;
import org.tidemark.ui.internal.presenter.Background;
import org.tidemark.ui.internal.presenter.Result;

/** Does the presenters' work in jobs of the workbench, which belong to the family {@link #FAMILY}. */
public final class JobBackground implements Background {

	/** The family of all work that a view waits for. */
	public static final Object FAMILY = new Object();

	private final Display display;

	/** @param display whose thread receives results */
	public JobBackground(Display display) {
		this.display = display;
	}

	@Override
	public <T> Ticket run(String title, Work<T> work, Consumer<Result<T>> receiver) {
		// the view shows that it waits; the workbench's own progress would flicker
		return schedule(title, true, work, receiver);
	}

	@Override
	public <T> Ticket announce(String title, Work<T> work, Consumer<Result<T>> receiver) {
		return schedule(title, false, work, receiver);
	}

	private <T> Ticket schedule(String title, boolean system, Work<T> work, Consumer<Result<T>> receiver) {
		Job job = new Job(title) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				Result<T> result = result(title, work, monitor);
				later(() -> receiver.accept(result));
				return Status.OK_STATUS;
			}

			@Override
			public boolean belongsTo(Object family) {
				return FAMILY == family;
			}
		};
		job.setSystem(system);
		job.schedule();
		return job::cancel;
	}

	@Override
	public void later(Runnable action) {
		if (!display.isDisposed()) {
			display.asyncExec(action);
		}
	}

	private static <T> Result<T> result(String title, Work<T> work, IProgressMonitor monitor) {
		try {
			T value = work.call(monitor);
			return monitor.isCanceled() ? new Result.Cancelled<>() : new Result.Done<>(value);
		} catch (TidemarkException e) {
			return monitor.isCanceled() || e.kind() == ProblemKind.CANCELLED ? new Result.Cancelled<>()
					: new Result.Failed<>(e);
		} catch (RuntimeException | LinkageError e) {
			ILog.of(JobBackground.class).error(title, e);
			return new Result.Failed<>(new TidemarkException(ProblemKind.FAILED,
					NLS.bind(Messages.background_unexpected, title, e), Messages.background_unexpected_remedy, e));
		}
	}
}
