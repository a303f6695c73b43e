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
import java.math.MathContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.jdbc.internal.Messages;
import org.tidemark.connector.jdbc.internal.read.UnreadableValueException;
import org.tidemark.connector.jdbc.internal.read.ValueReader;
import org.tidemark.core.row.ColumnBuffer;
import org.tidemark.core.type.LogicalType;

/** Values of SQLite, of which each has a class of its own, in the form of the type that their column declares. */
final class SqliteValues {

	private static final int LONGEST_SHOWN = 40;
	private static final MathContext DIGITS_OF_SQLITE = new MathContext(15);

	private final LogicalType type;
	private final String declared;

	private SqliteValues(LogicalType type, String declared) {
		this.type = type;
		this.declared = declared;
	}

	static ValueReader reader(LogicalType type, String declared) {
		SqliteValues values = new SqliteValues(type, declared);
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
		Object value = rows.getObject(index);
		if (value == null) {
			into.appendNull();
		} else if (value instanceof Integer number && (number == 0 || number == 1)) {
			into.appendLong(number);
		} else {
			throw misfit(value);
		}
	}

	private void readInt(ResultSet rows, int index, ColumnBuffer into) throws SQLException, UnreadableValueException {
		Object value = rows.getObject(index);
		switch (value) {
			case null -> into.appendNull();
			case Integer number -> into.appendLong(number);
			case Long number -> into.appendLong(number);
			default -> throw misfit(value);
		}
	}

	private void readFloating(ResultSet rows, int index, ColumnBuffer into)
			throws SQLException, UnreadableValueException {
		Object value = rows.getObject(index);
		switch (value) {
			case null -> into.appendNull();
			case Double number -> into.appendDouble(number);
			case Integer number -> into.appendDouble(number);
			case Long number when (long) (double) number == number && number != Long.MAX_VALUE ->
				into.appendDouble(number);
			default -> throw misfit(value);
		}
	}

	private void readDecimal(ResultSet rows, int index, ColumnBuffer into)
			throws SQLException, UnreadableValueException {
		Object value = rows.getObject(index);
		switch (value) {
			case null -> into.appendNull();
			case Integer number -> into.appendText(number.toString());
			case Long number -> into.appendText(number.toString());
			case Double number when Double.isFinite(number) -> into.appendText(plain(number));
			case String text when isPlain(text) -> into.appendText(text);
			default -> throw misfit(value);
		}
	}

	/** The digits that SQLite itself shows of a number that it keeps in binary. */
	private static String plain(double number) {
		BigDecimal decimal = new BigDecimal(number).round(DIGITS_OF_SQLITE).stripTrailingZeros();
		return decimal.toPlainString();
	}

	private static boolean isPlain(String text) {
		int start = !text.isEmpty() && text.charAt(0) == '-' ? 1 : 0;
		boolean point = false;
		for (int i = start; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '.' && !point && i > start) {
				point = true;
			} else if (c < '0' || c > '9') {
				return false;
			}
		}
		return text.length() > start && text.charAt(text.length() - 1) != '.';
	}

	private void readBinary(ResultSet rows, int index, ColumnBuffer into)
			throws SQLException, UnreadableValueException {
		Object value = rows.getObject(index);
		switch (value) {
			case null -> into.appendNull();
			case byte[] bytes -> into.append(bytes, 0, bytes.length);
			default -> throw misfit(value);
		}
	}

	private void readText(ResultSet rows, int index, ColumnBuffer into) throws SQLException, UnreadableValueException {
		Object value = rows.getObject(index);
		switch (value) {
			case null -> into.appendNull();
			case String text -> into.appendText(text);
			default -> throw misfit(value);
		}
	}

	/** Text of a column that declares nothing about numbers. */
	private void readAnyText(ResultSet rows, int index, ColumnBuffer into)
			throws SQLException, UnreadableValueException {
		Object value = rows.getObject(index);
		switch (value) {
			case null -> into.appendNull();
			case String text -> into.appendText(text);
			case Integer number -> into.appendText(number.toString());
			case Long number -> into.appendText(number.toString());
			case Double number -> into.appendText(rows.getString(index));
			default -> throw misfit(value);
		}
	}

	private void readUuid(ResultSet rows, int index, ColumnBuffer into) throws SQLException, UnreadableValueException {
		Object value = rows.getObject(index);
		switch (value) {
			case null -> into.appendNull();
			case String text -> into.appendText(text.toLowerCase(Locale.ROOT));
			default -> throw misfit(value);
		}
	}

	private void readDate(ResultSet rows, int index, ColumnBuffer into) throws SQLException, UnreadableValueException {
		Object value = rows.getObject(index);
		switch (value) {
			case null -> into.appendNull();
			case String text when text.length() == 10 && isDay(text) -> into.appendText(text);
			default -> throw value instanceof Number ? epoch(value) : misfit(value);
		}
	}

	private void readTime(ResultSet rows, int index, ColumnBuffer into) throws SQLException, UnreadableValueException {
		Object value = rows.getObject(index);
		switch (value) {
			case null -> into.appendNull();
			case String text when text.matches("-?\\d{2,3}:\\d\\d(:\\d\\d(\\.\\d+)?)?") -> into.appendText(text);
			default -> throw misfit(value);
		}
	}

	private void readMoment(ResultSet rows, int index, ColumnBuffer into)
			throws SQLException, UnreadableValueException {
		Object value = rows.getObject(index);
		switch (value) {
			case null -> into.appendNull();
			case String text -> appendMoment(text, into);
			default -> throw value instanceof Number ? epoch(value) : misfit(value);
		}
	}

	/** Must give what {@link SqliteReadSql} compares. */
	private void appendMoment(String text, ColumnBuffer into) throws UnreadableValueException {
		String moment = text;
		if (moment.endsWith("Z")) {
			moment = moment.substring(0, moment.length() - 1);
		} else if (moment.endsWith("+00:00")) {
			moment = moment.substring(0, moment.length() - 6);
		}
		if (moment.length() > 10 && moment.charAt(10) == 'T') {
			moment = moment.substring(0, 10) + ' ' + moment.substring(11);
		}
		if (!isDay(moment) || moment.length() > 10 && !isTime(moment)) {
			throw misfit(text);
		}
		into.appendText(moment);
	}

	private static boolean isDay(String text) {
		return text.length() >= 10 && digits(text, 0, 4) && text.charAt(4) == '-' && digits(text, 5, 7)
				&& text.charAt(7) == '-' && digits(text, 8, 10);
	}

	/** Whether {@code hh:mm}, {@code hh:mm:ss} or {@code hh:mm:ss.f...} stands behind the day. */
	private static boolean isTime(String text) {
		int length = text.length();
		if (length < 16 || text.charAt(10) != ' ' || !digits(text, 11, 13) || text.charAt(13) != ':'
				|| !digits(text, 14, 16)) {
			return false;
		}
		if (length == 16) {
			return true;
		}
		if (length < 19 || text.charAt(16) != ':' || !digits(text, 17, 19)) {
			return false;
		}
		return length == 19 || length > 20 && text.charAt(19) == '.' && digits(text, 20, length);
	}

	private static boolean digits(String text, int from, int to) {
		for (int i = from; i < to; i++) {
			char c = text.charAt(i);
			if (c < '0' || c > '9') {
				return false;
			}
		}
		return true;
	}

	private UnreadableValueException epoch(Object value) {
		return new UnreadableValueException(NLS.bind(Messages.Value_epoch, value, declared),
				Messages.Value_epoch_remedy);
	}

	private UnreadableValueException misfit(Object value) {
		String shown = switch (value) {
			case byte[] bytes -> "BLOB(" + bytes.length + ')';
			case String text -> "TEXT '" + (text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + '…' : text)
					+ '\'';
			case Double number -> "REAL " + number;
			default -> "INTEGER " + value;
		};
		String wanted = declared.isEmpty() ? type.getClass().getSimpleName() : declared;
		return new UnreadableValueException(NLS.bind(Messages.Value_misfit, shown, wanted), Messages.Value_misfit_remedy);
	}
}
