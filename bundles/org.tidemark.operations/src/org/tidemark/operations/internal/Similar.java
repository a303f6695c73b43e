/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what a person may have meant. */
public final class Similar {

	private Similar() {
	}

	/** The name that is nearest, if one is near enough to be meant. */
	public static Optional<String> nearest(String wanted, Collection<String> names) {
		return near(wanted, names).stream().findFirst();
	}

	/** The names that are near enough to be meant, nearest first. */
	public static List<String> near(String wanted, Collection<String> names) {
		record Candidate(String name, int distance) {
		}
		String lower = wanted.toLowerCase(Locale.ROOT);
		int most = Math.max(1, Math.min(4, lower.length() / 3));
		return names.stream().map(n -> new Candidate(n, distance(lower, n.toLowerCase(Locale.ROOT))))
				.filter(c -> c.distance() <= most || isLongPart(lower, c.name()))
				.sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
				.map(Candidate::name).toList();
	}

	private static boolean isLongPart(String lower, String name) {
		String other = name.toLowerCase(Locale.ROOT);
		return lower.length() >= 4 && other.contains(lower) || other.length() >= 4 && lower.contains(other);
	}

	/** The number of inserted, deleted, replaced and swapped characters between two texts. */
	static int distance(String a, String b) {
		int[] beforeLast = new int[b.length() + 1];
		int[] last = new int[b.length() + 1];
		for (int j = 0; j <= b.length(); j++) {
			last[j] = j;
		}
		for (int i = 1; i <= a.length(); i++) {
			int[] row = new int[b.length() + 1];
			row[0] = i;
			for (int j = 1; j <= b.length(); j++) {
				int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
				row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
				if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
					row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
				}
			}
			beforeLast = last;
			last = row;
		}
		return last[b.length()];
	}
}
