/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.runs;

import java.nio.file.Path;
import java.time.Instant;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.notifications.NotificationPopup;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.tidemark.core.event.TaskListener;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.schedule.ScheduleListener;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.ui.internal.widget.WidgetIds;

/** Tells a person who works on something else what became of scheduled runs. */
final class ScheduleNotices implements ScheduleListener {

	private static final TaskListener HISTORY_TELLS = event -> {
		// the history view follows it
	};
	private static final long SHOWN_MILLIS = 30_000;

	private final IWorkbench workbench;

	ScheduleNotices(IWorkbench workbench) {
		this.workbench = workbench;
	}

	@Override
	public void planned(JobFile job, @Nullable Instant next) {
		// the list of jobs says when they are due
	}

	@Override
	public TaskListener began(JobFile job) {
		return HISTORY_TELLS;
	}

	@Override
	public void ended(JobFile job, TaskOutcome outcome) {
		inWindow(window -> new RunNotifier(window.getActivePage(), window.getShell().getDisplay()).ended(job, outcome));
	}

	@Override
	public void refused(JobFile job, TidemarkException problem) {
		inWindow(window -> popup(window.getShell().getDisplay(), job.job().name(),
				NLS.bind(Messages.schedule_refused, problem.summary())));
	}

	@Override
	public void invalid(Path file, TidemarkException problem) {
		ILog.of(ScheduleNotices.class).warn(problem.summary());
	}

	/** Something to do in a window. */
	@FunctionalInterface
	private interface Notice {
		void in(IWorkbenchWindow window);
	}

	private void inWindow(Notice notice) {
		Display display = workbench.getDisplay();
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				IWorkbenchWindow[] windows = workbench.getWorkbenchWindows();
				if (windows.length > 0) {
					notice.in(windows[0]);
				}
			});
		}
	}

	private static void popup(Display display, String title, String text) {
		NotificationPopup.forDisplay(display).title(title, true).delay(SHOWN_MILLIS).content(parent -> {
			Label label = WidgetIds.mark(new Label(parent, SWT.WRAP), "notification.refused"); //$NON-NLS-1$
			label.setText(text);
			return label;
		}).open();
	}
}
