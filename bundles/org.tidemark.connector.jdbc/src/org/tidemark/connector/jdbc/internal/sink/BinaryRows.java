/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.row.ColumnBuffer;

/**
 * Rows as the binary form of PostgreSQL's COPY (its manual, "COPY", "Binary Format"), which the server takes without
 * parsing. A value for which the binary form could differ from what the server makes of the text has none, and the rows
 * are sent as text. Used by one thread.
 */
final class BinaryRows {

	private static final byte[] HEADER = { 'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0,
			0,
			0, 0, 0 };
	private static final int PART = 1 << 16;

	private final BinaryField[] fields;
	private final boolean stripNul;
	private final BinaryBuffer buffer = new BinaryBuffer(PART * 2);

	private BinaryRows(BinaryField[] fields, boolean stripNul) {
		this.fields = fields;
		this.stripNul = stripNul;
	}

	/** How the values of each column are written; null when those of one have no binary form. */
	static BinaryField @Nullable [] fields(List<BatchColumn> sources, List<TargetColumn> targets) {
		BinaryField[] fields = new BinaryField[targets.size()];
		for (int i = 0; i < fields.length; i++) {
			BinaryField field = BinaryField.of(sources.get(i), targets.get(i));
			if (field == null) {
				return null;
			}
			fields[i] = field;
		}
		return fields;
	}

	/** All rows at once, in parts; null when a value has no binary form. */
	static @Nullable List<byte[]> encode(Rows rows, BinaryField[] fields, boolean stripNul) {
		return new BinaryRows(fields, stripNul).parts(rows);
	}

	private @Nullable List<byte[]> parts(Rows rows) {
		List<byte[]> parts = new ArrayList<>();
		int count = rows.batch().rows();
		buffer.put(HEADER, 0, HEADER.length);
		for (int row = rows.superseded().nextClearBit(0); row < count; row = rows.superseded().nextClearBit(row + 1)) {
			if (!row(rows, row)) {
				return null;
			}
			if (buffer.length() >= PART) {
				parts.add(buffer.take());
			}
		}
		buffer.putShort(-1);
		parts.add(buffer.take());
		return parts;
	}

	private boolean row(Rows rows, int row) {
		buffer.putShort(fields.length);
		for (int column = 0; column < fields.length; column++) {
			ColumnBuffer values = rows.batch().column(column);
			if (values.isNull(row)) {
				buffer.putInt(-1);
			} else if (stripNul && hasNul(values, row) || !fields[column].put(values, row, buffer)) {
				return false;
			}
		}
		return true;
	}

	private static boolean hasNul(ColumnBuffer values, int row) {
		return switch (values.form()) {
			case TEXT -> {
				int end = values.offset(row) + values.length(row);
				int place = values.offset(row);
				while (place < end && values.data()[place] != 0) {
					place++;
				}
				yield place < end;
			}
			default -> false;
		};
	}
}
