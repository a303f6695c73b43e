/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

/** One row of a batch is refused. */
final class RefusedRowException extends TidemarkException {

	private static final long serialVersionUID = 1L;

	/** The place of a row that is not known. */
	static final int UNKNOWN = -1;

	private final int row;
	private final @Nullable String column;

	/**
	 * @param row     its place in the batch, or {@link #UNKNOWN}
	 * @param column  the target column that is the reason, or null
	 * @param message what happened, localized; it names the row where that is known
	 */
	RefusedRowException(int row, @Nullable String column, String message, @Nullable Throwable cause) {
		this(row, column, message, Messages.Value_refused_remedy, cause);
	}

	/** @param remedy what to do, localized */
	RefusedRowException(int row, @Nullable String column, String message, String remedy, @Nullable Throwable cause) {
		super(ProblemKind.FAILED, message, remedy, cause);
		this.row = row;
		this.column = column;
	}

	int row() {
		return row;
	}

	boolean isKnown() {
		return row != UNKNOWN;
	}

	@Nullable
	String column() {
		return column;
	}
}
