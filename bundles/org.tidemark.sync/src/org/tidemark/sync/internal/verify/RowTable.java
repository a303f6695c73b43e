/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.verify;

import java.util.function.Consumer;

import org.tidemark.sync.internal.state.RowHash;

/**
 * Rows of one side, as the hashes of their keys and values in little memory, from which those of the other side are
 * taken. Rows that are the same are counted. Not safe for use by several threads.
 */
public final class RowTable {

	private static final int WORDS = 4;
	private static final int FREE = 0;
	/** The row is there on both sides. */
	private static final int TAKEN = 1;
	/** The key is there on both sides, its row differs. */
	private static final int DIFFERENT = -1;

	private long[] hashes = new long[WORDS * 1024];
	/** One more than how many such rows are left. */
	private int[] left = new int[1024];
	private int used;

	/** Adds a row. */
	void add(RowHash key, RowHash row) {
		if ((used + 1) * 4L > left.length * 3L) {
			grow();
		}
		put(key.high(), key.low(), row.high(), row.low(), 1);
	}

	private void put(long keyHigh, long keyLow, long rowHigh, long rowLow, int more) {
		int slot = start(keyHigh, keyLow);
		while (left[slot] != FREE && !holds(slot, keyHigh, keyLow, rowHigh, rowLow)) {
			slot = slot + 1 & left.length - 1;
		}
		if (left[slot] == FREE) {
			int at = slot * WORDS;
			hashes[at] = keyHigh;
			hashes[at + 1] = keyLow;
			hashes[at + 2] = rowHigh;
			hashes[at + 3] = rowLow;
			left[slot] = TAKEN;
			used++;
		}
		left[slot] += more;
	}

	/** Takes a row away, if it is there. */
	boolean take(RowHash key, RowHash row) {
		int slot = start(key.high(), key.low());
		while (left[slot] != FREE) {
			if (left[slot] > TAKEN && holds(slot, key.high(), key.low(), row.high(), row.low())) {
				left[slot]--;
				return true;
			}
			slot = slot + 1 & left.length - 1;
		}
		return false;
	}

	/** Marks a row of this key as different, if there is one left. */
	boolean takeDifferent(RowHash key) {
		int slot = start(key.high(), key.low());
		while (left[slot] != FREE) {
			int at = slot * WORDS;
			if (left[slot] > TAKEN && hashes[at] == key.high() && hashes[at + 1] == key.low()) {
				left[slot] = DIFFERENT;
				return true;
			}
			slot = slot + 1 & left.length - 1;
		}
		return false;
	}

	/** Whether the other side has no row of this key, or one that differs. */
	public boolean isMissingOrDifferent(RowHash key) {
		int slot = start(key.high(), key.low());
		while (left[slot] != FREE) {
			int at = slot * WORDS;
			if (left[slot] != TAKEN && hashes[at] == key.high() && hashes[at + 1] == key.low()) {
				return true;
			}
			slot = slot + 1 & left.length - 1;
		}
		return false;
	}

	/** How many rows were not taken. */
	public long missing() {
		long missing = 0;
		for (int rows : left) {
			missing += Math.max(0, rows - TAKEN);
		}
		return missing;
	}

	/** Names the keys of rows that were not taken, each once for each row, up to a number of them. */
	void missing(int most, Consumer<RowHash> consumer) {
		int told = 0;
		for (int slot = 0; slot < left.length && told < most; slot++) {
			for (int i = TAKEN; i < left[slot] && told < most; i++) {
				consumer.accept(new RowHash(hashes[slot * WORDS], hashes[slot * WORDS + 1]));
				told++;
			}
		}
	}

	private int start(long keyHigh, long keyLow) {
		return (int) (keyHigh ^ keyLow >>> 32) & left.length - 1;
	}

	private boolean holds(int slot, long keyHigh, long keyLow, long rowHigh, long rowLow) {
		int at = slot * WORDS;
		return hashes[at] == keyHigh && hashes[at + 1] == keyLow && hashes[at + 2] == rowHigh
				&& hashes[at + 3] == rowLow;
	}

	private void grow() {
		long[] oldHashes = hashes;
		int[] oldLeft = left;
		hashes = new long[oldHashes.length * 2];
		left = new int[oldLeft.length * 2];
		used = 0;
		for (int slot = 0; slot < oldLeft.length; slot++) {
			if (oldLeft[slot] != FREE) {
				int at = slot * WORDS;
				put(oldHashes[at], oldHashes[at + 1], oldHashes[at + 2], oldHashes[at + 3], oldLeft[slot] - TAKEN);
			}
		}
	}
}
