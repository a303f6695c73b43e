/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.read;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.tidemark.core.row.ColumnBuffer;

/** Moves one value of a row into a batch, in the canonical form of its logical type. */
@FunctionalInterface
public interface ValueReader {

	/**
	 * Reads a value of the current row.
	 *
	 * @param index the column of the result, from 1
	 */
	void read(ResultSet rows, int index, ColumnBuffer into) throws SQLException, UnreadableValueException;
}
