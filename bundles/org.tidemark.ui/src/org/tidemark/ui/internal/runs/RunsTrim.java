/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.runs;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.tidemark.operations.RunJob;
import org.tidemark.ui.internal.widget.WidgetIds;
import org.tidemark.ui.internal.workbench.ViewIds;

/** Says in the status line how many runs go on. */
public final class RunsTrim extends WorkbenchWindowControlContribution {

	@Override
	protected Control createControl(@Nullable Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		FillLayout layout = new FillLayout();
		layout.marginWidth = 6;
		layout.marginHeight = 0;
		area.setLayout(layout);
		Label count = WidgetIds.mark(new Label(area, SWT.NONE), "runs.count"); //$NON-NLS-1$
		count.setToolTipText(Messages.trim_tip);
		count.setText(text(Job.getJobManager().find(RunJob.FAMILY).length));
		count.addMouseListener(MouseListener.mouseUpAdapter(e -> showProgress()));
		Display display = area.getDisplay();
		JobChangeAdapter listener = new JobChangeAdapter() {
			@Override
			public void scheduled(@Nullable IJobChangeEvent event) {
				changed(event);
			}

			@Override
			public void done(@Nullable IJobChangeEvent event) {
				changed(event);
			}

			private void changed(@Nullable IJobChangeEvent event) {
				if (event != null && event.getJob().belongsTo(RunJob.FAMILY) && !display.isDisposed()) {
					display.asyncExec(() -> show(count));
				}
			}
		};
		Job.getJobManager().addJobChangeListener(listener);
		area.addDisposeListener(e -> Job.getJobManager().removeJobChangeListener(listener));
		return area;
	}

	private static void show(Label count) {
		if (!count.isDisposed()) {
			count.setText(text(Job.getJobManager().find(RunJob.FAMILY).length));
			count.requestLayout();
		}
	}

	private static String text(int runs) {
		return switch (runs) {
			case 0 -> Messages.trim_none;
			case 1 -> Messages.trim_one;
			default -> NLS.bind(Messages.trim_many, Integer.valueOf(runs));
		};
	}

	private void showProgress() {
		IWorkbenchPage page = getWorkbenchWindow().getActivePage();
		if (page != null) {
			try {
				page.showView(ViewIds.PROGRESS);
			} catch (PartInitException e) {
				ILog.of(RunsTrim.class).error(e.getMessage(), e);
			}
		}
	}
}
