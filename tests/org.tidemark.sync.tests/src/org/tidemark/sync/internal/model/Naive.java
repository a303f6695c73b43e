/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.model;

/** What other tools do, each of which loses or repeats rows; the model has to find it. */
enum Naive {
	/** Nothing: the engine as it is. */
	NOTHING,
	/** The horizon does not know of open transactions. */
	HORIZON_IS_NOW,
	/** Nothing is known of the rows at the watermark. */
	NO_HASHES,
	/** The checkpoint is stored before the rows. */
	CHECKPOINT_FIRST,
	/** The checkpoint is stored after the rows, in a transaction of its own. */
	CHECKPOINT_APART,
	/** Changes are read beyond the watermark, not from it on. */
	BEYOND_THE_WATERMARK,
	/** The greatest value is asked for outside of the snapshot. */
	BOUND_OF_ANOTHER_SNAPSHOT
}
