/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.spi;

import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;

/** Reads rows from a database. Safe for use by several threads. */
public interface Source {

	/**
	 * Finds out up to where a cursor can be trusted. Must be called before the snapshot that is read is opened.
	 *
	 * @param table  the table that is about to be read
	 * @param cursor the cursor, over that table
	 */
	Horizon horizon(TableInfo table, Expression cursor) throws TidemarkException;

	/** Opens a consistent, read-only view that does not change until it is closed. */
	Snapshot openSnapshot() throws TidemarkException;
}
