/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ddl;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A version of a server, by which is decided what to write for it.
 *
 * @param numbers its numbers, the first one first; none for the newest version
 */
public record ServerVersion(List<Integer> numbers) {

	/** The version of a server of which nothing is known. */
	public static final ServerVersion NEWEST = new ServerVersion(List.of());

	/** RisingWave names the version of the protocol before its own. */
	private static final Pattern RISINGWAVE = Pattern.compile("(?i)risingwave[- ]v?(\\d{1,8}(?:\\.\\d{1,8})*)"); //$NON-NLS-1$
	/** Not a part of a word or of a hash behind a hyphen. */
	private static final Pattern NUMBERS = Pattern.compile("(?<![\\w.-])v?(\\d{1,8}(?:\\.\\d{1,8})*)"); //$NON-NLS-1$

	/** Copies the numbers. */
	public ServerVersion {
		numbers = List.copyOf(numbers);
	}

	/** The version of these numbers, the greatest part first. */
	public static ServerVersion of(Integer... numbers) {
		return new ServerVersion(List.of(numbers));
	}

	/**
	 * Reads the first version that a text names, of RisingWave its own: {@code PostgreSQL 13.14.0-RisingWave-2.8.5 (...)} is
	 * 2.8.5; the newest where it names none.
	 */
	public static ServerVersion parse(String text) {
		Matcher matcher = RISINGWAVE.matcher(text);
		if (!matcher.find()) {
			matcher = NUMBERS.matcher(text);
			if (!matcher.find()) {
				return NEWEST;
			}
		}
		return new ServerVersion(
				Arrays.stream(matcher.group(1).split("\\.")).map(Integer::valueOf).toList()); //$NON-NLS-1$
	}

	/** Whether it is a version or a later one. */
	public boolean atLeast(int... other) {
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

	/** The numbers with points between them; empty for the newest version. */
	@Override
	public String toString() {
		return numbers.stream().map(String::valueOf).collect(Collectors.joining(".")); //$NON-NLS-1$
	}
}
