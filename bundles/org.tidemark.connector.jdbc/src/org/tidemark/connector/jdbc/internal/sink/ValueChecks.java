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
			case LogicalType.Int i -> form == ValueForm.LONG ? range(i) : form == ValueForm.BYTES ? null : whole();
			case LogicalType.Decimal d when d.precision() > 0 -> digits(d, form);
			case LogicalType.Floating f -> floating(f.bits(), form);
			case LogicalType.Text t when t.length() > 0 && form == ValueForm.TEXT -> characters(t.length());
			case LogicalType.Binary b when b.length() > 0 && form == ValueForm.BYTES -> bytes(b);
			case LogicalType.Date d when form == ValueForm.TEXT -> ValueChecks::dayOnly;
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
		return (values, row) -> {
			long value = values.longAt(row);
			return value < low || value > high ? Messages.Value_range : null;
		};
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
		if (form == ValueForm.TEXT) {
			return (values, row) -> fractionDigits(values, row) > type.scale()
					? NLS.bind(Messages.Value_scale, type.scale())
					: null;
		}
		if (form == ValueForm.DOUBLE) {
			return (values, row) -> {
				double value = values.doubleAt(row);
				boolean exact = !Double.isFinite(value)
						|| BigDecimal.valueOf(value).stripTrailingZeros().scale() <= type.scale();
				return exact ? null : NLS.bind(Messages.Value_scale, type.scale());
			};
		}
		return null;
	}

	private static ValueCheck floating(int bits, ValueForm form) {
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
		return (values, row) -> {
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
		};
	}

	private static ValueCheck bytes(LogicalType.Binary type) {
		return (values, row) -> {
			int length = values.length(row);
			boolean fits = type.fixed() ? length == type.length() : length <= type.length();
			return fits ? null : NLS.bind(Messages.Value_bytes, length, type.length());
		};
	}

	private static ValueCheck fraction(int most) {
		return (values, row) -> fractionDigits(values, row) > most ? NLS.bind(Messages.Value_second, most) : null;
	}

	/** Refuses a time of day in a column that would cut it off. */
	private static @Nullable String dayOnly(ColumnBuffer values, int row) {
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
