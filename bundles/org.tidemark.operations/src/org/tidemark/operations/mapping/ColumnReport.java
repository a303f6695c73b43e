/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.mapping;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.job.ColumnMapping;
import org.tidemark.core.schema.Column;

/**
 * What a column mapping means for its tables.
 *
 * @param mapping    the column mapping
 * @param source     the source column; null for an expression, or when there is none of the name
 * @param sourceType the type of what is read, for a person; empty when it is not known
 * @param target     the target column
 * @param targetType the target column's type; empty when it is not known
 * @param fit        how faithfully it holds what is read
 * @param reason     why; may be empty
 * @param state      whether the target column is there
 * @param inKey      whether it is part of the key by which rows are found again
 * @param cursor     whether changes are found by it
 */
public record ColumnReport(ColumnMapping mapping, @Nullable Column source, String sourceType, String target,
		String targetType, Fit fit, String reason, State state, boolean inKey, boolean cursor) {

	/** How faithfully a target column holds what is read. */
	public enum Fit {
		/** Every value, and nothing else. */
		EXACT,
		/** Every value, and others. */
		WIDENED,
		/** Not every value. */
		LOSSY,
		/** No values. */
		BLOCKED,
		/** The type of what is read is not known. */
		UNKNOWN
	}

	/** Whether a target column is there. */
	public enum State {
		/** It is there. */
		EXISTING,
		/** It is made with its table. */
		NEW,
		/** Its table is there, and has no such column. */
		MISSING,
		/** The target could not be looked at. */
		UNKNOWN
	}
}
