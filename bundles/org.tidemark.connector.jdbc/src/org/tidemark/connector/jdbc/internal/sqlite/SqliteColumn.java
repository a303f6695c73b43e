/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sqlite;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.sqlite.core.CoreStatement;
import org.sqlite.core.SafeStmtPtr;
import org.sqlite.core.SafeStmtPtr.SafePtrDoubleFunction;
import org.sqlite.core.SafeStmtPtr.SafePtrFunction;
import org.sqlite.core.SafeStmtPtr.SafePtrIntFunction;
import org.sqlite.core.SafeStmtPtr.SafePtrLongFunction;

/**
 * A column of a result, asked for the class of a value and for the value without an object per question, and for text
 * as the bytes that are stored.
 */
final class SqliteColumn {

	static final int INTEGER = 1;
	static final int REAL = 2;
	static final int TEXT = 3;
	static final int BLOB = 4;
	static final int NULL = 5;

	private static final byte[] EMPTY = {};

	private final boolean utf8;
	private @Nullable SafeStmtPtr statement;
	private int index;
	private SafePtrIntFunction<SQLException> typeOf = (db, pointer) -> db.column_type(pointer, index);
	private SafePtrLongFunction<SQLException> longOf = (db, pointer) -> db.column_long(pointer, index);
	private SafePtrDoubleFunction<SQLException> doubleOf = (db, pointer) -> db.column_double(pointer, index);
	private SafePtrFunction<byte[], SQLException> bytesOf = (db, pointer) -> db.column_blob(pointer, index);
	private SafePtrFunction<String, SQLException> textOf = (db, pointer) -> db.column_text(pointer, index);

	/** @param utf8 whether the file keeps text in UTF-8 */
	SqliteColumn(boolean utf8) {
		this.utf8 = utf8;
	}

	/** The class of the value in the current row. Must be asked before the value. */
	int type(ResultSet rows, int column) throws SQLException {
		SafeStmtPtr pointer = statement;
		if (pointer == null) {
			pointer = Objects.requireNonNull(rows.getStatement().unwrap(CoreStatement.class).pointer);
			statement = pointer;
			index = column - 1;
		}
		return pointer.safeRunInt(typeOf);
	}

	private SafeStmtPtr statement() {
		return Objects.requireNonNull(statement);
	}

	long longValue() throws SQLException {
		return statement().safeRunLong(longOf);
	}

	double doubleValue() throws SQLException {
		return statement().safeRunDouble(doubleOf);
	}

	byte[] blob() throws SQLException {
		byte[] bytes = statement().safeRun(bytesOf);
		return bytes == null ? EMPTY : bytes;
	}

	/** Text, or the text of a number, as UTF-8; the array is the caller's. */
	byte[] utf8() throws SQLException {
		if (utf8) {
			return blob();
		}
		String text = statement().safeRun(textOf);
		return text == null ? EMPTY : text.getBytes(StandardCharsets.UTF_8);
	}

	/** The text of a value of any class. */
	String text() throws SQLException {
		return String.valueOf(statement().safeRun(textOf));
	}
}
