/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.spi;

import java.util.List;

/**
 * What became of a batch.
 *
 * @param written   rows that were inserted or updated
 * @param unchanged rows that the target already held as they are; only where the settings ask to compare
 * @param skipped   rows that were left out because the target holds a newer one; those count as unchanged where the
 *                  settings ask to compare
 * @param refused   rows that the target refused and that are kept in the dead letter
 */
public record WriteResult(long written, long unchanged, long skipped, List<DeadLetter> refused) {

	/** Copies the list. */
	public WriteResult {
		refused = List.copyOf(refused);
	}

	/** A result in which no row was refused. */
	public WriteResult(long written, long unchanged, long skipped) {
		this(written, unchanged, skipped, List.of());
	}

	/** A result in which no row was left out. */
	public WriteResult(long written, long unchanged) {
		this(written, unchanged, 0);
	}
}
