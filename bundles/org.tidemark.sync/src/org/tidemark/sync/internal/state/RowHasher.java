/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.state;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import org.tidemark.core.row.ColumnBuffer;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.row.ValueForm;

/**
 * Hashes rows: the first 128 bits of SHA-256 over a form in which each value is tagged with its kind and length, so that
 * NULL differs from the empty text and {@code ("a", "bc")} from {@code ("ab", "c")}. Used by one thread.
 */
public final class RowHasher {

	private static final byte NULL = 0;
	private static final byte NUMBER = 1;
	private static final byte DATA = 2;

	private final MessageDigest digest;
	private final ByteBuffer head = ByteBuffer.allocate(9);

	/** Makes a hasher. */
	public RowHasher() {
		try {
			digest = MessageDigest.getInstance("SHA-256"); //$NON-NLS-1$
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The hash of a row's first columns. */
	public RowHash hash(RowBatch batch, int row, int columns) {
		for (int i = 0; i < columns; i++) {
			update(batch.column(i), row);
		}
		ByteBuffer result = ByteBuffer.wrap(digest.digest());
		return new RowHash(result.getLong(), result.getLong());
	}

	private void update(ColumnBuffer column, int row) {
		head.clear();
		if (column.isNull(row)) {
			digest.update(NULL);
		} else if (column.form() == ValueForm.LONG) {
			digest.update(head.put(NUMBER).putLong(column.longAt(row)).flip());
		} else if (column.form() == ValueForm.DOUBLE) {
			digest.update(head.put(NUMBER).putLong(Double.doubleToLongBits(column.doubleAt(row))).flip());
		} else {
			digest.update(head.put(DATA).putInt(column.length(row)).flip());
			digest.update(column.data(), column.offset(row), column.length(row));
		}
	}
}
