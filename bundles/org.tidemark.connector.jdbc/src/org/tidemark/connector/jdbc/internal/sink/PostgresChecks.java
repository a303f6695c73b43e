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
import org.tidemark.connector.jdbc.internal.read.SpecialValues;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.row.ColumnBuffer;
import org.tidemark.core.row.ValueForm;
import org.tidemark.core.type.LogicalType;

/** Finds what PostgreSQL would refuse or change. */
final class PostgresChecks {

	private PostgresChecks() {
	}

	/** Refuses the character NUL. */
	private record NulCheck() implements ValueCheck {

		@Override
		public @Nullable String refuse(ColumnBuffer values, int row) {
			return SpecialValues.hasNul(values, row) ? Messages.Value_nul : null;
		}

		@Override
		public int first(ColumnBuffer values, int from) {
			int row = from;
			while (row < values.rows() && !SpecialValues.hasNul(values, row)) {
				row++;
			}
			return row;
		}
	}

	/** @param stripNul whether the character NUL is left out */
	static @Nullable ValueCheck of(BatchColumn source, TargetColumn column, boolean stripNul) {
		ValueCheck check = ValueChecks.of(source, column.type());
		if (source.form() != ValueForm.TEXT) {
			return check;
		}
		if (!stripNul) {
			check = ValueCheck.both(new NulCheck(), check);
		}
		if (DateCheck.concerns(column.type())) {
			check = ValueCheck.both(check, new DateCheck(false, true));
		}
		boolean padded = column.type() instanceof LogicalType.Text text && text.fixed();
		return padded && !MySqlChecks.isFixed(source.type()) ? ValueCheck.both(check, MySqlChecks.trailingBlank(column))
				: check;
	}
}
