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
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.row.ColumnBuffer;

/** Finds what SQLite would change: it refuses nothing by type, but columns turn numbers into other forms. */
final class SqliteChecks {

	/** How many digits SQLite keeps when a column turns a binary number into text. */
	private static final int MOST_DIGITS = 15;

	private SqliteChecks() {
	}

	static @Nullable ValueCheck of(BatchColumn source, TargetColumn column) {
		String declaration = column.nativeType();
		return switch (source.form()) {
			case DOUBLE -> SqliteAffinity.isText(declaration)
					? ValueCheck.both(SqliteChecks::nan, SqliteChecks::digits)
					: SqliteChecks::nan;
			case LONG -> SqliteAffinity.isReal(declaration) ? SqliteChecks::bent : null;
			case TEXT -> SqliteAffinity.check(source.type(), declaration);
			case BYTES -> null;
		};
	}

	private static @Nullable String nan(ColumnBuffer values, int row) {
		return Double.isNaN(values.doubleAt(row)) ? Messages.Value_not_a_number : null;
	}

	private static @Nullable String digits(ColumnBuffer values, int row) {
		double value = values.doubleAt(row);
		return Double.isFinite(value) && BigDecimal.valueOf(value).stripTrailingZeros().precision() > MOST_DIGITS
				? Messages.Value_affinity
				: null;
	}

	private static @Nullable String bent(ColumnBuffer values, int row) {
		long value = values.longAt(row);
		return (long) (double) value == value && value != Long.MAX_VALUE ? null : Messages.Value_floating;
	}
}
