/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.mysql;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.jdbc.internal.read.SentRows;

import com.mysql.cj.jdbc.result.ResultSetImpl;
import com.mysql.cj.protocol.a.NativePacketPayload;
import com.mysql.cj.protocol.a.result.AbstractBufferRow;
import com.mysql.cj.protocol.a.result.NativeResultset;
import com.mysql.cj.protocol.a.result.TextBufferRow;
import com.mysql.cj.result.Row;

/**
 * Rows of the text protocol in the packets that Connector/J streams. The driver finds and copies each value anew; here a
 * row is taken apart once. What the driver keeps to itself is looked up by name; a driver without it is read as usual.
 */
final class MySqlSentRows implements SentRows {

	private static final @Nullable Places PLACES = Places.find();
	private static final int NULL_MARK = 251;

	private final Places places;
	private final NativeResultset result;
	private final int[] offsets;
	private final int[] lengths;
	private byte[] data = new byte[0];

	private MySqlSentRows(Places places, NativeResultset result, int columns) {
		this.places = places;
		this.result = result;
		this.offsets = new int[columns];
		this.lengths = new int[columns];
	}

	/** The fields of the driver. */
	private record Places(VarHandle row, VarHandle packet, VarHandle begin) {

		static @Nullable Places find() {
			try {
				MethodHandles.Lookup lookup = MethodHandles.lookup();
				MethodHandles.Lookup buffered = MethodHandles.privateLookupIn(AbstractBufferRow.class, lookup);
				return new Places(
						MethodHandles.privateLookupIn(NativeResultset.class, lookup)
								.findVarHandle(NativeResultset.class, "thisRow", Row.class),
						buffered.findVarHandle(AbstractBufferRow.class, "rowFromServer", NativePacketPayload.class),
						buffered.findVarHandle(AbstractBufferRow.class, "homePosition", int.class));
			} catch (ReflectiveOperationException e) {
				// another version of the driver
				return null;
			}
		}
	}

	/** The rows of a result; null when its driver does not show them. */
	static @Nullable MySqlSentRows of(ResultSet rows, int columns) throws SQLException {
		Places known = PLACES;
		return known != null && rows.isWrapperFor(ResultSetImpl.class)
				? new MySqlSentRows(known, rows.unwrap(ResultSetImpl.class), columns)
				: null;
	}

	@Override
	public boolean find() {
		if (!((Row) places.row.get(result) instanceof TextBufferRow row)) {
			return false;
		}
		NativePacketPayload packet = (NativePacketPayload) places.packet.get(row);
		byte[] bytes = packet.getByteBuffer();
		int at = (int) places.begin.get(row);
		for (int i = 0; i < offsets.length; i++) {
			int first = bytes[at++] & 0xFF;
			if (first < NULL_MARK) {
				lengths[i] = first;
			} else if (first == NULL_MARK) {
				lengths[i] = -1;
				offsets[i] = at;
				continue;
			} else {
				int octets = first == 252 ? 2 : first == 253 ? 3 : 8;
				lengths[i] = number(bytes, at, octets);
				at += octets;
			}
			offsets[i] = at;
			at += lengths[i];
		}
		data = bytes;
		return true;
	}

	/** A number of the protocol, lowest byte first. A row is in memory, and so shorter than two to the power of 31. */
	private static int number(byte[] bytes, int at, int octets) {
		int number = 0;
		for (int i = Math.min(octets, Integer.BYTES) - 1; i >= 0; i--) {
			number = number << Byte.SIZE | bytes[at + i] & 0xFF;
		}
		return number;
	}

	@Override
	public byte[] data() {
		return data;
	}

	@Override
	public int offset(int column) {
		return offsets[column];
	}

	@Override
	public int length(int column) {
		return lengths[column];
	}
}
