/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.connector.spi.UnreadableRow;
import org.tidemark.connector.spi.UnreadableRows;
import org.tidemark.core.job.ErrorStrategy;
import org.tidemark.sync.internal.plan.UnitSpec;
import org.tidemark.sync.spi.DeadLetter;

/**
 * Makes dead letters of rows that cannot be read as a whole, where the job skips rows. A row whose key or cursor cannot be
 * read ends the reading all the same: nothing would find it again. Used by the thread that reads.
 */
final class UnreadableLetters implements UnreadableRows {

	private final long task;
	private final UnitSpec spec;
	private final List<Integer> key;
	private final Set<Integer> needed;
	private List<DeadLetter> letters = new ArrayList<>();

	/** @param position the places of what else tells a row's place, beyond its key and what is read behind the payload */
	UnreadableLetters(long task, UnitSpec spec, List<Integer> position) {
		this.task = task;
		this.spec = spec;
		List<String> names = spec.columns().stream().map(ReadColumn::name).toList();
		this.key = spec.keyTargets().stream().map(names::indexOf).toList();
		this.needed = new HashSet<>(key);
		needed.addAll(position);
	}

	@Override
	public boolean leaveOut(UnreadableRow row) {
		int payload = spec.columns().size();
		if (spec.settings().errorStrategy() != ErrorStrategy.SKIP
				|| row.unreadable().stream().anyMatch(place -> place >= payload || needed.contains(place))) {
			return false;
		}
		List<Integer> readable = IntStream.range(0, payload).filter(place -> !row.unreadable().contains(place)).boxed()
				.toList();
		letters.add(DeadLetter.of(task, row.values(), 0, key, readable,
				spec.columns().get(row.unreadable().get(0)).name(), row.reason()));
		return true;
	}

	/** The rows since the last call. */
	List<DeadLetter> drain() {
		List<DeadLetter> drained = letters;
		letters = new ArrayList<>();
		return drained;
	}
}
