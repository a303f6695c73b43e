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
	 */
	record Below(String bound) implements TrustLimit {
	}

	/** No value: the watermark stays where it is. */
	record Nothing() implements TrustLimit {
	}
}
