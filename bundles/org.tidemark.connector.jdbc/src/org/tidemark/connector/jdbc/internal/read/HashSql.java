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
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.HashQuery;
import org.tidemark.connector.spi.HashQuery.HashColumn;
import org.tidemark.connector.spi.RowHashes.Parts;
import org.tidemark.core.type.LogicalType;

/** How a database hashes rows. Stateless; safe for use by several threads. */
public abstract class HashSql {

	private static final int KINDS = 256;

	/**
	 * The SQL of a column's canonical text, as bytes or as characters of UTF-8; null where it is not certain that it is the
	 * same as that of the value when it is read. It is not NULL unless the value is, or cannot be had.
	 *
	 * @param column the column
	 * @param type   by which the text is made
	 * @param sql    the column's SQL
	 */
	protected abstract @Nullable String canonical(Expression.ColumnValue column, LogicalType type, String sql);

	/** The SQL of the byte for a kind, the length and the bytes of a canonical text. */
	protected abstract String encoded(int kind, String canonical);

	/** The SQL of a value that is encoded, or of the byte for NULL. */
	protected abstract String orNull(String value, String encoded);

	/** The SQL of the hash of several values that are encoded. */
	protected abstract String hash(List<String> encoded);

	/** The SQL of eight bytes of a hash as a number of 64 bits. */
	protected abstract String word(String hash, int index);

	/** The SQL of the first 16 bytes of a hash, as {@link #readHalf} reads them. */
	protected abstract String half(String hash);

	/** Reads the first 16 bytes of a hash. */
	protected abstract byte[] readHalf(ResultSet rows, int index) throws SQLException;

	/** The SQL of the first 16 bytes of a hash as lower-case hexadecimal digits. */
	protected abstract String halfDigits(String hash);

	/** The SQL of the first 16 bits of a hash as a number. */
	protected abstract String bits(String hash);

	/** The SQL of a whole number less another, divided and rounded down; neither overflows. */
	protected abstract String range(String number, long least, long width);

	/** What keeps an inner query from being written into the outer one, where its values would be computed again. */
	protected String fence() {
		return "";
	}

	/**
	 * The SQL of the hashes of a row and of its key.
	 *
	 * @param row the row
	 * @param key the key
	 */
	record Hashes(String row, String key) {
	}

	/** The SQL of the hashes; null where any value's canonical text is not certain. */
	final @Nullable Hashes hashes(HashQuery query, Select select) {
		List<String> encoded = new ArrayList<>();
		for (HashColumn column : query.columns()) {
			if (!(column.expression() instanceof Expression.ColumnValue value) || column.kind() >= KINDS) {
				return null;
			}
			String sql = select.plain(value);
			String canonical = canonical(value, column.type(), sql);
			if (canonical == null) {
				return null;
			}
			String text = encoded(column.kind(), canonical);
			encoded.add(value.column().nullable() ? orNull(sql, text) : text);
		}
		String row = hash(encoded);
		return new Hashes(row, query.key().isEmpty() ? row : hash(query.key().stream().map(encoded::get).toList()));
	}

	/** The SQL of a row's part; null where the number is none of this database's whole numbers. */
	final @Nullable String part(Parts parts, Select select, String keyHash) {
		Expression number = parts.number();
		String part;
		if (number == null) {
			part = bits(keyHash);
		} else if (number.type() instanceof LogicalType.Int type && (type.bits() < 64 || type.signed())) {
			String sql = select.plain(number);
			String range = range(sql, parts.least(), parts.width());
			part = "CASE WHEN " + sql + " IS NULL THEN " + parts.nulls() + " WHEN " + sql + " <= " + parts.least()
					+ " THEN 0 WHEN " + range + " > " + parts.last() + " THEN " + parts.last() + " ELSE " + range
					+ " END";
		} else {
			return null;
		}
		return parts.shift() == 0 ? part : "((" + part + ") >> " + parts.shift() + ')';
	}

	/** Whether a declared type begins with one of several names. */
	protected static boolean isOneOf(String declared, List<String> names) {
		String name = declared.toLowerCase(java.util.Locale.ROOT).split("[ (]", 2)[0];
		return names.contains(name);
	}
}
