/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.syncto;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.tidemark.core.schema.TableName;
import org.tidemark.ui.internal.jobs.JobEditors;
import org.tidemark.ui.internal.presenter.Result;
import org.tidemark.ui.internal.presenter.syncto.SyncToForm;
import org.tidemark.ui.internal.presenter.syncto.SyncToJobs;
import org.tidemark.ui.internal.workbench.Problems;
import org.tidemark.ui.internal.workbench.Services;

/** Makes a job of tables: where they are synced to, how, and where its file is. The job then opens in its editor. */
public final class SyncToWizard extends Wizard {

	private final IWorkbenchPage page;
	private final SyncToJobs jobs;
	private final SyncToForm form;
	private final SyncToPage asked;

	private SyncToWizard(IWorkbenchPage page, SyncToJobs jobs, SyncToForm form) {
		this.page = page;
		this.jobs = jobs;
		this.form = form;
		this.asked = new SyncToPage(form);
		setWindowTitle(Messages.title);
	}

	/**
	 * Opens the wizard as soon as the store has told which connections there are.
	 *
	 * @param target name of the connection that was chosen already; empty to ask
	 */
	public static void open(IWorkbenchPage page, Services services, String source, List<TableName> tables,
			String target) {
		Shell shell = page.getWorkbenchWindow().getShell();
		SyncToJobs jobs = new SyncToJobs(services.session(), services.background());
		jobs.begin(source, tables, target, result -> {
			if (shell.isDisposed()) {
				return;
			}
			if (result instanceof Result.Done<SyncToForm> done) {
				new WizardDialog(shell, new SyncToWizard(page, jobs, done.value())).open();
			} else if (result instanceof Result.Failed<SyncToForm> failed) {
				Problems.show(shell, Messages.title, failed.problem());
			}
		});
	}

	@Override
	public void addPages() {
		addPage(asked);
	}

	/** Stays open until the file is written, so that what was entered is not lost when that is not possible. */
	@Override
	public boolean performFinish() {
		Shell window = page.getWorkbenchWindow().getShell();
		Shell dialog = getShell();
		asked.writing(true);
		jobs.write(form, result -> {
			if (window.isDisposed()) {
				return;
			}
			if (result instanceof Result.Done<Path> done) {
				if (!dialog.isDisposed()) {
					dialog.close();
				}
				JobEditors.open(page, done.value());
			} else if (!dialog.isDisposed()) {
				asked.writing(false);
				if (result instanceof Result.Failed<Path> failed) {
					asked.tell(failed.problem());
				}
			}
		});
		return false;
	}
}
