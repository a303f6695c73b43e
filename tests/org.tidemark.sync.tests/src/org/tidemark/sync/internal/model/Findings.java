/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.model;

import org.tidemark.connector.spi.Horizon;
import org.tidemark.sync.internal.model.Setup.CursorKind;

/** Setups of histories that were found. */
final class Findings {

	private Findings() {
	}

	/** A server's table with date-times in microseconds, written to a target with a key in batches of one row. */
	static Setup setup(CursorKind cursor) {
		return new Setup(cursor, Horizon.Kind.TRANSACTIONS, 6, false, 1, false, false);
	}

	/** Rows are appended to a target without a key. */
	static Setup appending(CursorKind cursor) {
		return new Setup(cursor, Horizon.Kind.TRANSACTIONS, 6, false, 1, false, true);
	}
}
