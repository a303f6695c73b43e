/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.plan;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.spi.Cursor;

/** Whether a watermark that is a transaction can be compared with the transactions that the source has now. */
final class StoredTransaction {

	/** Half of the numbers that a row can keep. */
	private static final long MOST_TRANSACTIONS = 1L << 31;

	private final Sides sides;
	private final UnitSpec spec;

	StoredTransaction(Sides sides, UnitSpec spec) {
		this.sides = sides;
		this.spec = spec;
	}

	/** Why everything has to be read, localized; empty where that need not be. */
	Optional<String> outdated(UnitCursor cursor, String watermark) throws TidemarkException {
		if (cursor.cursor().trust() != Cursor.Trust.IS_TRANSACTION) {
			return Optional.empty();
		}
		String now = sides.source().source().horizon(spec.source(), cursor.cursor().leading()).value();
		long passed = now == null ? -1 : Long.parseLong(now) - Long.parseLong(watermark);
		if (passed < 0) {
			return Optional.of(Messages.Reason_otherTransactions);
		}
		return passed > MOST_TRANSACTIONS ? Optional.of(NLS.bind(Messages.Reason_manyTransactions, passed))
				: Optional.empty();
	}
}
