/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.jobs;

import org.eclipse.ui.IEditorSite;
import org.tidemark.sync.RunOptions;
import org.tidemark.ui.internal.presenter.job.JobDocument;
import org.tidemark.ui.internal.presenter.job.RunPresenter;
import org.tidemark.ui.internal.presenter.mapping.EditedTables;
import org.tidemark.ui.internal.workbench.Services;

/**
 * What the pages of one editor share.
 *
 * @param editor   whose pages they are
 * @param services what the workbench offers
 * @param document the job that is edited
 * @param runner   runs it
 * @param tables   what is known of its tables, and which of them is looked at
 */
public record JobEditorContext(JobEditor editor, Services services, JobDocument document, RunPresenter runner,
		EditedTables tables) {

	/** The editor's place in the workbench. */
	public IEditorSite site() {
		return editor.getEditorSite();
	}

	/** Brings the page of an id to the front. */
	public void show(String pageId) {
		editor.showPage(pageId);
	}

	/** Runs the job as it is on the disk; unsaved changes are saved first. */
	public void run(RunOptions options) {
		editor.run(options);
	}
}
