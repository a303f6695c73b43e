/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.row;

import org.tidemark.core.type.LogicalType;

/** How the values of a column are held in memory. */
public enum ValueForm {
	/** Signed 64-bit numbers. */
	LONG,
	/** IEEE 754 numbers of 64 bits. */
	DOUBLE,
	/** UTF-8 text. */
	TEXT,
	/** Bytes without meaning. */
	BYTES;

	/** The canonical form of a logical type's values. */
	public static ValueForm of(LogicalType type) {
		return switch (type) {
			case LogicalType.Bool b -> LONG;
			case LogicalType.Int i -> i.bits() == 64 && !i.signed() ? TEXT : LONG;
			case LogicalType.Floating f -> DOUBLE;
			case LogicalType.Binary b -> BYTES;
			default -> TEXT;
		};
	}
}
