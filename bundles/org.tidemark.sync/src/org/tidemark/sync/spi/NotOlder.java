/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.spi;

import java.util.List;

/**
 * Keeps a row of the target from going back in time: it is updated only where what it holds is not newer than what
 * comes. NULL is older than any value.
 *
 * @param columns  the target columns that hold the cursor, at least one; all are among the written ones
 * @param together how several columns make one cursor
 */
public record NotOlder(List<String> columns, Together together) {

	/** How several columns make one cursor. */
	public enum Together {
		/** The first that is not NULL counts. */
		FIRST_NOT_NULL,
		/** They are compared one after the other, as a row. */
		AS_ROW
	}

	/** Copies the columns. */
	public NotOlder {
		columns = List.copyOf(columns);
	}
}
