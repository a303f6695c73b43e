/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.jdbc.internal.read.HashSql;
import org.tidemark.connector.spi.Expression;
import org.tidemark.core.type.LogicalType;

/** How PostgreSQL hashes rows, from version 11 on. */
final class PostgresHashSql extends HashSql {

	@Override
	protected @Nullable String canonical(Expression.ColumnValue column, LogicalType type, String sql) {
		LogicalType own = column.type();
		String declared = column.column().nativeType();
		String text = "CAST(" + sql + " AS text)";
		return switch (type) {
			case LogicalType.Bool b when own instanceof LogicalType.Bool || own instanceof LogicalType.Int ->
				number(own, sql);
			case LogicalType.Int i when isNumber(own) -> number(own, sql);
			case LogicalType.Decimal d when isNumber(own) -> number(own, sql);
			case LogicalType.Text t when own instanceof LogicalType.Text
					&& isOneOf(declared, List.of("character", "varchar", "text")) ->
				utf8(t.fixed() || declared.startsWith("character(") ? "rtrim(" + text + ", ' ')" : text);
			case LogicalType.Binary b when own instanceof LogicalType.Binary -> sql;
			case LogicalType.Uuid u when own instanceof LogicalType.Uuid -> utf8("replace(" + text + ", '-', '')");
			case LogicalType.Date d when own instanceof LogicalType.Date -> utf8(text);
			case LogicalType.Time t when own instanceof LogicalType.Time -> utf8(text);
			case LogicalType.DateTime t when own instanceof LogicalType.DateTime -> utf8(text);
			case LogicalType.DateTime t when own instanceof LogicalType.Instant -> utf8(utc(sql));
			case LogicalType.Instant t when own instanceof LogicalType.Instant -> utf8(utc(sql));
			case LogicalType.Instant t when own instanceof LogicalType.DateTime -> utf8(text);
			default -> null;
		};
	}

	private static boolean isNumber(LogicalType own) {
		return own instanceof LogicalType.Bool || own instanceof LogicalType.Int || own instanceof LogicalType.Decimal;
	}

	private static String number(LogicalType own, String sql) {
		String text = "CAST(" + sql + " AS text)";
		return utf8(switch (own) {
			case LogicalType.Bool b -> "CASE WHEN " + sql + " THEN '1' WHEN NOT " + sql + " THEN '0' END";
			case LogicalType.Decimal d -> "CASE WHEN strpos(" + text + ", '.') > 0 THEN rtrim(rtrim(" + text
					+ ", '0'), '.') ELSE " + text + " END";
			default -> text;
		});
	}

	private static String utc(String sql) {
		return "CAST(" + sql + " AT TIME ZONE 'UTC' AS text)";
	}

	private static String utf8(String text) {
		return "convert_to(" + text + ", 'UTF8')";
	}

	@Override
	protected String encoded(int kind, String canonical) {
		return "decode('%02x', 'hex') || int4send(octet_length(%s)) || %s".formatted(kind, canonical, canonical);
	}

	@Override
	protected String orNull(String value, String encoded) {
		return "CASE WHEN " + value + " IS NULL THEN decode('00', 'hex') ELSE " + encoded + " END";
	}

	@Override
	protected String hash(List<String> encoded) {
		return "sha256(" + String.join(" || ", encoded) + ')';
	}

	@Override
	protected String word(String hash, int index) {
		return "CAST(CAST('x' || encode(substr(" + hash + ", " + (index * 8 + 1)
				+ ", 8), 'hex') AS bit(64)) AS bigint)";
	}

	@Override
	protected String half(String hash) {
		return "encode(substr(" + hash + ", 1, 16), 'base64')";
	}

	@Override
	protected byte[] readHalf(ResultSet rows, int index) throws SQLException {
		return Base64.getDecoder().decode(rows.getString(index));
	}

	@Override
	protected String halfDigits(String hash) {
		return "encode(substr(" + hash + ", 1, 16), 'hex')";
	}

	@Override
	protected String bits(String hash) {
		return "(get_byte(" + hash + ", 0) * 256 + get_byte(" + hash + ", 1))";
	}

	@Override
	protected String range(String number, long least, long width) {
		// only below zero can the difference be too great for its type
		return least >= 0 ? "(CAST(" + number + " AS bigint) - " + least + ") / " + width
				: "CAST(div(CAST(" + number + " AS numeric) - " + least + ", " + width + ") AS bigint)";
	}

	@Override
	protected String fence() {
		return " OFFSET 0";
	}
}
