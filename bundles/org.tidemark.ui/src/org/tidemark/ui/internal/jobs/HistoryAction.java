/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.jobs;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.action.Action;
import org.eclipse.osgi.util.NLS;
import org.tidemark.ui.internal.Messages;
import org.tidemark.ui.internal.presenter.job.JobDocument;

/** Undoes the last step of a job's document, or does it again; its name tells which. */
final class HistoryAction extends Action {

	private final String name;
	private final String named;
	private final Function<JobDocument, Optional<String>> next;
	private final Runnable step;

	private HistoryAction(String command, String name, String named, Function<JobDocument, Optional<String>> next,
			Runnable step) {
		this.name = name;
		this.named = named;
		this.next = next;
		this.step = step;
		setActionDefinitionId(command);
	}

	static HistoryAction undo(String command, Runnable step) {
		return new HistoryAction(command, Messages.editor_undoNothing, Messages.editor_undo, JobDocument::undoLabel,
				step);
	}

	static HistoryAction redo(String command, Runnable step) {
		return new HistoryAction(command, Messages.editor_redoNothing, Messages.editor_redo, JobDocument::redoLabel,
				step);
	}

	/** Takes over what can be done now. */
	void update(JobDocument document) {
		Optional<String> label = next.apply(document);
		setText(label.map(done -> NLS.bind(named, done)).orElse(name));
		setEnabled(label.isPresent());
	}

	@Override
	public void run() {
		step.run();
	}
}
