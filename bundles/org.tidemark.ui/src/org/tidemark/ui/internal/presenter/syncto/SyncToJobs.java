/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.syncto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;
import org.tidemark.ui.internal.presenter.Background;
import org.tidemark.ui.internal.presenter.Result;
import org.tidemark.ui.internal.presenter.SessionSource;

/** Makes job files of tables. It never blocks the thread of the user interface. */
public final class SyncToJobs {

	private final SessionSource source;
	private final Background background;

	/** @param background where the store is read and files are written */
	public SyncToJobs(SessionSource source, Background background) {
		this.source = source;
		this.background = background;
	}

	/** Fetches what can be decided. */
	public void begin(String connection, List<TableName> tables, String target, Consumer<Result<SyncToForm>> receiver) {
		background.run(Messages.work_connections, monitor -> new SyncToForm(connection, tables,
				source.open().connections().list(), target, source.home().toAbsolutePath().resolve("jobs")), receiver); //$NON-NLS-1$
	}

	/** Writes the job's file, which must not exist. */
	public void write(SyncToForm form, Consumer<Result<Path>> receiver) {
		Job job = form.job();
		Path file = form.file().orElseThrow();
		background.run(NLS.bind(Messages.work_writing, job.name()), monitor -> {
			write(file, source.jobFiles().format(job));
			return file;
		}, receiver);
	}

	private static void write(Path file, String text) throws TidemarkException {
		try {
			Files.createDirectories(file.getParent());
			Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
		} catch (FileAlreadyExistsException e) {
			throw new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.exists, file), Messages.exists_remedy, e);
		} catch (IOException e) {
			throw new TidemarkException(ProblemKind.FAILED,
					NLS.bind(Messages.unwritable, file, String.valueOf(e.getMessage())), Messages.unwritable_remedy, e);
		}
	}

	/** Which rows a run reads, in words. */
	public static String words(SyncMode mode) {
		return switch (mode) {
			case FULL -> Messages.mode_full;
			case SKIP_COMPLETED -> Messages.mode_skip;
			case INCREMENTAL -> Messages.mode_incremental;
			case AUTO -> Messages.mode_auto;
		};
	}
}
