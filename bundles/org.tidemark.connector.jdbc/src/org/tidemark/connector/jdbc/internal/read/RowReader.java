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
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.row.ColumnBuffer;

/** Reads the current row of a result value by value: from the bytes that the server sent where that is possible. */
final class RowReader {

	private final ResultSet rows;
	private final ValueReader[] readers;
	private final @Nullable SentRows sent;
	private final @Nullable SentValueReader[] sentReaders;
	private int column;

	RowReader(List<ValueReader> readers, ResultSet rows, @Nullable SentRows sent) {
		this.rows = rows;
		this.readers = readers.toArray(new ValueReader[0]);
		this.sent = sent;
		this.sentReaders = new SentValueReader[this.readers.length];
		for (int i = 0; i < this.readers.length; i++) {
			sentReaders[i] = this.readers[i] instanceof SentValueReader fast ? fast : null;
		}
	}

	/** How many columns there are. */
	int columns() {
		return readers.length;
	}

	/** The column of the row that was read last, from 0. */
	int column() {
		return column;
	}

	/** Appends all values of the current row. */
	void readAll(ColumnBuffer[] into) throws SQLException, UnreadableValueException {
		SentRows bytes = sent;
		if (bytes == null || !bytes.find()) {
			for (column = 0; column < readers.length; column++) {
				read(column, into[column]);
			}
			return;
		}
		byte[] data = bytes.data();
		for (column = 0; column < readers.length; column++) {
			SentValueReader reader = sentReaders[column];
			if (reader == null) {
				read(column, into[column]);
			} else if (bytes.length(column) < 0) {
				into[column].appendNull();
			} else {
				reader.read(data, bytes.offset(column), bytes.length(column), into[column]);
			}
		}
	}

	/** Appends one value of the current row. */
	void read(int at, ColumnBuffer into) throws SQLException, UnreadableValueException {
		readers[at].read(rows, at + 1, into);
	}
}
