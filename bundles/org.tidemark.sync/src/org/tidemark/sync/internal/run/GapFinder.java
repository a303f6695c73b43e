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
import java.util.List;

import org.tidemark.sync.internal.state.Gap;

/** Finds what is missing in numbers that come in ascending order. Used by one thread at a time. */
final class GapFinder {

	private final int most;
	private final List<Long> bounds = new ArrayList<>();
	private long next;
	private boolean full;

	/**
	 * @param from the first number that may be missing
	 * @param most the most gaps to keep
	 */
	GapFinder(long from, int most) {
		this.next = from;
		this.most = most;
	}

	/** Takes the next number as text; one beyond 63 bits ends the list. */
	void take(String number) {
		try {
			take(Long.parseLong(number));
		} catch (NumberFormatException e) {
			full = true;
		}
	}

	/** Takes the next number; one that is lower than the last is left out. */
	void take(long number) {
		if (number < next) {
			return;
		}
		endAt(number);
		next = number + 1;
	}

	/** Ends before a number: what lies between it and the last one is missing too. */
	void endAt(long number) {
		if (number > next) {
			full |= bounds.size() / 2 >= most;
			if (!full) {
				bounds.add(next);
				bounds.add(number - 1);
			}
		}
	}

	/** Whether there are more gaps than can be kept; then {@link #gaps} is not all of them. */
	boolean isFull() {
		return full;
	}

	/** The gaps, all seen at one moment. */
	List<Gap> gaps(String seen) {
		List<Gap> gaps = new ArrayList<>();
		for (int i = 0; i < bounds.size(); i += 2) {
			gaps.add(new Gap(bounds.get(i), bounds.get(i + 1), seen));
		}
		return gaps;
	}
}
