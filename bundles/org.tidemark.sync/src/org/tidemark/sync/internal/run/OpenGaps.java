/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.tidemark.sync.internal.state.Gap;

/** What remains of gaps while numbers that were found in them come in ascending order. Used by one thread at a time. */
final class OpenGaps {

	private final List<Gap> gaps;
	private final Instant settled;
	private final int most;
	private final List<Gap> left = new ArrayList<>();
	private int current = -1;
	private GapFinder finder = new GapFinder(0, 0);

	/**
	 * @param gaps    what was missing, in ascending order
	 * @param settled the moment before which every transaction that began has ended: older gaps are not filled any more
	 * @param most    the most parts in which they are kept
	 */
	OpenGaps(List<Gap> gaps, Instant settled, int most) {
		this.gaps = gaps;
		this.settled = settled;
		this.most = most;
	}

	/** Takes a number that was found. */
	void take(String text) {
		long number = Long.parseLong(text);
		while (current < 0 || number > gaps.get(current).to()) {
			next();
		}
		finder.take(number);
	}

	private void next() {
		if (current >= 0) {
			keep(gaps.get(current));
		}
		current++;
		if (current < gaps.size()) {
			finder = new GapFinder(gaps.get(current).from(), Math.max(0, most - left.size()));
		}
	}

	/** A gap that would break in too many parts is kept whole: what was found in it is known by its hash. */
	private void keep(Gap gap) {
		if (gap.isSettled(settled)) {
			return;
		}
		finder.endAt(gap.to() + 1);
		left.addAll(finder.isFull() ? List.of(gap) : finder.gaps(gap.seen()));
	}

	/** What is left when all numbers were taken. */
	List<Gap> left() {
		while (current < gaps.size()) {
			next();
		}
		return left;
	}
}
