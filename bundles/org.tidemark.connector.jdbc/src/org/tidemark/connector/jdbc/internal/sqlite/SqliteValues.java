/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sqlite;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.jdbc.internal.Messages;
import org.tidemark.connector.jdbc.internal.read.UnreadableValueException;
import org.tidemark.connector.jdbc.internal.read.ValueReader;
import org.tidemark.core.row.ColumnBuffer;
import org.tidemark.core.type.LogicalType;

/** Values of SQLite, of which each has a class of its own, in the form of the type that their column declares. */
final class SqliteValues {

	private static final int LONGEST_SHOWN = 40;
	private static final Set<String> NO_NUMBER = Set.of("NaN", "Infinity", "-Infinity");
	private static final long MOST_EXACT = 1L << 53;

	private final LogicalType type;
	private final String declared;
	private final SqliteColumn column;

	private SqliteValues(LogicalType type, String declared, SqliteColumn column) {
		this.type = type;
		this.declared = declared;
		this.column = column;
	}

	/** Reads one column of one result. */
	static ValueReader reader(LogicalType type, String declared, boolean utf8) {
		SqliteValues values = new SqliteValues(type, declared, new SqliteColumn(utf8));
		return switch (type) {
			case LogicalType.Bool b -> values::readBool;
			case LogicalType.Int i when i.bits() < 64 || i.signed() -> values::readInt;
			case LogicalType.Int i -> values::readDecimal;
			case LogicalType.Floating f -> values::readFloating;
			case LogicalType.Decimal d -> values::readDecimal;
			case LogicalType.Binary b -> values::readBinary;
			case LogicalType.Text t when !declared.isEmpty() -> values::readText;
			case LogicalType.Text t -> values::readAnyText;
			case LogicalType.Json j -> values::readAnyText;
			case LogicalType.Native other -> values::readAnyText;
			case LogicalType.Date d -> values::readDate;
			case LogicalType.DateTime t -> values::readMoment;
			case LogicalType.Instant t -> values::readMoment;
			case LogicalType.Time t -> values::readTime;
			case LogicalType.Uuid u -> values::readUuid;
			case LogicalType.Bits b -> values::readText;
		};
	}

	private void readBool(ResultSet rows, int index, ColumnBuffer into) throws SQLException, UnreadableValueException {
		int found = column.type(rows, index);
		if (found == SqliteColumn.NULL) {
			into.appendNull();
			return;
		}
		long value = found == SqliteColumn.INTEGER ? column.longValue() : -1;
		if (value != 0 && value != 1) {
			throw misfit(found);
		}
		into.appendLong(value);
	}

	private void readInt(ResultSet rows, int index, ColumnBuffer into) throws SQLException, UnreadableValueException {
		int found = column.type(rows, index);
		switch (found) {
			case SqliteColumn.NULL -> into.appendNull();
			case SqliteColumn.INTEGER -> into.appendLong(column.longValue());
			default -> throw misfit(found);
		}
	}

	private void readFloating(ResultSet rows, int index, ColumnBuffer into)
			throws SQLException, UnreadableValueException {
		int found = column.type(rows, index);
		if (found == SqliteColumn.NULL) {
			into.appendNull();
		} else if (found == SqliteColumn.REAL
				|| found == SqliteColumn.INTEGER && Math.abs(column.longValue()) <= MOST_EXACT) {
			into.appendDouble(column.doubleValue());
		} else {
			throw misfit(found);
		}
	}

	private void readDecimal(ResultSet rows, int index, ColumnBuffer into)
			throws SQLException, UnreadableValueException {
		int found = column.type(rows, index);
		switch (found) {
			case SqliteColumn.NULL -> into.appendNull();
			case SqliteColumn.INTEGER -> into.appendText(Long.toString(column.longValue()));
			case SqliteColumn.REAL -> {
				double value = column.doubleValue();
				into.appendText(Double.isFinite(value) ? plain(value) : Double.toString(value));
			}
			case SqliteColumn.TEXT -> {
				byte[] text = column.utf8();
				if (!isPlain(text) && !NO_NUMBER.contains(new String(text, StandardCharsets.UTF_8))) {
					throw misfit(found);
				}
				into.append(text, 0, text.length);
			}
			default -> throw misfit(found);
		}
	}

	/** The fewest digits that give the same number again, so that a bound made of them is the number itself. */
	private static String plain(double number) {
		return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
	}

	private static boolean isPlain(byte[] text) {
		int start = text.length > 0 && text[0] == '-' ? 1 : 0;
		boolean point = false;
		for (int i = start; i < text.length; i++) {
			if (text[i] == '.' && !point && i > start) {
				point = true;
			} else if (text[i] < '0' || text[i] > '9') {
				return false;
			}
		}
		return text.length > start && text[text.length - 1] != '.';
	}

	private void readBinary(ResultSet rows, int index, ColumnBuffer into)
			throws SQLException, UnreadableValueException {
		int found = column.type(rows, index);
		switch (found) {
			case SqliteColumn.NULL -> into.appendNull();
			case SqliteColumn.BLOB -> {
				byte[] bytes = column.blob();
				into.append(bytes, 0, bytes.length);
			}
			default -> throw misfit(found);
		}
	}

	private void readText(ResultSet rows, int index, ColumnBuffer into) throws SQLException, UnreadableValueException {
		int found = column.type(rows, index);
		switch (found) {
			case SqliteColumn.NULL -> into.appendNull();
			case SqliteColumn.TEXT -> {
				byte[] text = column.utf8();
				into.append(text, 0, text.length);
			}
			default -> throw misfit(found);
		}
	}

	/** Text of a column that declares nothing about numbers. */
	private void readAnyText(ResultSet rows, int index, ColumnBuffer into)
			throws SQLException, UnreadableValueException {
		int found = column.type(rows, index);
		switch (found) {
			case SqliteColumn.NULL -> into.appendNull();
			case SqliteColumn.BLOB -> throw misfit(found);
			case SqliteColumn.TEXT -> {
				byte[] text = column.utf8();
				into.append(text, 0, text.length);
			}
			default -> into.appendText(column.text());
		}
	}

	private void readUuid(ResultSet rows, int index, ColumnBuffer into) throws SQLException, UnreadableValueException {
		int found = column.type(rows, index);
		if (found == SqliteColumn.NULL) {
			into.appendNull();
			return;
		}
		if (found != SqliteColumn.TEXT) {
			throw misfit(found);
		}
		byte[] text = column.utf8();
		for (int i = 0; i < text.length; i++) {
			if (text[i] >= 'A' && text[i] <= 'Z') {
				text[i] += 'a' - 'A';
			}
		}
		into.append(text, 0, text.length);
	}

	private void readDate(ResultSet rows, int index, ColumnBuffer into) throws SQLException, UnreadableValueException {
		int found = column.type(rows, index);
		if (found == SqliteColumn.NULL) {
			into.appendNull();
			return;
		}
		byte[] text = dateText(found);
		if ((text.length != SqliteDates.DAY || !SqliteDates.isDay(text)) && !SqliteDates.isFar(text)) {
			throw misfit(found);
		}
		into.append(text, 0, text.length);
	}

	private void readMoment(ResultSet rows, int index, ColumnBuffer into)
			throws SQLException, UnreadableValueException {
		int found = column.type(rows, index);
		if (found == SqliteColumn.NULL) {
			into.appendNull();
			return;
		}
		byte[] text = dateText(found);
		int length = SqliteDates.inOneForm(text);
		if (length < 0) {
			throw misfit(found);
		}
		into.append(text, 0, length);
	}

	private void readTime(ResultSet rows, int index, ColumnBuffer into) throws SQLException, UnreadableValueException {
		int found = column.type(rows, index);
		if (found == SqliteColumn.NULL) {
			into.appendNull();
			return;
		}
		byte[] text = found == SqliteColumn.TEXT ? column.utf8() : new byte[0];
		if (!SqliteDates.isTime(text)) {
			throw misfit(found);
		}
		into.append(text, 0, text.length);
	}

	private byte[] dateText(int found) throws SQLException, UnreadableValueException {
		return switch (found) {
			case SqliteColumn.TEXT -> column.utf8();
			case SqliteColumn.BLOB -> throw misfit(found);
			default -> throw new UnreadableValueException(NLS.bind(Messages.Value_epoch, column.text(), declared),
					Messages.Value_epoch_remedy);
		};
	}

	private UnreadableValueException misfit(int found) throws SQLException {
		String shown = switch (found) {
			case SqliteColumn.BLOB -> "BLOB(" + column.blob().length + ')';
			case SqliteColumn.TEXT -> "TEXT '" + shortened(new String(column.utf8(), StandardCharsets.UTF_8)) + '\'';
			case SqliteColumn.REAL -> "REAL " + column.text();
			default -> "INTEGER " + column.text();
		};
		String wanted = declared.isEmpty() ? type.getClass().getSimpleName() : declared;
		return new UnreadableValueException(NLS.bind(Messages.Value_misfit, shown, wanted),
				Messages.Value_misfit_remedy);
	}

	private static String shortened(String text) {
		return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + '…' : text;
	}
}
