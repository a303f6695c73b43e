/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.pipeline.grammar;

/**
 * The version of the system whose grammar is meant.
 *
 * @param major the first number
 * @param minor the second number
 * @param patch the third number
 */
public record GrammarVersion(int major, int minor, int patch) {

	/** Reads {@code 3.1} or {@code 2.5.6}. */
	public static GrammarVersion of(String text) {
		String[] numbers = text.split("\\.");
		return new GrammarVersion(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]),
				numbers.length > 2 ? Integer.parseInt(numbers[2]) : 0);
	}

	/** Whether this version is the given one or a later one. */
	public boolean from(String text) {
		GrammarVersion other = of(text);
		return major != other.major ? major > other.major
				: minor != other.minor ? minor > other.minor : patch >= other.patch;
	}

	@Override
	public String toString() {
		return major + "." + minor + '.' + patch;
	}
}
