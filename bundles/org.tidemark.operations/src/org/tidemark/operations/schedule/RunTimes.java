/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.job.MissedRuns;
import org.tidemark.core.job.Schedule;

/** The times at which a job is to run, without the random delay. Immutable. */
public final class RunTimes {

	private final Schedule schedule;
	private final ZoneId zone;
	private final @Nullable CronTimes cron;

	/**
	 * @param schedule when the job runs; its cron expression is right
	 * @param zone     the zone of this machine, for a schedule that names none
	 */
	public RunTimes(Schedule schedule, ZoneId zone) {
		this.schedule = schedule;
		ZoneId own = schedule.zone();
		this.zone = own == null ? zone : own;
		this.cron = schedule.timing() instanceof Schedule.Cron c ? CronTimes.parse(c.expression()) : null;
	}

	/** The zone of the clock by which the times are counted. */
	public ZoneId zone() {
		return zone;
	}

	/** The time of the schedule that follows a run which began at a moment; empty when there is none. */
	public Optional<Instant> after(Instant began) {
		CronTimes times = cron;
		if (times != null) {
			return times.next(began.atZone(zone)).map(ZonedDateTime::toInstant);
		}
		return Optional.of(began.plus(((Schedule.Every) schedule.timing()).interval()));
	}

	/**
	 * When the job is to run next.
	 *
	 * @param lastBegan when its last run began; null when there was none: then an interval begins at once, and a cron
	 *                  expression is waited for
	 * @param now       the present moment
	 * @return now, or later; empty for never
	 */
	public Optional<Instant> next(@Nullable Instant lastBegan, Instant now) {
		if (lastBegan == null) {
			return cron == null ? Optional.of(now) : after(now);
		}
		Optional<Instant> following = after(lastBegan);
		if (following.isEmpty() || following.get().isAfter(now)) {
			return following;
		}
		return schedule.missed() == MissedRuns.ONCE ? Optional.of(now) : inTheFuture(following.get(), now);
	}

	private Optional<Instant> inTheFuture(Instant missed, Instant now) {
		if (cron != null) {
			return after(now);
		}
		long interval = ((Schedule.Every) schedule.timing()).interval().toMillis();
		long behind = now.toEpochMilli() - missed.toEpochMilli();
		return Optional.of(missed.plusMillis((behind / interval + 1) * interval));
	}

	/**
	 * The next times of the schedule, for a calendar.
	 *
	 * @param next the first of them
	 * @param most how many at most
	 */
	public List<Instant> following(Instant next, int most) {
		List<Instant> times = new ArrayList<>();
		Optional<Instant> time = Optional.of(next);
		while (time.isPresent() && times.size() < most) {
			times.add(time.get());
			time = after(time.get());
		}
		return List.copyOf(times);
	}
}
