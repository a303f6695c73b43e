/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.row.ValueForm;
import org.tidemark.core.type.LogicalType;

/**
 * Makes of rows what COPY reads: binary where every column has such a form and every value too, for the server takes it
 * in half of the time; else text. Both give the same values. Used by several threads at once.
 */
final class PostgresEncoder {

	/** Rows beyond this are sent as text in slices, so that they are not in memory twice. */
	private static final long MOST_AT_ONCE = 4L << 20;

	private final TabText.Style[] styles;
	private final BinaryField @Nullable [] fields;
	private final boolean stripNul;

	PostgresEncoder(List<BatchColumn> sources, List<TargetColumn> targets, boolean stripNul) {
		this.styles = new TabText.Style[targets.size()];
		for (int i = 0; i < styles.length; i++) {
			styles[i] = style(sources.get(i), targets.get(i));
		}
		this.fields = BinaryRows.fields(sources, targets);
		this.stripNul = stripNul;
	}

	/** Whether rows are few enough to be encoded as a whole. */
	boolean isSmall(Rows rows) {
		return rows.batch().bytes() <= MOST_AT_ONCE;
	}

	EncodedRows encode(Rows rows) {
		BinaryField[] each = fields;
		List<byte[]> binary = each == null ? null : BinaryRows.encode(rows, each, stripNul);
		return binary == null ? EncodedRows.text(text().parts(rows)) : EncodedRows.binary(binary);
	}

	TabText text() {
		return new TabText(styles, stripNul);
	}

	private static TabText.Style style(BatchColumn source, TargetColumn target) {
		if (source.form() == ValueForm.BYTES) {
			return target.type() instanceof LogicalType.Binary ? TabText.Style.BYTEA : TabText.Style.HEX;
		}
		if (source.form() == ValueForm.LONG && target.type() instanceof LogicalType.Bool) {
			return TabText.Style.TRUTH;
		}
		if (source.type() instanceof LogicalType.Instant && target.type() instanceof LogicalType.Instant) {
			return TabText.Style.UTC;
		}
		return TabText.Style.PLAIN;
	}
}
