/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.conflict;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.row.RowBatch;
import org.tidemark.sync.spi.RowDigest;

/**
 * Rows that were read by their keys.
 *
 * @param batch  the rows
 * @param places where each is, by what stands for its key
 */
public record FoundRows(RowBatch batch, Map<RowDigest, Integer> places) {

	/** Finds rows of a batch by key. */
	public static FoundRows of(RowForm form, RowBatch batch) {
		Map<RowDigest, Integer> places = new LinkedHashMap<>();
		for (int row = 0; row < batch.rows(); row++) {
			places.put(form.keyDigest(batch, row), row);
		}
		return new FoundRows(batch, places);
	}

	/** Where the row of a key is, or null when there is none. */
	public @Nullable Integer place(RowDigest key) {
		return places.get(key);
	}
}
