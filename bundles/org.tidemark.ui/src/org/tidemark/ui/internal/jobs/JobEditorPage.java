/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.jobs;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tidemark.ui.internal.presenter.job.JobDocument;

/**
 * A page of the job editor. It shows the document and changes it by {@link JobDocument#edit} or
 * {@link JobDocument#change}; it is listed in {@link JobEditorPages}.
 */
public interface JobEditorPage {

	/** Makes a page. */
	@FunctionalInterface
	interface Factory {

		/** @param parent what the page's control is made in; it fills it */
		JobEditorPage create(Composite parent, JobEditorContext context);
	}

	/** A stable id, by which the editor is told to show the page. */
	String id();

	/** What stands on its tab. */
	String title();

	/** The widget that holds it all. */
	Control control();

	/** Shows the document as it is now; called before the page comes to the front and after each change while it is there. */
	void refresh(JobDocument document);

	/**
	 * Whether the page shows the job and not its text. Above such a page the editor tells of problems of the text; while the
	 * document is not {@link JobDocument#editable()} the page must not change it.
	 */
	default boolean isForm() {
		return true;
	}

	/** Takes over what was entered in this moment, before another page is shown, or the job is saved or run. */
	default void flush() {
		// what is entered is taken over at once
	}

	/** The run of the job began, went on or ended. */
	default void runChanged() {
		// of no interest
	}

	/** Puts the focus where a person goes on. */
	default void setFocus() {
		control().setFocus();
	}

	/** Lets go of what is not a widget; the widgets may be disposed already. */
	default void dispose() {
		// there are only widgets
	}
}
