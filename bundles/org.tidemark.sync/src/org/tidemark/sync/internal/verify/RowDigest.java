/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.verify;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

import org.tidemark.core.row.RowBatch;
import org.tidemark.core.type.LogicalType;
import org.tidemark.sync.internal.state.RowHash;

/**
 * Hashes a row and its key: the first 128 bits of SHA-256 over their canonical encoding. A row without key is its own
 * key. Used by one thread.
 */
public final class RowDigest {

	private final List<LogicalType> types;
	private final List<Integer> key;
	private final boolean keyIsRow;
	private final RowEncoder encoder = new RowEncoder();
	private final MessageDigest sha;
	private final byte[] result = new byte[32];
	private final ByteBuffer words = ByteBuffer.wrap(result);
	private RowHash keyHash = new RowHash(0, 0);
	private RowHash rowHash = keyHash;

	/**
	 * @param types the logical types of the source, in the order of the columns
	 * @param key   the places of the key's columns; empty for none
	 */
	public RowDigest(List<LogicalType> types, List<Integer> key) {
		this.types = List.copyOf(types);
		this.key = List.copyOf(key);
		this.keyIsRow = key.isEmpty() || key.size() == types.size();
		try {
			sha = MessageDigest.getInstance("SHA-256"); //$NON-NLS-1$
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Hashes a row. */
	public void row(RowBatch batch, int row) {
		encoder.clear();
		for (int i = 0; i < types.size(); i++) {
			encoder.value(batch.column(i), row, types.get(i));
		}
		rowHash = hash();
		keyHash = rowHash;
		if (!keyIsRow) {
			encoder.clear();
			for (int column : key) {
				encoder.value(batch.column(column), row, types.get(column));
			}
			keyHash = hash();
		}
	}

	/** The hash of one value. */
	RowHash value(RowBatch batch, int row, int column) {
		encoder.clear();
		encoder.value(batch.column(column), row, types.get(column));
		return hash();
	}

	private RowHash hash() {
		try {
			sha.update(encoder.bytes(), 0, encoder.length());
			sha.digest(result, 0, result.length);
		} catch (java.security.DigestException e) {
			throw new IllegalStateException(e);
		}
		return new RowHash(words.getLong(0), words.getLong(8));
	}

	/** The hash of the key of the row that was hashed last. */
	public RowHash key() {
		return keyHash;
	}

	/** The hash of the row that was hashed last. */
	public RowHash row() {
		return rowHash;
	}
}
