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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.jdbc.internal.read.SpecialValues;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.row.ColumnBuffer;
import org.tidemark.core.row.ValueForm;
import org.tidemark.core.type.LogicalType;

/** Finds what MySQL and MariaDB would refuse, or change without a word. */
final class MySqlChecks {

	private static final Pattern ROUNDED = Pattern.compile("(?:float|double|real)\\s*\\(\\d+,(\\d+)\\).*"); //$NON-NLS-1$
	private static final int FIRST_YEAR = 1901;
	private static final int LAST_YEAR = 2155;

	private MySqlChecks() {
	}

	static @Nullable ValueCheck of(BatchColumn source, TargetColumn column) {
		String declared = column.nativeType().toLowerCase(Locale.ROOT);
		ValueCheck check = ValueCheck.both(finite(source), ValueChecks.of(source, column.type()));
		check = ValueCheck.both(check, rounded(source, declared));
		if (source.form() == ValueForm.LONG && declared.startsWith("year")) { //$NON-NLS-1$
			check = ValueCheck.both(check, MySqlChecks::year);
		}
		if (column.type() instanceof LogicalType.Bits bits) {
			check = ValueCheck.both(check, bits(source, bits.length()));
		}
		if (source.form() != ValueForm.TEXT) {
			return check;
		}
		if (DateCheck.concerns(column.type())) {
			check = ValueCheck.both(check, new DateCheck(true, false));
		}
		if (declared.startsWith("char(") && !isFixed(source.type())) { //$NON-NLS-1$
			check = ValueCheck.both(check, trailingBlank(column));
		}
		return ValueCheck.both(check, members(column.nativeType(), declared));
	}

	/** Refuses blanks at the end that a padded type does not keep. */
	static ValueCheck trailingBlank(TargetColumn column) {
		String reason = NLS.bind(Messages.Value_trailing_blank, column.nativeType());
		return (values, row) -> {
			int length = values.length(row);
			return length > 0 && values.data()[values.offset(row) + length - 1] == ' ' ? reason : null;
		};
	}

	static boolean isFixed(LogicalType type) {
		return type instanceof LogicalType.Text text && text.fixed();
	}

	private static @Nullable ValueCheck finite(BatchColumn source) {
		if (source.form() == ValueForm.DOUBLE) {
			return (values, row) -> Double.isFinite(values.doubleAt(row)) ? null : Messages.Value_not_finite;
		}
		if (source.type() instanceof LogicalType.Decimal) {
			return (values, row) -> SpecialValues.isInfinity(values, row) || SpecialValues.isNaN(values, row)
					? Messages.Value_not_finite
					: null;
		}
		return null;
	}

	/** FLOAT(M,D) and DOUBLE(M,D) round. */
	private static @Nullable ValueCheck rounded(BatchColumn source, String declared) {
		Matcher limits = ROUNDED.matcher(declared);
		if (!limits.matches()) {
			return null;
		}
		int scale = Integer.parseInt(limits.group(1));
		return (values, row) -> {
			BigDecimal number = ValueChecks.number(values, row, source.form());
			return number != null && number.stripTrailingZeros().scale() > scale
					? NLS.bind(Messages.Value_scale, scale)
					: null;
		};
	}

	private static @Nullable String year(ColumnBuffer values, int row) {
		long year = values.longAt(row);
		return year == 0 || year >= FIRST_YEAR && year <= LAST_YEAR ? null : Messages.Value_range;
	}

	/** More bits than fit would become all ones, and a negative number a great one. */
	private static @Nullable ValueCheck bits(BatchColumn source, int length) {
		if (source.form() == ValueForm.LONG) {
			return (values, row) -> values.longAt(row) < 0 ? Messages.Value_range : null;
		}
		if (!(source.type() instanceof LogicalType.Bits)) {
			return null;
		}
		return (values, row) -> {
			int needed = values.length(row);
			int start = values.offset(row);
			while (needed > 0 && values.data()[start + values.length(row) - needed] == '0') {
				needed--;
			}
			return needed > length ? NLS.bind(Messages.Value_bits, needed, length) : null;
		};
	}

	/** Members are compared by collation: another case, a trailing blank or another order would be changed. */
	private static @Nullable ValueCheck members(String nativeType, String declared) {
		boolean set = declared.startsWith("set("); //$NON-NLS-1$
		if (!set && !declared.startsWith("enum(")) { //$NON-NLS-1$
			return null;
		}
		List<String> members = split(nativeType.substring(nativeType.indexOf('(') + 1, nativeType.lastIndexOf(')')));
		Set<String> known = new HashSet<>(members);
		return (values, row) -> {
			String text = new String(values.data(), values.offset(row), values.length(row), StandardCharsets.UTF_8);
			boolean member = known.contains(text)
					|| set && (text.isEmpty() || inOrder(members, Arrays.asList(text.split(",", -1)))); //$NON-NLS-1$
			return member ? null : NLS.bind(Messages.Value_member, text);
		};
	}

	private static boolean inOrder(List<String> members, List<String> chosen) {
		int last = -1;
		for (String member : chosen) {
			int place = members.indexOf(member);
			if (place <= last) {
				return false;
			}
			last = place;
		}
		return true;
	}

	private static List<String> split(String quoted) {
		List<String> members = new ArrayList<>();
		Matcher member = Pattern.compile("'((?:[^']|'')*)'").matcher(quoted); //$NON-NLS-1$
		while (member.find()) {
			members.add(member.group(1).replace("''", "'")); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return members;
	}
}
