/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sample;

import java.time.Instant;

/**
 * What was changed in the shop.
 *
 * @param changed orders that have other values now
 * @param added   orders that are new
 * @param at      the {@code updated_at} of all of them
 */
public record SampleChange(int changed, int added, Instant at) {

	/** The rows that an incremental sync has to read. */
	public int rows() {
		return changed + added;
	}
}
