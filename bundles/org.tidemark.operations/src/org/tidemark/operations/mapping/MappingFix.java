/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.mapping;

import org.tidemark.core.job.TableMapping;

/**
 * Something that can be done about a problem.
 *
 * @param kind   what it does
 * @param label  what it does, for a menu, localized
 * @param result the mapping as it is then
 */
public record MappingFix(Kind kind, String label, TableMapping result) {

	/** What a fix does. */
	public enum Kind {
		/** Gives the target column a type that holds what is read. */
		WIDEN,
		/** Reads the value as another type. */
		CAST,
		/** Reads only as many characters as the target holds. */
		TRUNCATE,
		/** Leaves the column out. */
		SKIP,
		/** Reads or writes a column of another name. */
		RENAME,
		/** Fills a further column of the target. */
		MAP,
		/** Chooses the columns by which rows are found again. */
		CHOOSE_KEY
	}
}
