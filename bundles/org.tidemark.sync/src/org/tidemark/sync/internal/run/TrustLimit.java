/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

/** Up to where the cursor values that a run reads may become its watermark. */
sealed interface TrustLimit {

	/** Every value. */
	record Everything() implements TrustLimit {
	}

	/**
	 * Values below a bound.
	 *
	 * @param bound the bound as the database's own text
	 * @param floor what the watermark may be where a row is beyond the bound and nothing is known of what comes before it:
	 *              the bound itself, unless an open transaction that is not seen may hold values below it
	 */
	record Below(String bound, String floor) implements TrustLimit {
		/** A bound below which nothing is missing. */
		Below(String bound) {
			this(bound, bound);
		}

		/** Whether nothing is missing below the bound. */
		boolean reachable() {
			return floor.equals(bound);
		}
	}

	/** No value: the watermark stays where it is. */
	record Nothing() implements TrustLimit {
	}
}
