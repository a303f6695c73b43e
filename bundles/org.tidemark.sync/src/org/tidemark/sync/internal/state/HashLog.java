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
import java.util.Arrays;

/** Hashes in the order in which they were added, as a checkpoint stores them. Not safe for use by several threads. */
public final class HashLog {

	private static final int HASH_BYTES = 16;

	private byte[] data = new byte[0];
	private int length;

	/** Adds a hash. */
	public void add(RowHash hash) {
		if (length + HASH_BYTES > data.length) {
			data = Arrays.copyOf(data, Math.max(64 * HASH_BYTES, data.length * 2));
		}
		ByteBuffer.wrap(data, length, HASH_BYTES).putLong(hash.high()).putLong(hash.low());
		length += HASH_BYTES;
	}

	/** Adds the hashes of another log. */
	public void addAll(HashLog other) {
		addAll(other.data, other.length);
	}

	/** Adds hashes of 16 bytes each. */
	public void addAll(byte[] hashes) {
		addAll(hashes, hashes.length);
	}

	private void addAll(byte[] hashes, int bytes) {
		if (length + bytes > data.length) {
			data = Arrays.copyOf(data, Math.max(length + bytes, data.length * 2));
		}
		System.arraycopy(hashes, 0, data, length, bytes);
		length += bytes;
	}

	/** The bytes that the hashes take. */
	public int size() {
		return length;
	}

	/** Forgets all hashes. */
	public void clear() {
		length = 0;
	}

	/** The hashes, 16 bytes each. */
	public byte[] bytes() {
		return Arrays.copyOf(data, length);
	}

	/** Whether there are none. */
	public boolean isEmpty() {
		return length == 0;
	}
}
