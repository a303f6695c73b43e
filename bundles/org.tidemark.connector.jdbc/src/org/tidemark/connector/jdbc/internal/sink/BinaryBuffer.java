/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes that grow, with numbers in the order of the network. Used by one thread. */
final class BinaryBuffer {

	private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
	private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
	private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

	private byte[] bytes;
	private int length;

	BinaryBuffer(int capacity) {
		bytes = new byte[capacity];
	}

	int length() {
		return length;
	}

	/** The bytes so far, which are forgotten here. */
	byte[] take() {
		byte[] taken = Arrays.copyOf(bytes, length);
		length = 0;
		return taken;
	}

	void putByte(int value) {
		room(1);
		bytes[length++] = (byte) value;
	}

	void putShort(int value) {
		room(Short.BYTES);
		SHORT.set(bytes, length, (short) value);
		length += Short.BYTES;
	}

	void putInt(int value) {
		room(Integer.BYTES);
		INT.set(bytes, length, value);
		length += Integer.BYTES;
	}

	void putLong(long value) {
		room(Long.BYTES);
		LONG.set(bytes, length, value);
		length += Long.BYTES;
	}

	void put(byte[] source, int offset, int count) {
		room(count);
		System.arraycopy(source, offset, bytes, length, count);
		length += count;
	}

	private void room(int more) {
		if (bytes.length - length < more) {
			bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
		}
	}
}
