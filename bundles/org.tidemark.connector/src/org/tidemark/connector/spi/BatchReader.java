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
import org.tidemark.core.row.RowBatch;

/** Rows as they stream from a query. Used by one thread. */
public interface BatchReader extends AutoCloseable {

	/**
	 * Appends rows to the batch, which has the query's columns, until it holds its capacity or {@code mostBytes}.
	 *
	 * @return false when there are no further rows; the batch may hold rows all the same
	 * @throws TidemarkException when reading fails, or a value has no image in its logical type; the message names the
	 *                           column
	 */
	boolean read(RowBatch batch, long mostBytes) throws TidemarkException;

	/** Ends the query. Never throws. */
	@Override
	void close();
}
