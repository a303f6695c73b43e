/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.jobfile;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Durations as a job file spells them: {@code 500ms}, {@code 30s}, {@code 5m}, {@code 2h} or ISO 8601. */
public final class JobDurations {

	private record Unit(String suffix, Duration length) {
	}

	private static final List<Unit> UNITS = List.of(new Unit("ms", Duration.ofMillis(1)), //$NON-NLS-1$
			new Unit("s", Duration.ofSeconds(1)), new Unit("m", Duration.ofMinutes(1)), //$NON-NLS-1$ //$NON-NLS-2$
			new Unit("h", Duration.ofHours(1))); //$NON-NLS-1$
	private static final long MOST_DIGITS = 999_999_999;

	private JobDurations() {
	}

	/**
	 * Reads a text.
	 *
	 * @throws IllegalArgumentException when it is no duration
	 */
	public static Duration parse(String text) {
		if (text.startsWith("P")) { //$NON-NLS-1$
			return iso(text);
		}
		for (Unit unit : UNITS) {
			if (text.endsWith(unit.suffix())) {
				String number = text.substring(0, text.length() - unit.suffix().length());
				return unit.length().multipliedBy(Long.parseLong(number));
			}
		}
		throw new IllegalArgumentException(text);
	}

	private static Duration iso(String text) {
		try {
			return Duration.parse(text);
		} catch (DateTimeParseException e) {
			throw new IllegalArgumentException(text, e);
		}
	}

	/** The shortest text that {@link #parse(String)} reads back. */
	public static String format(Duration duration) {
		for (Unit unit : UNITS.reversed()) {
			long count = duration.dividedBy(unit.length());
			if (count <= MOST_DIGITS && unit.length().multipliedBy(count).equals(duration)
					&& (count > 0 || "s".equals(unit.suffix()))) { //$NON-NLS-1$
				return count + unit.suffix();
			}
		}
		return duration.toString();
	}
}
