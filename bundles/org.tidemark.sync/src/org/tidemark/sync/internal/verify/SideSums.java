/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.verify;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The sums of one side.
 *
 * @param coarse those of the coarse buckets
 * @param fine   those of all buckets; null where they are not known yet
 */
record SideSums(BucketSums coarse, @Nullable BucketSums fine) {

	/** What is known when only coarse sums are. */
	static SideSums coarse(BucketSums sums) {
		return new SideSums(sums, null);
	}

	/** What is known when all sums are. */
	static SideSums fine(BucketSums sums) {
		return new SideSums(sums.folded(Partition.COARSE_BITS), sums);
	}
}
