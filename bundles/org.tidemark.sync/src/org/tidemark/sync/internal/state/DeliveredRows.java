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

/** A set of row hashes in little memory: 16 bytes each at up to half load. Not safe for use by several threads. */
public final class DeliveredRows {

	private long[] table = new long[128];
	private int size;
	private boolean hasZero;

	/** The number of hashes. */
	public int size() {
		return size + (hasZero ? 1 : 0);
	}

	/** Adds a hash. */
	public void add(RowHash hash) {
		if (isZero(hash)) {
			hasZero = true;
			return;
		}
		if ((size + 1) * 4 > table.length) {
			grow();
		}
		insert(hash.high(), hash.low());
	}

	/** Adds hashes of 16 bytes each. */
	public void addAll(byte[] hashes) {
		ByteBuffer buffer = ByteBuffer.wrap(hashes);
		while (buffer.remaining() >= 16) {
			add(new RowHash(buffer.getLong(), buffer.getLong()));
		}
	}

	/** Whether the hash is one of them. */
	public boolean contains(RowHash hash) {
		if (isZero(hash)) {
			return hasZero;
		}
		int i = slot(hash.high(), hash.low());
		return table[i] != 0 || table[i + 1] != 0;
	}

	private static boolean isZero(RowHash hash) {
		return hash.high() == 0 && hash.low() == 0;
	}

	private int slot(long high, long low) {
		int mask = table.length / 2 - 1;
		int i = (int) (high ^ low >>> 32) & mask;
		while (true) {
			long h = table[2 * i];
			long l = table[2 * i + 1];
			if (h == 0 && l == 0 || h == high && l == low) {
				return 2 * i;
			}
			i = i + 1 & mask;
		}
	}

	private void insert(long high, long low) {
		int i = slot(high, low);
		if (table[i] == 0 && table[i + 1] == 0) {
			table[i] = high;
			table[i + 1] = low;
			size++;
		}
	}

	private void grow() {
		long[] old = table;
		table = new long[old.length * 2];
		size = 0;
		for (int i = 0; i < old.length; i += 2) {
			if (old[i] != 0 || old[i + 1] != 0) {
				insert(old[i], old[i + 1]);
			}
		}
	}
}
