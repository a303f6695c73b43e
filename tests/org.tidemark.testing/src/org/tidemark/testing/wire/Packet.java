/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Builds the body of a message. */
final class Packet {

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	Packet one(int value) {
		bytes.write(value);
		return this;
	}

	/** Two bytes, the most significant first. */
	Packet two(int value) {
		return one(value >>> 8).one(value);
	}

	/** Four bytes, the most significant first. */
	Packet four(int value) {
		return two(value >>> 16).two(value);
	}

	/** Bytes, the least significant first. */
	Packet little(long value, int count) {
		for (int i = 0; i < count; i++) {
			one((int) (value >>> 8 * i));
		}
		return this;
	}

	Packet raw(byte... values) {
		bytes.writeBytes(values);
		return this;
	}

	Packet zeros(int count) {
		return raw(new byte[count]);
	}

	/** Text up to a zero. */
	Packet text(String value) {
		return raw(utf8(value)).one(0);
	}

	/** A length as MySQL writes it. */
	Packet length(long value) {
		if (value < 0xfb) {
			return one((int) value);
		}
		return value < 0x10000 ? one(0xfc).little(value, 2) : one(0xfd).little(value, 3);
	}

	/** Text behind its length as MySQL writes it. */
	Packet measured(String value) {
		byte[] text = utf8(value);
		return length(text.length).raw(text);
	}

	byte[] toBytes() {
		return bytes.toByteArray();
	}

	static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}
}
