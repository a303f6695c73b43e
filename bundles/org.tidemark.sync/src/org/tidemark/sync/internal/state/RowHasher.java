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

	private static final int LONGEST_HEAD = 9;
	/** Longer values go to the digest as they are. */
	private static final int MOST_COPIED = 1 << 14;

	private final MessageDigest digest;
	/** The form of the row in hand: one call of the digest is faster than two for each value. */
	private ByteBuffer form = ByteBuffer.allocate(1 << 10);

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
		form.clear();
		for (int i = 0; i < columns; i++) {
			append(batch.column(i), row);
		}
		digest.update(form.array(), 0, form.position());
		ByteBuffer result = ByteBuffer.wrap(digest.digest());
		return new RowHash(result.getLong(), result.getLong());
	}

	private void append(ColumnBuffer column, int row) {
		if (column.isNull(row)) {
			room(LONGEST_HEAD).put(NULL);
		} else if (column.form() == ValueForm.LONG) {
			room(LONGEST_HEAD).put(NUMBER).putLong(column.longAt(row));
		} else if (column.form() == ValueForm.DOUBLE) {
			room(LONGEST_HEAD).put(NUMBER).putLong(Double.doubleToLongBits(column.doubleAt(row)));
		} else {
			int length = column.length(row);
			room(LONGEST_HEAD).put(DATA).putInt(length);
			if (length <= MOST_COPIED) {
				room(length).put(column.data(), column.offset(row), length);
			} else {
				digest.update(form.array(), 0, form.position());
				digest.update(column.data(), column.offset(row), length);
				form.clear();
			}
		}
	}

	private ByteBuffer room(int bytes) {
		if (form.remaining() < bytes) {
			form = ByteBuffer.allocate(Math.max(2 * form.capacity(), form.position() + bytes)).put(form.flip());
		}
		return form;
	}
}
