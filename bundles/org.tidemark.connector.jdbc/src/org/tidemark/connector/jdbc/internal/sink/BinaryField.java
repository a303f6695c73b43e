/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.row.ColumnBuffer;
import org.tidemark.core.type.LogicalType;

/** How PostgreSQL receives the values of a column in binary. */
enum BinaryField {

	BOOL {
		@Override
		boolean put(ColumnBuffer values, int row, BinaryBuffer to) {
			long value = values.longAt(row);
			to.putInt(1);
			to.putByte((int) value);
			return value == 0 || value == 1;
		}
	},
	INT2 {
		@Override
		boolean put(ColumnBuffer values, int row, BinaryBuffer to) {
			long value = values.longAt(row);
			to.putInt(Short.BYTES);
			to.putShort((int) value);
			return value == (short) value;
		}
	},
	INT4 {
		@Override
		boolean put(ColumnBuffer values, int row, BinaryBuffer to) {
			long value = values.longAt(row);
			to.putInt(Integer.BYTES);
			to.putInt((int) value);
			return value == (int) value;
		}
	},
	INT8 {
		@Override
		boolean put(ColumnBuffer values, int row, BinaryBuffer to) {
			to.putInt(Long.BYTES);
			to.putLong(values.longAt(row));
			return true;
		}
	},
	FLOAT4 {
		@Override
		boolean put(ColumnBuffer values, int row, BinaryBuffer to) {
			to.putInt(Float.BYTES);
			to.putInt(Float.floatToRawIntBits((float) values.doubleAt(row)));
			return true;
		}
	},
	FLOAT8 {
		@Override
		boolean put(ColumnBuffer values, int row, BinaryBuffer to) {
			to.putInt(Double.BYTES);
			to.putLong(Double.doubleToRawLongBits(values.doubleAt(row)));
			return true;
		}
	},
	BYTES {
		@Override
		boolean put(ColumnBuffer values, int row, BinaryBuffer to) {
			to.putInt(values.length(row));
			to.put(values.data(), values.offset(row), values.length(row));
			return true;
		}
	},
	JSONB {
		@Override
		boolean put(ColumnBuffer values, int row, BinaryBuffer to) {
			to.putInt(values.length(row) + 1);
			to.putByte(1);
			to.put(values.data(), values.offset(row), values.length(row));
			return true;
		}
	},
	WHOLE_NUMERIC {
		@Override
		boolean put(ColumnBuffer values, int row, BinaryBuffer to) {
			BinaryNumeric.put(values.longAt(row), to);
			return true;
		}
	},
	NUMERIC {
		@Override
		boolean put(ColumnBuffer values, int row, BinaryBuffer to) {
			return BinaryNumeric.put(values.data(), values.offset(row), values.length(row), to);
		}
	},
	DATE {
		@Override
		boolean put(ColumnBuffer values, int row, BinaryBuffer to) {
			long days = BinaryMoments.days(values.data(), values.offset(row), values.length(row));
			to.putInt(Integer.BYTES);
			to.putInt((int) days);
			return days != BinaryMoments.UNKNOWN;
		}
	},
	TIME {
		@Override
		boolean put(ColumnBuffer values, int row, BinaryBuffer to) {
			long micros = BinaryMoments.timeOfDay(values.data(), values.offset(row), values.length(row));
			to.putInt(Long.BYTES);
			to.putLong(micros);
			return micros != BinaryMoments.UNKNOWN;
		}
	},
	TIMESTAMP {
		@Override
		boolean put(ColumnBuffer values, int row, BinaryBuffer to) {
			long micros = BinaryMoments.timestamp(values.data(), values.offset(row), values.length(row));
			to.putInt(Long.BYTES);
			to.putLong(micros);
			return micros != BinaryMoments.UNKNOWN;
		}
	},
	UUID {
		@Override
		boolean put(ColumnBuffer values, int row, BinaryBuffer to) {
			if (values.length(row) != 36) {
				return false;
			}
			to.putInt(16);
			byte[] data = values.data();
			int at = values.offset(row);
			for (int i = 0; i < 36; i += 2) {
				if (i == 8 || i == 13 || i == 18 || i == 23) {
					if (data[at + i] != '-') {
						return false;
					}
					i++;
				}
				int high = Character.digit(data[at + i], 16);
				int low = Character.digit(data[at + i + 1], 16);
				if (high < 0 || low < 0) {
					return false;
				}
				to.putByte(high << 4 | low);
			}
			return true;
		}
	};

	/** Writes the length and the value, which is not NULL; false when it has to be sent as text. */
	abstract boolean put(ColumnBuffer values, int row, BinaryBuffer to);

	/** How the values of a column go to one of the target; null when they have to be sent as text. */
	static @Nullable BinaryField of(BatchColumn source, TargetColumn target) {
		String type = target.nativeType().replaceFirst("\\(.*\\)", ""); //$NON-NLS-1$ //$NON-NLS-2$
		return switch (source.form()) {
			case LONG -> ofLong(type);
			case DOUBLE -> ofDouble(source.type(), type);
			case TEXT -> ofText(source.type(), type);
			case BYTES -> "bytea".equals(type) ? BYTES : null; //$NON-NLS-1$
		};
	}

	private static @Nullable BinaryField ofLong(String type) {
		return switch (type) {
			case "boolean" -> BOOL; //$NON-NLS-1$
			case "smallint" -> INT2; //$NON-NLS-1$
			case "integer" -> INT4; //$NON-NLS-1$
			case "bigint" -> INT8; //$NON-NLS-1$
			case "numeric" -> WHOLE_NUMERIC; //$NON-NLS-1$
			default -> null;
		};
	}

	private static @Nullable BinaryField ofDouble(LogicalType source, String type) {
		return switch (type) {
			case "real" -> source.equals(new LogicalType.Floating(32)) ? FLOAT4 : null; //$NON-NLS-1$
			case "double precision" -> FLOAT8; //$NON-NLS-1$
			default -> null;
		};
	}

	private static @Nullable BinaryField ofText(LogicalType source, String type) {
		return switch (type) {
			case "text", "character varying", "character" -> BYTES; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			case "json" -> source instanceof LogicalType.Json ? BYTES : null; //$NON-NLS-1$
			case "jsonb" -> source instanceof LogicalType.Json ? JSONB : null; //$NON-NLS-1$
			case "numeric" -> //$NON-NLS-1$
				source instanceof LogicalType.Decimal || source instanceof LogicalType.Int ? NUMERIC : null;
			case "date" -> source instanceof LogicalType.Date ? DATE : null; //$NON-NLS-1$
			case "time without time zone" -> source instanceof LogicalType.Time ? TIME : null; //$NON-NLS-1$
			case "timestamp without time zone" -> source instanceof LogicalType.DateTime //$NON-NLS-1$
					|| source instanceof LogicalType.Instant ? TIMESTAMP : null;
			case "timestamp with time zone" -> source instanceof LogicalType.Instant ? TIMESTAMP : null; //$NON-NLS-1$
			case "uuid" -> source instanceof LogicalType.Uuid ? UUID : null; //$NON-NLS-1$
			default -> null;
		};
	}
}
