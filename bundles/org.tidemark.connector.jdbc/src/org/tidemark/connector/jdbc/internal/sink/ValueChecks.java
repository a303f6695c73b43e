/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import java.math.BigDecimal;
import java.math.BigInteger;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.row.ColumnBuffer;
import org.tidemark.core.row.ValueForm;
import org.tidemark.core.type.LogicalType;

/**
 * The checks that no database makes loudly: digits that would be rounded off, trailing blanks that would be cut,
 * numbers that a floating point column would bend.
 */
final class ValueChecks {

	private ValueChecks() {
	}

	/** The check of values of one meaning on their way into a column of another; null when every value fits. */
	static @Nullable ValueCheck of(BatchColumn source, LogicalType target) {
		ValueForm form = source.form();
		return switch (target) {
			case LogicalType.Int i ->
				form == ValueForm.LONG ? range(i)
						: form == ValueForm.BYTES ? null : ValueCheck.both(whole(), range(i, form));
			case LogicalType.Decimal d when d.precision() > 0 -> digits(d, form);
			case LogicalType.Floating f -> floating(f.bits(), form);
			case LogicalType.Text t when t.length() > 0 && form == ValueForm.TEXT -> characters(t.length());
			case LogicalType.Binary b when b.length() > 0 && form == ValueForm.BYTES -> bytes(b);
			case LogicalType.Date d when form == ValueForm.TEXT -> new DayOnly();
			case LogicalType.Time t when form == ValueForm.TEXT -> fraction(t.digits());
			case LogicalType.DateTime t when form == ValueForm.TEXT -> fraction(t.digits());
			case LogicalType.Instant t when form == ValueForm.TEXT -> fraction(t.digits());
			default -> null;
		};
	}

	private static @Nullable ValueCheck range(LogicalType.Int type) {
		if (type.bits() == 64) {
			return type.signed() ? null : (values, row) -> values.longAt(row) < 0 ? Messages.Value_range : null;
		}
		long low = type.signed() ? -(1L << type.bits() - 1) : 0;
		long high = type.signed() ? (1L << type.bits() - 1) - 1 : (1L << type.bits()) - 1;
		return new Range(low, high);
	}

	/** Refuses whole numbers out of a range. */
	private record Range(long low, long high) implements ValueCheck {

		@Override
		public @Nullable String refuse(ColumnBuffer values, int row) {
			long value = values.longAt(row);
			return value < low || value > high ? Messages.Value_range : null;
		}

		@Override
		public int first(ColumnBuffer values, int from) {
			int row = from;
			// NULL stands as 0, which every range has
			while (row < values.rows() && values.longAt(row) >= low && values.longAt(row) <= high) {
				row++;
			}
			return row;
		}
	}

	private static @Nullable ValueCheck range(LogicalType.Int type, ValueForm form) {
		BigInteger span = BigInteger.ONE.shiftLeft(type.signed() ? type.bits() - 1 : type.bits());
		BigDecimal low = new BigDecimal(type.signed() ? span.negate() : BigInteger.ZERO);
		BigDecimal high = new BigDecimal(span.subtract(BigInteger.ONE));
		return (values, row) -> {
			BigDecimal number = number(values, row, form);
			return number != null && (number.compareTo(low) < 0 || number.compareTo(high) > 0) ? Messages.Value_range
					: null;
		};
	}

	/** The number that a value is; null when it is none. */
	static @Nullable BigDecimal number(ColumnBuffer values, int row, ValueForm form) {
		try {
			return switch (form) {
				case LONG -> BigDecimal.valueOf(values.longAt(row));
				case DOUBLE -> Double.isFinite(values.doubleAt(row)) ? BigDecimal.valueOf(values.doubleAt(row)) : null;
				case TEXT -> new BigDecimal(String.valueOf(values.textAt(row)));
				case BYTES -> null;
			};
		} catch (NumberFormatException none) {
			return null;
		}
	}

	private static ValueCheck whole() {
		return (values, row) -> {
			if (values.form() == ValueForm.DOUBLE) {
				double value = values.doubleAt(row);
				return value == Math.rint(value) ? null : Messages.Value_fraction;
			}
			return fractionDigits(values, row) == 0 ? null : Messages.Value_fraction;
		};
	}

	private static @Nullable ValueCheck digits(LogicalType.Decimal type, ValueForm form) {
		int whole = type.precision() - type.scale();
		if (form == ValueForm.TEXT) {
			return new Digits(whole, type.scale());
		}
		if (form == ValueForm.LONG) {
			return whole > 18 ? null
					: (values, row) -> Math.abs(BigDecimal.valueOf(values.longAt(row)).precision()) > whole
							&& values.longAt(row) != 0 ? Messages.Value_range : null;
		}
		if (form == ValueForm.DOUBLE) {
			return (values, row) -> {
				double value = values.doubleAt(row);
				if (!Double.isFinite(value)) {
					return null;
				}
				BigDecimal number = BigDecimal.valueOf(value).stripTrailingZeros();
				return number.scale() > type.scale() ? NLS.bind(Messages.Value_scale, type.scale())
						: number.precision() - number.scale() > whole ? Messages.Value_range : null;
			};
		}
		return null;
	}

	/** Refuses decimals with more digits before or behind the point. */
	private record Digits(int whole, int scale) implements ValueCheck {

		@Override
		public @Nullable String refuse(ColumnBuffer values, int row) {
			return fractionDigits(values, row) > scale ? NLS.bind(Messages.Value_scale, scale)
					: wholeDigits(values, row) > whole ? Messages.Value_range : null;
		}

		@Override
		public int first(ColumnBuffer values, int from) {
			int shortest = Math.min(whole, scale);
			int row = from;
			while (row < values.rows() && (values.isNull(row) || values.length(row) <= shortest
					|| fractionDigits(values, row) <= scale && wholeDigits(values, row) <= whole)) {
				row++;
			}
			return row;
		}
	}

	private static @Nullable ValueCheck floating(int bits, ValueForm form) {
		if (form == ValueForm.DOUBLE && bits == Long.SIZE || form == ValueForm.BYTES) {
			return null;
		}
		return (values, row) -> {
			boolean exact = switch (form) {
				case DOUBLE -> bits == 64 || Double.compare((float) values.doubleAt(row), values.doubleAt(row)) == 0;
				case LONG -> bits == 64 ? (long) (double) values.longAt(row) == values.longAt(row)
						: (long) (float) values.longAt(row) == values.longAt(row);
				case TEXT -> keepsDigits(String.valueOf(values.textAt(row)), bits);
				case BYTES -> true;
			};
			return exact ? null : Messages.Value_floating;
		};
	}

	private static boolean keepsDigits(String text, int bits) {
		try {
			BigDecimal exact = new BigDecimal(text);
			String near = bits == 64 ? Double.toString(exact.doubleValue()) : Float.toString(exact.floatValue());
			return new BigDecimal(near).compareTo(exact) == 0;
		} catch (NumberFormatException notANumber) {
			return true;
		}
	}

	private static ValueCheck characters(long most) {
		return new Characters(most);
	}

	/** Refuses text with more characters. */
	private record Characters(long most) implements ValueCheck {

		@Override
		public @Nullable String refuse(ColumnBuffer values, int row) {
			int length = values.length(row);
			if (length <= most) {
				return null;
			}
			byte[] data = values.data();
			int offset = values.offset(row);
			long characters = 0;
			for (int i = offset; i < offset + length; i++) {
				if ((data[i] & 0xC0) != 0x80) {
					characters++;
				}
			}
			return characters > most ? NLS.bind(Messages.Value_characters, characters, most) : null;
		}

		@Override
		public int first(ColumnBuffer values, int from) {
			int row = from;
			while (row < values.rows() && (values.length(row) <= most || refuse(values, row) == null)) {
				row++;
			}
			return row;
		}
	}

	private static ValueCheck bytes(LogicalType.Binary type) {
		return (values, row) -> {
			int length = values.length(row);
			boolean fits = type.fixed() ? length == type.length() : length <= type.length();
			return fits ? null : NLS.bind(Messages.Value_bytes, length, type.length());
		};
	}

	private static ValueCheck fraction(int most) {
		return new Fraction(most);
	}

	/** Refuses times with more digits behind the second. */
	private record Fraction(int most) implements ValueCheck {

		@Override
		public @Nullable String refuse(ColumnBuffer values, int row) {
			return fractionDigits(values, row) > most ? NLS.bind(Messages.Value_second, most) : null;
		}

		@Override
		public int first(ColumnBuffer values, int from) {
			int row = from;
			while (row < values.rows() && fractionDigits(values, row) <= most) {
				row++;
			}
			return row;
		}
	}

	/** Refuses a time of day in a column that would cut it off. */
	private record DayOnly() implements ValueCheck {

		private static final int DAY_LENGTH = 10;

		@Override
		public @Nullable String refuse(ColumnBuffer values, int row) {
			byte[] data = values.data();
			int end = values.offset(row) + values.length(row);
			boolean clock = false;
			for (int i = values.offset(row); i < end; i++) {
				clock |= data[i] == ' ' || data[i] == 'T';
				if (clock && data[i] >= '1' && data[i] <= '9') {
					return Messages.Value_day;
				}
			}
			return null;
		}

		@Override
		public int first(ColumnBuffer values, int from) {
			int row = from;
			while (row < values.rows() && (values.length(row) <= DAY_LENGTH || refuse(values, row) == null)) {
				row++;
			}
			return row;
		}
	}

	/** The digits before the point, without leading zeros. */
	private static int wholeDigits(ColumnBuffer values, int row) {
		byte[] data = values.data();
		int start = values.offset(row);
		int end = start + values.length(row);
		while (start < end && (data[start] == '-' || data[start] == '0')) {
			start++;
		}
		int digits = 0;
		while (start + digits < end && data[start + digits] >= '0' && data[start + digits] <= '9') {
			digits++;
		}
		return digits;
	}

	/** The digits behind the point, without trailing zeros. */
	private static int fractionDigits(ColumnBuffer values, int row) {
		byte[] data = values.data();
		int offset = values.offset(row);
		int end = offset + values.length(row);
		for (int point = offset; point < end; point++) {
			if (data[point] == '.') {
				int last = end;
				while (last > point + 1 && data[last - 1] == '0') {
					last--;
				}
				return last - point - 1;
			}
		}
		return 0;
	}
}
