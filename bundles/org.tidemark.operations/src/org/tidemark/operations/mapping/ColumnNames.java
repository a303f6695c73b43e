/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells which names of columns or tables mean the same, whatever the habit of their database. */
public final class ColumnNames {

	private ColumnNames() {
	}

	/** A name without case, quotes, underscores, hyphens and spaces. */
	public static String normalized(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[\"'`\\[\\]_\\-\\s]", ""); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Whether two names are the same when they are normalized. */
	public static boolean isSame(String one, String other) {
		return normalized(one).equals(normalized(other));
	}

	/** The name among others that means the same: exactly, else without case, else normalized, each only where it is one. */
	public static Optional<String> match(String wanted, Collection<String> names) {
		if (names.contains(wanted)) {
			return Optional.of(wanted);
		}
		Optional<String> sameLetters = only(names.stream().filter(wanted::equalsIgnoreCase).toList());
		return sameLetters.isPresent() ? sameLetters : only(names.stream().filter(n -> isSame(n, wanted)).toList());
	}

	private static Optional<String> only(List<String> names) {
		return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
	}

	/**
	 * Matches names with others, each at most once, the closest first.
	 *
	 * @return for each name that has one its match, in the order of the names
	 */
	public static Map<String, String> matches(Collection<String> names, Collection<String> others) {
		Map<String, String> matches = new LinkedHashMap<>();
		List<String> free = new ArrayList<>(others);
		for (String name : names) {
			if (free.remove(name)) {
				matches.put(name, name);
			}
		}
		for (String name : names) {
			if (!matches.containsKey(name)) {
				match(name, free).ifPresent(other -> {
					matches.put(name, other);
					free.remove(other);
				});
			}
		}
		return matches;
	}

	/** A name like the wanted one that is not among others, compared without case. */
	public static String free(String wanted, Collection<String> taken) {
		String name = wanted;
		for (int i = 2; contains(taken, name); i++) {
			name = wanted + '_' + i;
		}
		return name;
	}

	private static boolean contains(Collection<String> names, String name) {
		return names.stream().anyMatch(name::equalsIgnoreCase);
	}
}
