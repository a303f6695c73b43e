/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.store.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

import org.eclipse.osgi.util.NLS;
import org.sqlite.SQLiteErrorCode;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

/** Tells what SQLite and the file system report as something that a person can act on. */
final class StoreProblems {

	private static final int PRIMARY_CODE = 0xff;

	private StoreProblems() {
	}

	/** The problem behind an error of SQLite. */
	static TidemarkException of(Path file, SQLException e) {
		return switch (SQLiteErrorCode.getErrorCode(e.getErrorCode() & PRIMARY_CODE)) {
			case SQLITE_NOTADB, SQLITE_CORRUPT ->
				failed(Messages.store_damaged, Messages.store_damaged_remedy, file, e);
			case SQLITE_BUSY, SQLITE_LOCKED -> new TidemarkException(ProblemKind.FAILED,
					NLS.bind(Messages.store_busy, file), Messages.store_busy_remedy, true, e);
			case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH -> unwritable(file, e);
			case SQLITE_FULL, SQLITE_IOERR -> failed(Messages.store_disk, Messages.store_disk_remedy, file, e);
			default -> failed(Messages.store_failed, Messages.store_failed_remedy, file, e);
		};
	}

	/** Whether an error is of this class. */
	static boolean is(SQLException e, SQLiteErrorCode code) {
		return (e.getErrorCode() & PRIMARY_CODE) == code.code;
	}

	/** The file or its folder cannot be created or written. */
	static TidemarkException unwritable(Path path, Exception cause) {
		return new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.store_unwritable, path, reason(cause)),
				Messages.store_home_remedy, cause);
	}

	/** There is something else where the file should be. */
	static TidemarkException notAFile(Path file) {
		return new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.store_not_a_file, file),
				Messages.store_home_remedy, null);
	}

	/** A database, but of another program. */
	static TidemarkException foreign(Path file) {
		return new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.store_foreign, file),
				Messages.store_home_remedy, null);
	}

	/** A later program wrote it. */
	static TidemarkException newer(Path file, int version, int known) {
		return new TidemarkException(ProblemKind.USAGE,
				NLS.bind(Messages.store_newer,
						new Object[] { file, Integer.toString(version), Integer.toString(known) }),
				Messages.store_newer_remedy, null);
	}

	/** Used after it was closed. */
	static TidemarkException closed(Path file) {
		return new TidemarkException(ProblemKind.FAILED, NLS.bind(Messages.store_closed, file), "", null); //$NON-NLS-1$
	}

	/** There is no such task. */
	static TidemarkException unknownTask(Path file, long taskId) {
		return new TidemarkException(ProblemKind.FAILED,
				NLS.bind(Messages.task_unknown, Long.toString(taskId), file), Messages.task_unknown_remedy, null);
	}

	/** A value in the file is not what the program writes. */
	static TidemarkException damagedValue(Path file, Exception cause) {
		return failed(Messages.store_damaged, Messages.store_damaged_remedy, file, cause);
	}

	private static TidemarkException failed(String message, String remedy, Path file, Exception cause) {
		return new TidemarkException(ProblemKind.FAILED, NLS.bind(message, file, reason(cause)), remedy, cause);
	}

	/** Many messages of the file system are a path alone: the class says more. */
	private static String reason(Exception cause) {
		return cause instanceof IOException ? cause.getClass().getSimpleName() + ": " + cause.getMessage() //$NON-NLS-1$
				: String.valueOf(cause.getMessage());
	}
}
