/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ddl.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version by which a dialect decides what to write.
 *
 * @param numbers its numbers, the first one first; none for the newest version
 */
record ServerVersion(List<Integer> numbers) {

	/** The version of a server of which nothing is known. */
	static final ServerVersion NEWEST = new ServerVersion(List.of());

	private static final Pattern NUMBERS = Pattern.compile("\\d{1,8}(?:\\.\\d{1,8})*"); //$NON-NLS-1$

	/** Copies the numbers. */
	ServerVersion {
		numbers = List.copyOf(numbers);
	}

	/** Reads the first version that a text names; the newest where it names none. */
	static ServerVersion parse(String text) {
		Matcher matcher = NUMBERS.matcher(text);
		if (!matcher.find()) {
			return NEWEST;
		}
		List<Integer> numbers = new ArrayList<>();
		for (String number : matcher.group().split("\\.")) { //$NON-NLS-1$
			numbers.add(Integer.valueOf(number));
		}
		return new ServerVersion(numbers);
	}

	/** Whether it is a version or a later one. */
	boolean atLeast(int... other) {
		if (numbers.isEmpty()) {
			return true;
		}
		for (int i = 0; i < other.length; i++) {
			int own = i < numbers.size() ? numbers.get(i) : 0;
			if (own != other[i]) {
				return own > other[i];
			}
		}
		return true;
	}
}
