/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.job;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.Job;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.jobfile.JobFileProblem;
import org.tidemark.operations.jobfile.JobFiles;
import org.tidemark.ui.internal.presenter.Messages;

/**
 * A job file as an editor holds it. It is changed as text and as a job; both are the same document, and all changes are
 * undone in one order. It belongs to the thread of the user interface; job files are small.
 */
public final class JobDocument {

	private final Path file;
	private final JobFiles jobFiles;
	private final EditHistory history = new EditHistory();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private String text = ""; //$NON-NLS-1$
	private String saved = ""; //$NON-NLS-1$
	private List<JobFileProblem> problems = List.of();
	private @Nullable Job job;
	private boolean editable;
	private @Nullable FileTime stamp;

	/**
	 * @param file     where the job is kept
	 * @param jobFiles reads and checks it
	 */
	public JobDocument(Path file, JobFiles jobFiles) {
		this.file = file;
		this.jobFiles = jobFiles;
	}

	/** Where the job is kept. */
	public Path file() {
		return file;
	}

	/** The text as it is now. */
	public String text() {
		return text;
	}

	/** Whether the text differs from the file. */
	public boolean dirty() {
		return !text.equals(saved);
	}

	/** What is wrong with the text, by line. */
	public List<JobFileProblem> problems() {
		return problems;
	}

	/** The job; the last one that could be read as long as the form of the text is wrong. */
	public Optional<Job> job() {
		return Optional.ofNullable(job);
	}

	/** The job in a few words; the last one that could be read as long as the form of the text is wrong. */
	public Optional<JobOverview> overview() {
		return job().map(JobOverview::of);
	}

	/** Whether the text says a job that can be edited: JSON of the right form, though rules may be broken. */
	public boolean editable() {
		return editable;
	}

	/** Calls back, in the thread of the user interface, after text, file or problems changed. */
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	/** Ends the calls of a listener. */
	public void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	/** Reads the file; what was changed and not saved is lost. */
	public void load() throws TidemarkException {
		try {
			saved = Files.readString(file, StandardCharsets.UTF_8);
			stamp = Files.getLastModifiedTime(file);
		} catch (CharacterCodingException e) {
			throw new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.document_notText, file),
					Messages.document_notText_remedy, e);
		} catch (IOException e) {
			throw new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.document_unreadable, file),
					Messages.document_unreadable_remedy, e);
		}
		history.clear();
		show(saved);
	}

	/** Takes over a text that was typed, as a step of its own or as part of the word that is being typed. */
	public void change(String newText) {
		step(Messages.document_typing, newText, true);
	}

	/**
	 * Changes the job. The text follows where the job differs, and keeps its form elsewhere.
	 *
	 * @param label  what is done, in the words of a menu: "Rename column"
	 * @param change makes the new job of the present one
	 * @return whether that made a difference; nothing is done while the document is not {@link #editable()}
	 */
	public boolean edit(String label, UnaryOperator<Job> change) {
		Job present = job;
		if (present == null || !editable) {
			return false;
		}
		return step(label, jobFiles.update(text, change.apply(present)), false);
	}

	/** Takes back the last step; does nothing when there is none. */
	public void undo() {
		history.undo().ifPresent(change -> show(change.apply(text)));
	}

	/** Does the step again that was taken back last; does nothing when there is none. */
	public void redo() {
		history.redo().ifPresent(change -> show(change.apply(text)));
	}

	/** What would be undone, in the words of a menu. */
	public Optional<String> undoLabel() {
		return history.next().map(EditHistory.Step::label);
	}

	/** What would be done again, in the words of a menu. */
	public Optional<String> redoLabel() {
		return history.nextUndone().map(EditHistory.Step::label);
	}

	private boolean step(String label, String newText, boolean typed) {
		TextChange change = TextChange.between(text, newText);
		if (change.isEmpty()) {
			return false;
		}
		history.add(new EditHistory.Step(label, change, typed));
		show(newText);
		return true;
	}

	private void show(String newText) {
		text = newText;
		problems = List.copyOf(jobFiles.validate(newText));
		Optional<Job> draft = jobFiles.draft(newText);
		editable = draft.isPresent();
		draft.ifPresent(read -> job = read);
		listeners.forEach(Runnable::run);
	}

	/** Writes the text to the file. */
	public void save() throws TidemarkException {
		try {
			Files.writeString(file, text, StandardCharsets.UTF_8);
			saved = text;
			stamp = Files.getLastModifiedTime(file);
		} catch (IOException e) {
			throw new TidemarkException(ProblemKind.FAILED, NLS.bind(Messages.document_unwritable, file),
					Messages.document_unwritable_remedy, e);
		}
		history.seal();
		listeners.forEach(Runnable::run);
	}

	/** Whether somebody else changed the file since it was read or saved here. */
	public boolean changedOutside() {
		try {
			FileTime known = stamp;
			return known != null && Files.exists(file) && !known.equals(Files.getLastModifiedTime(file))
					&& !Files.readString(file, StandardCharsets.UTF_8).equals(saved);
		} catch (IOException e) {
			return true;
		}
	}
}
