/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Dates read and written digit by digit are those that java.time reads and writes. */
class IsoMomentPropertyTest {

	private static final long YEAR_0 = -62_167_219_200L;
	private static final long YEAR_9999 = 253_402_300_799L;
	private static final DateTimeFormatter CANONICAL = new DateTimeFormatterBuilder()
			.appendPattern("uuuu-MM-dd HH:mm:ss").appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
			.toFormatter(Locale.ROOT);

	@Property
	void writesWhatAFormatterWrites(@ForAll @LongRange(min = YEAR_0, max = YEAR_9999) long second,
			@ForAll @IntRange(max = 999_999_999) int nano) {
		Instant moment = Instant.ofEpochSecond(second, nano);
		String text = IsoMoment.text(moment).orElseThrow();
		assertEquals(CANONICAL.format(moment.atOffset(ZoneOffset.UTC)), text);
		assertEquals(Optional.of(moment), IsoMoment.parse(text));
		assertEquals(Optional.of(moment), IsoMoment.parse(text.replace(' ', 'T') + 'Z'));
	}

	/** One character of a right text is another. */
	@Property
	void readsNothingThatJavaReadsOtherwise(@ForAll @LongRange(min = YEAR_0, max = YEAR_9999) long second,
			@ForAll @IntRange(max = 999_999_999) int nano, @ForAll @IntRange(max = 29) int place,
			@ForAll @IntRange(max = 15) int character) {
		StringBuilder text = new StringBuilder(Instant.ofEpochSecond(second, nano).toString());
		text.setCharAt(place % text.length(), "0123456789-:T .Z".charAt(character));
		IsoMoment.parse(text.toString())
				.ifPresent(moment -> assertEquals(java(text.toString().replace(' ', 'T')), moment, text.toString()));
	}

	private static Instant java(String text) {
		String local = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
		return (local.length() == 10 ? LocalDate.parse(local).atStartOfDay() : LocalDateTime.parse(local))
				.toInstant(ZoneOffset.UTC);
	}

	@Example
	void otherFormsAreLeftToWhoKnowsThem() {
		for (String text : List.of("", "2026", "2026-01", "2026-02-30", "2026-13-01", "2026-01-15T10:30",
				"20260115T103000Z",
				"2026-01-15T10:30:00+01:00", "2026-01-15T24:00:00Z", "2026-01-15T10:30:60Z", "2026-01-15T10:30:00.Z",
				"2026-01-15T10:30:00.1234567890Z", "2026-01-15T10:30:00,5Z", "+12026-01-15", "1768472000000",
				"2026-01-15Z")) {
			assertEquals(Optional.empty(), IsoMoment.parse(text), text);
		}
		assertEquals(Optional.empty(), IsoMoment.text(Instant.parse("+10000-01-01T00:00:00Z")));
		assertEquals(Instant.parse("2026-01-15T09:30:00Z"), Moments.parse("2026-01-15T10:30:00+01:00"));
		assertEquals(Instant.parse("2026-01-15T00:00:00Z"), Moments.parse("2026-01-15"));
	}
}
