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

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.jobfile.JobFileProblem;
import org.tidemark.operations.jobfile.JobFiles;
import org.tidemark.ui.internal.presenter.Messages;

/** A job file as an editor holds it. It belongs to the thread of the user interface; job files are small. */
public final class JobDocument {

	private final Path file;
	private final JobFiles jobFiles;
	private String text = ""; //$NON-NLS-1$
	private String saved = ""; //$NON-NLS-1$
	private List<JobFileProblem> problems = List.of();
	private @Nullable JobOverview overview;
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

	/** The job; the last one that could be read as long as the text has problems. */
	public Optional<JobOverview> overview() {
		return Optional.ofNullable(overview);
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
		change(saved);
	}

	/** Takes over a new text and checks it. */
	public void change(String newText) {
		text = newText;
		problems = List.copyOf(jobFiles.validate(newText));
		if (problems.isEmpty()) {
			try {
				overview = JobOverview.of(jobFiles.parse(newText, file));
			} catch (TidemarkException e) {
				problems = List.of(new JobFileProblem(0, "", e.summary())); //$NON-NLS-1$
			}
		}
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
