/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.RowBatch;
import org.tidemark.sync.internal.state.RowHash;

/** Rows of the target that differ, known by their hashes, until their values are read. Used by one thread. */
final class FoundHashes {

	private final Map<Pair, int[]> rows = new HashMap<>();
	private final int most;
	private int left;
	private boolean tooMany;

	/** @param most the most rows to remember */
	FoundHashes(int most) {
		this.most = most;
	}

	private record Pair(RowHash key, RowHash row) {
	}

	void extra(RowHash key, RowHash row) {
		add(key, row, 0);
	}

	void different(RowHash key, RowHash row) {
		add(key, row, 1);
	}

	private void add(RowHash key, RowHash row, int kind) {
		tooMany |= left == most;
		if (!tooMany) {
			int[] counts = rows.computeIfAbsent(new Pair(key, row), pair -> new int[2]);
			counts[kind]++;
			left++;
		}
	}

	/** Whether there were more than it remembers. */
	boolean tooMany() {
		return tooMany;
	}

	boolean isEmpty() {
		return left == 0;
	}

	List<RowHash> keys() {
		return new ArrayList<>(rows.keySet().stream().map(Pair::key).distinct().toList());
	}

	/** Tells of a row, if it is one of them that was not told yet. */
	void tell(RowBatch batch, int row, RowDigest digest, Comparison.Findings findings) throws TidemarkException {
		int[] counts = rows.get(new Pair(digest.key(), digest.row()));
		if (counts == null || counts[0] + counts[1] == 0) {
			return;
		}
		left--;
		if (counts[1] > 0) {
			counts[1]--;
			findings.different(batch, row, digest);
		} else {
			counts[0]--;
			findings.extra(batch, row, digest);
		}
	}
}
