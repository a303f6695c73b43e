/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.mysql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.jdbc.internal.read.HashSql;
import org.tidemark.connector.spi.Expression;
import org.tidemark.core.type.LogicalType;

/** How MySQL and MariaDB hash rows. A value that is too long for one packet has no hash. */
final class MySqlHashSql extends HashSql {

	private static final List<String> TEXTS = List.of("varchar", "char", "tinytext", "text", "mediumtext", "longtext",
			"enum", "set");
	private static final List<String> BYTES = List.of("varbinary", "binary", "tinyblob", "blob", "mediumblob",
			"longblob");

	@Override
	protected @Nullable String canonical(Expression.ColumnValue column, LogicalType type, String sql) {
		LogicalType own = column.type();
		String declared = column.column().nativeType().toLowerCase(Locale.ROOT);
		String text = "CAST(" + sql + " AS CHAR)";
		boolean number = !declared.contains("zerofill") && !isOneOf(declared, List.of("bit"))
				&& (own instanceof LogicalType.Bool || own instanceof LogicalType.Int
						|| own instanceof LogicalType.Decimal);
		return switch (type) {
			case LogicalType.Bool b when number && !(own instanceof LogicalType.Decimal) -> text;
			case LogicalType.Int i when number -> number(own, text);
			case LogicalType.Decimal d when number -> number(own, text);
			case LogicalType.Text t when own instanceof LogicalType.Text && isOneOf(declared, TEXTS) ->
				t.fixed() ? "TRIM(TRAILING ' ' FROM CONVERT(" + sql + " USING utf8mb4))"
						: "CONVERT(" + sql + " USING utf8mb4)";
			case LogicalType.Binary b when own instanceof LogicalType.Binary && isOneOf(declared, BYTES) -> sql;
			case LogicalType.Date d when own instanceof LogicalType.Date -> text;
			case LogicalType.Time t when own instanceof LogicalType.Time time -> moment(text, time.digits());
			case LogicalType.DateTime t when isMoment(own) -> moment(text, digits(own));
			case LogicalType.Instant t when isMoment(own) -> moment(text, digits(own));
			default -> null;
		};
	}

	private static boolean isMoment(LogicalType own) {
		return own instanceof LogicalType.DateTime || own instanceof LogicalType.Instant;
	}

	private static int digits(LogicalType moment) {
		return moment instanceof LogicalType.DateTime dateTime ? dateTime.digits()
				: moment instanceof LogicalType.Instant instant ? instant.digits() : 0;
	}

	private static String number(LogicalType own, String text) {
		if (!(own instanceof LogicalType.Decimal decimal) || decimal.scale() == 0) {
			return text;
		}
		String trimmed = withoutZeros(text);
		return "IF(" + trimmed + " = '-0', '0', " + trimmed + ')';
	}

	private static String moment(String text, int digits) {
		return digits == 0 ? text : withoutZeros(text);
	}

	/** Of a text with a point. */
	private static String withoutZeros(String text) {
		return "TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM " + text + "))";
	}

	@Override
	protected String encoded(int kind, String canonical) {
		return "CONCAT(X'%02X', UNHEX(LPAD(HEX(LENGTH(%s)), 8, '0')), CAST(%s AS BINARY))".formatted(kind, canonical,
				canonical);
	}

	@Override
	protected String orNull(String value, String encoded) {
		return "IF(" + value + " IS NULL, X'00', " + encoded + ')';
	}

	@Override
	protected String hash(List<String> encoded) {
		return "SHA2(CONCAT(" + String.join(", ", encoded) + "), 256)";
	}

	@Override
	protected String word(String hash, int index) {
		return "CAST(CONV(SUBSTR(" + hash + ", " + (index * 16 + 1) + ", 16), 16, 10) AS UNSIGNED)";
	}

	@Override
	protected String half(String hash) {
		return "UNHEX(LEFT(" + hash + ", 32))";
	}

	@Override
	protected byte[] readHalf(ResultSet rows, int index) throws SQLException {
		return rows.getBytes(index);
	}

	@Override
	protected String halfDigits(String hash) {
		return "LEFT(" + hash + ", 32)";
	}

	@Override
	protected String bits(String hash) {
		return "CAST(CONV(LEFT(" + hash + ", 4), 16, 10) AS UNSIGNED)";
	}

	@Override
	protected String range(String number, long least, long width) {
		return least >= 0 ? "((" + number + " - " + least + ") DIV " + width + ')'
				: "((CAST(" + number + " AS DECIMAL(20, 0)) - (" + least + ")) DIV " + width + ')';
	}
}
