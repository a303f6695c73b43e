/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.read;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.jdbc.internal.Messages;
import org.tidemark.core.row.ColumnBuffer;
import org.tidemark.core.type.LogicalType;

/** Readers for drivers that give a value as the text that the server sent. */
public final class TextProtocol {

	private static final SentValueReader BYTES = new SentValueReader() {

		@Override
		public void read(ResultSet rows, int index, ColumnBuffer into) throws SQLException {
			readBytes(rows, index, into);
		}

		@Override
		public void read(byte[] data, int offset, int length, ColumnBuffer into) {
			into.append(data, offset, length);
		}
	};

	private TextProtocol() {
	}

	/** The reader for values whose text needs no change to be canonical, and for numbers. */
	public static ValueReader reader(LogicalType type) {
		return switch (type) {
			case LogicalType.Int i when i.bits() < 64 || i.signed() -> NumberReader.LONG;
			case LogicalType.Floating f when f.bits() == 32 -> NumberReader.FLOAT;
			case LogicalType.Floating f -> NumberReader.DOUBLE;
			default -> BYTES;
		};
	}

	/** Bytes as the server sent them. */
	public static void readBytes(ResultSet rows, int index, ColumnBuffer into) throws SQLException {
		byte[] bytes = rows.getBytes(index);
		if (bytes == null) {
			into.appendNull();
		} else {
			into.append(bytes, 0, bytes.length);
		}
	}

	/** One class for all numbers, so that reading a value costs no further dispatch than its own. */
	private enum NumberReader implements SentValueReader {
		LONG, FLOAT, DOUBLE;

		@Override
		public void read(ResultSet rows, int index, ColumnBuffer into) throws SQLException, UnreadableValueException {
			byte[] bytes = rows.getBytes(index);
			if (bytes == null) {
				into.appendNull();
			} else {
				read(bytes, 0, bytes.length, into);
			}
		}

		@Override
		public void read(byte[] data, int offset, int length, ColumnBuffer into) throws UnreadableValueException {
			try {
				switch (this) {
					case LONG -> into.appendLong(Digits.parseLong(data, offset, length));
					case FLOAT -> into.appendDouble(Digits.parseFloat(data, offset, length));
					case DOUBLE -> into.appendDouble(Digits.parseDouble(data, offset, length));
				}
			} catch (NumberFormatException e) {
				throw notANumber(Arrays.copyOfRange(data, offset, offset + length), e);
			}
		}
	}

	private static UnreadableValueException notANumber(byte[] bytes, NumberFormatException cause) {
		String value = new String(bytes, StandardCharsets.UTF_8);
		UnreadableValueException problem = new UnreadableValueException(NLS.bind(Messages.Value_notANumber, value),
				Messages.Value_notANumber_remedy);
		problem.initCause(cause);
		return problem;
	}
}
