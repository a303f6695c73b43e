/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.row.ColumnBuffer;

/** Finds values that a target column would refuse or, worse, change. */
@FunctionalInterface
interface ValueCheck {

	/** Why the value cannot be held, localized; null when it can. The value is not NULL. */
	@Nullable
	String refuse(ColumnBuffer values, int row);

	/**
	 * The first row, from one on, whose value is refused; the number of rows when none is. A check that is asked of every
	 * value of a load has a loop of its own here, which the compiler can make fast.
	 */
	default int first(ColumnBuffer values, int from) {
		int row = from;
		while (row < values.rows() && (values.isNull(row) || refuse(values, row) == null)) {
			row++;
		}
		return row;
	}

	/** This check and then another; null stands for no check. */
	static @Nullable ValueCheck both(@Nullable ValueCheck one, @Nullable ValueCheck other) {
		if (one == null || other == null) {
			return one == null ? other : one;
		}
		return new Both(one, other);
	}

	/** Two checks, the first of which speaks first. */
	record Both(ValueCheck one, ValueCheck other) implements ValueCheck {

		@Override
		public @Nullable String refuse(ColumnBuffer values, int row) {
			String reason = one.refuse(values, row);
			return reason == null ? other.refuse(values, row) : reason;
		}

		@Override
		public int first(ColumnBuffer values, int from) {
			return Math.min(one.first(values, from), other.first(values, from));
		}
	}
}
