/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.runs;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.notifications.NotificationPopup;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchPage;
import org.tidemark.operations.JobFile;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.ui.internal.history.HistoryView;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.runs.NotificationRule;
import org.tidemark.ui.internal.widget.WidgetIds;

/** Tells a person who looks elsewhere that a long run has ended. */
public final class RunNotifier {

	private static final long SHOWN_MILLIS = 10_000;

	private final IWorkbenchPage page;
	private final Display display;

	/** @param page where the history is shown */
	public RunNotifier(IWorkbenchPage page, Display display) {
		this.page = page;
		this.display = display;
	}

	/** A run has ended; may be called by any thread. */
	public void ended(JobFile job, TaskOutcome outcome) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> tell(job, outcome));
		}
	}

	private void tell(JobFile job, TaskOutcome outcome) {
		int least = InstanceScope.INSTANCE.getNode(RunPreferencePage.NODE).getInt(NotificationRule.SECONDS,
				NotificationRule.DEFAULT_SECONDS);
		if (new NotificationRule(least).tells(outcome.elapsedMillis(), display.getActiveShell() != null)) {
			String text = NotificationRule.text(outcome.status(), outcome.counters(), outcome.elapsedMillis(),
					new Figures());
			NotificationPopup.forDisplay(display).title(job.job().name(), true).delay(SHOWN_MILLIS).content(parent -> {
				Link link = WidgetIds.mark(new Link(parent, SWT.WRAP), "notification"); //$NON-NLS-1$
				link.setText(NLS.bind(Messages.notification_open, text));
				link.addSelectionListener(
						SelectionListener.widgetSelectedAdapter(e -> HistoryView.reveal(page, outcome.task())));
				return link;
			}).open();
		}
	}
}
