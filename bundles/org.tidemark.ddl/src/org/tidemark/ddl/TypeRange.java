/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ddl;

import org.tidemark.core.type.LogicalType;

/** Which types hold every value of which others. */
public final class TypeRange {

	private static final int DIGITS_OF_64_BITS = 20;

	private TypeRange() {
	}

	/** Whether a column of one type holds every value of another type. */
	public static boolean holds(LogicalType column, LogicalType values) {
		if (column.equals(values)) {
			return true;
		}
		return switch (column) {
			case LogicalType.Int wide -> values instanceof LogicalType.Int narrow && holds(wide, narrow);
			case LogicalType.Decimal wide -> holds(wide, values);
			case LogicalType.Floating wide ->
				values instanceof LogicalType.Floating narrow && wide.bits() >= narrow.bits();
			case LogicalType.Text wide -> values instanceof LogicalType.Text narrow
					&& isAsLong(wide.length(), narrow.length());
			case LogicalType.Binary wide -> values instanceof LogicalType.Binary narrow && !wide.fixed()
					&& isAsLong(wide.length(), narrow.length());
			case LogicalType.Time wide -> values instanceof LogicalType.Time narrow && wide.digits() >= narrow.digits();
			case LogicalType.DateTime wide -> values instanceof LogicalType.DateTime narrow
					&& wide.digits() >= narrow.digits();
			case LogicalType.Instant wide -> values instanceof LogicalType.Instant narrow
					&& wide.digits() >= narrow.digits();
			default -> false;
		};
	}

	private static boolean holds(LogicalType.Int wide, LogicalType.Int narrow) {
		return wide.signed() == narrow.signed() ? wide.bits() >= narrow.bits()
				: wide.signed() && wide.bits() > narrow.bits();
	}

	private static boolean holds(LogicalType.Decimal wide, LogicalType values) {
		if (wide.precision() == 0) {
			return values instanceof LogicalType.Int || values instanceof LogicalType.Decimal;
		}
		int whole = wide.precision() - wide.scale();
		return switch (values) {
			case LogicalType.Int i -> whole >= (i.bits() == 64 ? DIGITS_OF_64_BITS : i.bits() * 3 / 10 + 1);
			case LogicalType.Decimal narrow -> narrow.precision() > 0 && wide.scale() >= narrow.scale()
					&& whole >= narrow.precision() - narrow.scale();
			default -> false;
		};
	}

	/** Length 0 is unlimited. */
	private static boolean isAsLong(long wide, long narrow) {
		return wide == 0 || narrow > 0 && wide >= narrow;
	}
}
