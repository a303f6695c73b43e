/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the body of a message. */
final class PacketReader {

	private final byte[] bytes;
	private int at;

	PacketReader(byte[] bytes) {
		this.bytes = bytes;
	}

	int one() {
		return bytes[at++] & 0xff;
	}

	/** Two bytes, the most significant first. */
	int two() {
		return (short) (one() << 8 | one());
	}

	/** Four bytes, the most significant first. */
	int four() {
		return one() << 24 | one() << 16 | one() << 8 | one();
	}

	/** Bytes, the least significant first. */
	long little(int count) {
		long value = 0;
		for (int i = 0; i < count; i++) {
			value |= (long) one() << 8 * i;
		}
		return value;
	}

	byte[] raw(int count) {
		byte[] result = Arrays.copyOfRange(bytes, at, at + count);
		at += count;
		return result;
	}

	/** Text up to a zero. */
	String text() {
		int end = at;
		while (end < bytes.length && bytes[end] != 0) {
			end++;
		}
		String result = new String(bytes, at, end - at, StandardCharsets.UTF_8);
		at = end + 1;
		return result;
	}

	/** Text up to the end of the message. */
	String rest() {
		return new String(raw(bytes.length - at), StandardCharsets.UTF_8);
	}

	boolean hasMore() {
		return at < bytes.length;
	}
}
