/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SqliteDatesPropertyTest {

	@Property(tries = 1000)
	void allFormsOfAMomentBecomeOne(@ForAll("moments") LocalDateTime moment, @ForAll("blanks") String blank,
			@ForAll("zones") String zone) {
		String text = moment.toLocalDate() + blank + moment.toLocalTime();
		String expected = moment.toLocalDate() + " " + moment.toLocalTime();
		assertEquals(expected, inOneForm(text + zone));
		assertEquals(expected, inOneForm(expected));
	}

	/** Whatever stands in a column: it is taken or refused, and nothing else happens. */
	@Property(tries = 3000)
	void anyTextIsTakenOrRefused(@ForAll("texts") String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		int length = SqliteDates.inOneForm(bytes);
		assertTrue(length >= -1 && length <= bytes.length, text);
		if (length >= 0) {
			byte[] once = Arrays.copyOf(bytes, length);
			byte[] twice = once.clone();
			assertEquals(length, SqliteDates.inOneForm(twice), text);
			assertEquals(new String(once, StandardCharsets.UTF_8), new String(twice, StandardCharsets.UTF_8));
		}
		SqliteDates.isTime(bytes);
		SqliteDates.isDay(bytes);
	}

	private static String inOneForm(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
		int length = SqliteDates.inOneForm(bytes);
		assertTrue(length > 0, text);
		return new String(bytes, 0, length, StandardCharsets.US_ASCII);
	}

	@Provide
	Arbitrary<LocalDateTime> moments() {
		return Combinators.combine(Arbitraries.integers().between(1, 9999), Arbitraries.integers().between(1, 12),
				Arbitraries.integers().between(1, 28), Arbitraries.integers().between(0, 86_399),
				Arbitraries.of(0, 500_000_000, 123_456_000, 1))
				.as((year, month, day, second, nano) -> LocalDateTime.of(year, month, day, 0, 0).plusSeconds(second)
						.plusNanos(nano));
	}

	@Provide
	Arbitrary<String> blanks() {
		return Arbitraries.of(" ", "T");
	}

	@Provide
	Arbitrary<String> zones() {
		return Arbitraries.of("", "Z", "+00:00");
	}

	@Provide
	Arbitrary<String> texts() {
		Arbitrary<String> any = Arbitraries.strings().withChars("0129-: T.Z+BCinfty\u00e4").ofMaxLength(32);
		Arbitrary<String> cut = Combinators
				.combine(
						Arbitraries.of("2026-01-15T10:30:00.123Z", "2026-01-15 10:30+00:00", "12026-01-15 10:30:00 BC"),
						Arbitraries.integers().between(0, 24), any)
				.as((text, at, odd) -> text.substring(0, Math.min(at, text.length())) + odd);
		return Arbitraries.oneOf(any, cut);
	}
}
