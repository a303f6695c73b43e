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
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Count and two independent 64-bit sums over the rows of a table; the order of the rows does not matter. Rows are hashed
 * over their length-prefixed, NULL-tagged canonical texts. Used by one thread.
 */
final class TableDigest {

	private final MessageDigest sha;
	private final ByteBuffer length = ByteBuffer.allocate(4);
	private long rows;
	private long first;
	private long second;
	private long lastHash;

	TableDigest() {
		try {
			sha = MessageDigest.getInstance("SHA-256"); //$NON-NLS-1$
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Adds a value to the current row. */
	void value(@Nullable String text) {
		length.clear();
		if (text == null) {
			sha.update(length.putInt(-1).flip());
		} else {
			byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
			sha.update(length.putInt(utf8.length).flip());
			sha.update(utf8);
		}
	}

	/** Ends the current row. */
	void endRow() {
		ByteBuffer hash = ByteBuffer.wrap(sha.digest());
		lastHash = hash.getLong();
		first += lastHash;
		second += hash.getLong();
		rows++;
	}

	/** The hash of the row that ended last. */
	long lastHash() {
		return lastHash;
	}

	long rows() {
		return rows;
	}

	/** Whether both tables hold the same rows. */
	boolean sameAs(TableDigest other) {
		return rows == other.rows && first == other.first && second == other.second;
	}
}
