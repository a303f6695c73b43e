/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.sync;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.MissedRuns;
import org.tidemark.core.job.Schedule;
import org.tidemark.operations.jobfile.JobDurations;
import org.tidemark.operations.schedule.CronTimes;
import org.tidemark.operations.schedule.RunTimes;
import org.tidemark.ui.internal.presenter.job.JobDocument;

/** When a job runs by itself, as a form. Used in the thread of the user interface. */
public final class ScheduleForm {

	/** How often the job runs. */
	public enum Kind {
		/** Only when it is started. */
		NEVER,
		/** At the times of a cron expression. */
		CRON,
		/** Again after an interval. */
		EVERY
	}

	private static final int SHOWN = 3;
	private static final Schedule HOURLY = new Schedule(new Schedule.Cron("0 * * * *"), null, MissedRuns.ONCE, //$NON-NLS-1$
			Duration.ZERO);
	private static final Schedule QUARTERLY = new Schedule(new Schedule.Every(Duration.ofMinutes(15)), null,
			MissedRuns.ONCE, Duration.ZERO);

	private final JobDocument document;
	private final Clock clock;

	/**
	 * @param document what is edited
	 * @param clock    the time, and the zone of schedules that name none
	 */
	public ScheduleForm(JobDocument document, Clock clock) {
		this.document = document;
		this.clock = clock;
	}

	/** How often the job runs. */
	public Kind kind() {
		Schedule schedule = schedule();
		if (schedule == null) {
			return Kind.NEVER;
		}
		return schedule.timing() instanceof Schedule.Cron ? Kind.CRON : Kind.EVERY;
	}

	/** Chooses how often the job runs; of what it was before, the rest stays. */
	public void choose(Kind kind) {
		if (kind == kind()) {
			return;
		}
		Schedule before = schedule();
		Schedule usual = kind == Kind.CRON ? HOURLY : QUARTERLY;
		write(kind == Kind.NEVER ? null
				: before == null ? usual
						: new Schedule(usual.timing(), kind == Kind.CRON ? before.zone() : null, before.missed(),
								before.jitter()));
	}

	/** The cron expression or the interval, as a job file has it. */
	public String timing() {
		Schedule schedule = schedule();
		return schedule == null ? "" : switch (schedule.timing()) { //$NON-NLS-1$
			case Schedule.Cron cron -> cron.expression();
			case Schedule.Every every -> JobDurations.format(every.interval());
		};
	}

	/** What is wrong with a cron expression or an interval; empty when nothing is. */
	public Optional<String> timingProblem(String text) {
		try {
			if (kind() == Kind.CRON) {
				CronTimes.parse(text.strip());
			} else if (kind() == Kind.EVERY && JobDurations.parse(text.strip()).compareTo(Duration.ofSeconds(1)) < 0) {
				return Optional.of(Messages.schedule_interval);
			}
			return Optional.empty();
		} catch (IllegalArgumentException e) {
			return Optional.of(kind() == Kind.CRON ? Messages.schedule_cron : Messages.schedule_interval);
		}
	}

	/** Changes the cron expression or the interval, and returns what is wrong with it. */
	public Optional<String> setTiming(String text) {
		Optional<String> problem = timingProblem(text);
		if (problem.isEmpty()) {
			change(s -> new Schedule(
					s.timing() instanceof Schedule.Cron ? new Schedule.Cron(text.strip())
							: new Schedule.Every(JobDurations.parse(text.strip())),
					s.zone(), s.missed(), s.jitter()));
		}
		return problem;
	}

	/** The time zone of the cron expression; empty for that of the machine. */
	public String zone() {
		Schedule schedule = schedule();
		ZoneId zone = schedule == null ? null : schedule.zone();
		return zone == null ? "" : zone.getId(); //$NON-NLS-1$
	}

	/** What is wrong with the name of a time zone; empty when nothing is. */
	public Optional<String> zoneProblem(String name) {
		try {
			return name.isBlank() || ZoneId.of(name.strip()) != null ? Optional.empty() : Optional.of(name);
		} catch (DateTimeException e) {
			return Optional.of(NLS.bind(Messages.schedule_zone, name));
		}
	}

	/** Changes the time zone, and returns what is wrong with it. */
	public Optional<String> setZone(String name) {
		Optional<String> problem = zoneProblem(name);
		if (problem.isEmpty()) {
			change(s -> new Schedule(s.timing(), name.isBlank() ? null : ZoneId.of(name.strip()), s.missed(),
					s.jitter()));
		}
		return problem;
	}

	/** Whether one run makes up for those that were missed. */
	public boolean makesUp() {
		Schedule schedule = schedule();
		return schedule != null && schedule.missed() == MissedRuns.ONCE;
	}

	/** Changes whether one run makes up for those that were missed. */
	public void setMakesUp(boolean makesUp) {
		change(s -> new Schedule(s.timing(), s.zone(), makesUp ? MissedRuns.ONCE : MissedRuns.SKIP, s.jitter()));
	}

	/** When it runs next, in a sentence. */
	public String sentence() {
		Schedule schedule = schedule();
		if (schedule == null) {
			return Messages.schedule_started;
		}
		RunTimes times = new RunTimes(schedule, clock.getZone());
		Instant now = clock.instant();
		Optional<Instant> first = times.after(now);
		if (first.isEmpty()) {
			return Messages.schedule_never;
		}
		DateTimeFormatter format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT).withZone(times.zone());
		List<Instant> next = times.following(first.get(), SHOWN);
		return NLS.bind(Messages.schedule_next, next.stream().map(format::format).collect(Collectors.joining("; ")), //$NON-NLS-1$
				times.zone().getId());
	}

	private @Nullable Schedule schedule() {
		return document.job().isPresent() ? document.job().get().schedule() : null;
	}

	private void change(UnaryOperator<Schedule> change) {
		Schedule before = schedule();
		if (before != null && !change.apply(before).equals(before)) {
			write(change.apply(before));
		}
	}

	private void write(@Nullable Schedule schedule) {
		document.edit(NLS.bind(Messages.edit_label, Messages.name_schedule), job -> job.withSchedule(schedule));
	}
}
