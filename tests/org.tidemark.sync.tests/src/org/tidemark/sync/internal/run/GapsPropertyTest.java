/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.tidemark.sync.internal.state.Gap;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class GapsPropertyTest {

	private static final String SEEN = "2026-01-15T10:30:00Z";
	private static final Instant BEFORE = Instant.parse("2026-01-15T10:29:59Z");

	private static Set<Long> numbers(List<Gap> gaps) {
		Set<Long> all = new TreeSet<>();
		for (Gap gap : gaps) {
			assertTrue(gap.from() <= gap.to(), gap.toString());
			for (long number = gap.from(); number <= gap.to(); number++) {
				assertTrue(all.add(number), "in one gap alone");
			}
		}
		return all;
	}

	@Property
	void whatIsThereAndWhatIsMissingMakesTheWhole(
			@ForAll @Size(min = 1, max = 40) Set<@IntRange(min = 0, max = 60) Integer> there) {
		TreeSet<Integer> sorted = new TreeSet<>(there);
		GapFinder finder = new GapFinder(0, 100);
		sorted.forEach(n -> finder.take(String.valueOf(n)));
		Set<Long> all = numbers(finder.gaps(SEEN));
		sorted.forEach(n -> assertTrue(all.add(n.longValue())));
		assertEquals(sorted.last() + 1, all.size());
	}

	@Property
	void whatWasFoundIsNotAskedForAgain(@ForAll @Size(max = 30) Set<@IntRange(min = 0, max = 60) Integer> first,
			@ForAll @Size(max = 30) Set<@IntRange(min = 0, max = 60) Integer> later,
			@ForAll @IntRange(max = 40) int room) {
		TreeSet<Integer> there = new TreeSet<>(first);
		there.add(60);
		GapFinder finder = new GapFinder(0, 100);
		there.forEach(finder::take);
		List<Gap> gaps = finder.gaps(SEEN);
		Set<Long> missing = numbers(gaps);
		TreeSet<Integer> found = new TreeSet<>(later);
		found.removeAll(there);
		OpenGaps open = new OpenGaps(gaps, BEFORE, room);
		found.forEach(n -> open.take(String.valueOf(n)));
		Set<Long> left = numbers(open.left());
		Set<Long> expected = new TreeSet<>(missing);
		found.forEach(n -> expected.remove(n.longValue()));
		assertTrue(left.containsAll(expected), "nothing is forgotten");
		assertTrue(missing.containsAll(left));
		if (room == 40) {
			assertEquals(expected, left);
		}
	}

	@Example
	void settledGapsAreDropped() {
		OpenGaps open = new OpenGaps(List.of(new Gap(1, 3, SEEN), new Gap(5, 5, "2026-01-15T10:40:00Z")),
				Instant.parse("2026-01-15T10:30:00Z"), 10);
		assertEquals(List.of(new Gap(5, 5, "2026-01-15T10:40:00Z")), open.left());
	}

	@Example
	void doesNotKeepMoreThanThereIsRoomFor() {
		GapFinder finder = new GapFinder(0, 2);
		for (int number = 1; number < 9; number += 2) {
			finder.take(number);
		}
		assertTrue(finder.isFull());
		GapFinder beyond = new GapFinder(0, 2);
		beyond.take("18446744073709551615");
		assertTrue(beyond.isFull());
	}
}
