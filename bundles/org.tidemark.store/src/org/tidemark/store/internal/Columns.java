/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.store.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;
import org.sqlite.SQLiteErrorCode;

/** How values of the model stand in columns: times as ISO 8601 text, names of enums in lower case. */
final class Columns {

	private Columns() {
	}

	/** A text that is not null. */
	static String text(ResultSet row, String column) throws SQLException {
		String text = row.getString(column);
		if (text == null) {
			throw damaged("null in " + column, null); //$NON-NLS-1$
		}
		return text;
	}

	/** A time. */
	static Instant instant(ResultSet row, String column) throws SQLException {
		return parse(text(row, column));
	}

	/** A time or null. */
	static @Nullable Instant optionalInstant(ResultSet row, String column) throws SQLException {
		String text = row.getString(column);
		return text == null ? null : parse(text);
	}

	/** A time or null, as text. */
	static @Nullable String text(@Nullable Instant instant) {
		return instant == null ? null : instant.toString();
	}

	/** A constant, as text. */
	static String text(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

	/** A constant. */
	static <E extends Enum<E>> E constant(ResultSet row, String column, Class<E> type) throws SQLException {
		String text = text(row, column);
		try {
			return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
		} catch (IllegalArgumentException e) {
			throw damaged("not a value of " + column + ": " + text, e); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	private static Instant parse(String text) throws SQLException {
		try {
			return Instant.parse(text);
		} catch (DateTimeException e) {
			throw damaged("not a time: " + text, e); //$NON-NLS-1$
		}
	}

	private static SQLException damaged(String message, @Nullable Exception cause) {
		return new SQLException(message, null, SQLiteErrorCode.SQLITE_CORRUPT.code, cause);
	}
}
