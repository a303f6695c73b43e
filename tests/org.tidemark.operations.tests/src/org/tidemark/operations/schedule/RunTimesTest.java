/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.core.job.MissedRuns;
import org.tidemark.core.job.Schedule;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class RunTimesTest {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
	private static final ZoneId UTC = ZoneId.of("UTC");

	@ParameterizedTest
	@CsvSource({ "*/15 * * * *, 2026-11-26T10:07:00Z, 2026-11-26T10:15:00Z",
			"0 3 * * 1, 2026-11-26T10:00:00Z, 2026-11-30T03:00:00Z",
			"0 0 29 2 *, 2026-03-01T00:00:00Z, 2028-02-29T00:00:00Z",
			"30 8 * * 1-5, 2026-11-27T08:30:00Z, 2026-11-30T08:30:00Z",
			"0 0 1 1 *, 2026-12-31T23:59:59Z, 2027-01-01T00:00:00Z" })
	void theNextTimeOfACron(String expression, Instant began, Instant next) {
		assertEquals(Optional.of(next), times(cron(expression), UTC, MissedRuns.ONCE).after(began));
	}

	@Test
	void anHourThatTheClockSkipsIsNotLost() {
		RunTimes times = times(cron("30 2 * * *"), BERLIN, MissedRuns.ONCE);
		List<Instant> days = times.following(Instant.parse("2026-03-28T01:30:00Z"), 3);
		assertEquals(List.of(Instant.parse("2026-03-28T01:30:00Z"), Instant.parse("2026-03-29T01:00:00Z"),
				Instant.parse("2026-03-30T00:30:00Z")), days);
	}

	@Test
	void anHourThatComesTwiceRunsADailyJobOnce() {
		RunTimes times = times(cron("30 2 * * *"), BERLIN, MissedRuns.ONCE);
		List<Instant> days = times.following(Instant.parse("2026-10-24T00:30:00Z"), 3);
		assertEquals(3, days.size());
		assertEquals("2026-10-24", days.get(0).atZone(BERLIN).toLocalDate().toString());
		assertEquals("2026-10-25", days.get(1).atZone(BERLIN).toLocalDate().toString());
		assertEquals("2026-10-26", days.get(2).atZone(BERLIN).toLocalDate().toString());
	}

	@Test
	void theZoneOfTheScheduleGoesBeforeThatOfTheMachine() {
		Schedule own = new Schedule(new Schedule.Cron("0 12 * * *"), ZoneId.of("Asia/Shanghai"), MissedRuns.ONCE,
				Duration.ZERO);
		assertEquals(Optional.of(Instant.parse("2026-11-26T04:00:00Z")),
				new RunTimes(own, BERLIN).after(Instant.parse("2026-11-26T00:00:00Z")));
	}

	@Test
	void aTimeThatNeverComes() {
		assertTrue(
				times(cron("0 0 30 2 *"), UTC, MissedRuns.ONCE).after(Instant.parse("2026-01-01T00:00:00Z")).isEmpty());
	}

	@Test
	void whatWasMissedIsMadeUpForOnceOrSkipped() {
		Instant last = Instant.parse("2026-11-26T10:00:10Z");
		Instant now = Instant.parse("2026-11-26T11:05:00Z");
		Schedule.Timing quarters = cron("*/15 * * * *");
		assertEquals(Optional.of(now), times(quarters, UTC, MissedRuns.ONCE).next(last, now));
		assertEquals(Optional.of(Instant.parse("2026-11-26T11:15:00Z")),
				times(quarters, UTC, MissedRuns.SKIP).next(last, now));
		Schedule.Timing every = new Schedule.Every(Duration.ofMinutes(20));
		assertEquals(Optional.of(now), times(every, UTC, MissedRuns.ONCE).next(last, now));
		assertEquals(Optional.of(Instant.parse("2026-11-26T11:20:10Z")),
				times(every, UTC, MissedRuns.SKIP).next(last, now));
	}

	@Test
	void withoutAnEarlierRunAnIntervalBeginsAtOnceAndACronWaits() {
		Instant now = Instant.parse("2026-11-26T11:05:00Z");
		assertEquals(Optional.of(now),
				times(new Schedule.Every(Duration.ofHours(1)), UTC, MissedRuns.SKIP).next(null, now));
		assertEquals(Optional.of(Instant.parse("2026-11-26T12:00:00Z")),
				times(cron("0 * * * *"), UTC, MissedRuns.ONCE).next(null, now));
	}

	@Property(tries = 300)
	void aSkippedIntervalKeepsItsBeat(@ForAll @IntRange(min = 1, max = 100_000) int seconds,
			@ForAll @LongRange(max = 10_000_000) long later) {
		Instant last = Instant.parse("2026-01-01T00:00:00Z");
		Instant now = last.plusSeconds(later);
		Instant next = times(new Schedule.Every(Duration.ofSeconds(seconds)), UTC, MissedRuns.SKIP).next(last, now)
				.orElseThrow();
		assertTrue(next.isAfter(now));
		assertFalse(next.isAfter(now.plusSeconds(seconds)));
		assertEquals(0, Duration.between(last, next).toSeconds() % seconds);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "* * * *", "60 * * * *", "* 24 * * *", "* * 32 * *", "x * * * *", "* * * * * *" })
	void whatIsNoCron(String expression) {
		assertThrows(IllegalArgumentException.class, () -> CronTimes.parse(expression));
	}

	private static Schedule.Timing cron(String expression) {
		return new Schedule.Cron(expression);
	}

	private static RunTimes times(Schedule.Timing timing, ZoneId zone, MissedRuns missed) {
		return new RunTimes(new Schedule(timing, null, missed, Duration.ZERO), zone);
	}
}
