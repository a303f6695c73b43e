/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline;

import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A version by which a generator decides what to write.
 *
 * @param major the first number
 * @param minor the second number
 * @param patch the third number
 */
public record SystemVersion(int major, int minor, int patch) implements Comparable<SystemVersion> {

	private static final Pattern RISINGWAVE = Pattern.compile("(?i)risingwave[- ]v?(\\d+)\\.(\\d+)(?:\\.(\\d+))?");
	private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)(?:\\.(\\d+))?");
	private static final Comparator<SystemVersion> ORDER = Comparator.comparingInt(SystemVersion::major)
			.thenComparingInt(SystemVersion::minor).thenComparingInt(SystemVersion::patch);

	/** The version of these numbers, the patch being 0. */
	public static SystemVersion of(int major, int minor) {
		return new SystemVersion(major, minor, 0);
	}

	/**
	 * Reads what a server answers to {@code SELECT version()}: {@code PostgreSQL 13.14.0-RisingWave-2.8.5 (...)} is 2.8.5,
	 * for the protocol's version stands before RisingWave's own.
	 *
	 * @throws IllegalArgumentException when the text holds no version
	 */
	public static SystemVersion parse(String text) {
		Matcher own = RISINGWAVE.matcher(text);
		if (own.find()) {
			return of(own);
		}
		Matcher numbers = NUMBERS.matcher(text);
		if (numbers.find()) {
			return of(numbers);
		}
		throw new IllegalArgumentException(text);
	}

	private static SystemVersion of(Matcher matcher) {
		String patch = matcher.group(3);
		return new SystemVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
				patch == null ? 0 : Integer.parseInt(patch));
	}

	/** Whether this version is the given one or a later one. */
	public boolean atLeast(int otherMajor, int otherMinor, int otherPatch) {
		return compareTo(new SystemVersion(otherMajor, otherMinor, otherPatch)) >= 0;
	}

	@Override
	public int compareTo(@Nullable SystemVersion other) {
		return ORDER.compare(this, Objects.requireNonNull(other));
	}

	@Override
	public String toString() {
		return major + "." + minor + '.' + patch;
	}
}
