/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.state;

import java.time.Instant;

/**
 * Numbers that were missing below the greatest one: a transaction that is not committed may have taken them.
 *
 * @param from the first missing number
 * @param to   the last
 * @param seen a moment by the source's clock at which they were missing, ISO 8601
 */
public record Gap(long from, long to, String seen) {

	/** Whether nobody can fill it any more when all transactions that began before a moment have ended. */
	public boolean isSettled(Instant settled) {
		return !settled.isBefore(Instant.parse(seen));
	}
}
