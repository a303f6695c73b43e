/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.tidemark.cli.internal.CommandRuntime;
import org.tidemark.cli.internal.Messages;
import org.tidemark.cli.internal.output.TextTable;
import org.tidemark.core.job.Schedule;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.jobfile.JobDurations;
import org.tidemark.operations.schedule.RunTimes;
import org.tidemark.operations.schedule.ScheduledRuns;

/** A calendar of the next runs of jobs. */
final class ScheduleList {

	private static final int NEXT = 3;
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT); //$NON-NLS-1$

	private final CommandRuntime runtime;
	private final ScheduledRuns runs;

	ScheduleList(CommandRuntime runtime, ScheduledRuns runs) {
		this.runtime = runtime;
		this.runs = runs;
	}

	/** Prints the schedules of files, and says which of the files cannot be read; returns the exit code. */
	int print(Collection<Path> files, ScheduleDisplay display) throws TidemarkException {
		TextTable table = new TextTable().left(Messages.Column_job).left(Messages.Column_schedule)
				.left(Messages.Column_timeZone).left(Messages.Column_next);
		int rows = 0;
		for (Path file : files) {
			Optional<JobFile> job = load(file, display);
			if (job.isPresent()) {
				Schedule schedule = job.get().job().schedule();
				if (schedule != null) {
					row(table, job.get(), schedule);
					rows++;
				}
			}
		}
		if (rows == 0) {
			runtime.err().println(Messages.Schedule_nothing);
		} else if (!runtime.json()) {
			table.print(runtime.out());
		}
		return display.exitCode();
	}

	private Optional<JobFile> load(Path file, ScheduleDisplay display) {
		try {
			return Optional.of(runs.load(file));
		} catch (TidemarkException e) {
			display.invalid(file, e);
			return Optional.empty();
		}
	}

	private void row(TextTable table, JobFile job, Schedule schedule) throws TidemarkException {
		Clock clock = runtime.context().clock();
		RunTimes times = new RunTimes(schedule, clock.getZone());
		Optional<Instant> last = runs.lastBegan(job.job().name());
		List<Instant> next = times.next(last.isPresent() ? last.get() : null, clock.instant())
				.map(first -> times.following(first, NEXT)).orElse(List.of());
		String timing = switch (schedule.timing()) {
			case Schedule.Cron cron -> cron.expression();
			case Schedule.Every every -> JobDurations.format(every.interval());
		};
		if (runtime.json()) {
			runtime.jsonLines().object(json -> {
				json.writeStringField("job", job.job().name()); //$NON-NLS-1$
				json.writeStringField("file", job.file().toString()); //$NON-NLS-1$
				json.writeStringField("schedule", timing); //$NON-NLS-1$
				json.writeStringField("time_zone", times.zone().getId()); //$NON-NLS-1$
				json.writeArrayFieldStart("next"); //$NON-NLS-1$
				for (Instant time : next) {
					json.writeString(time.toString());
				}
				json.writeEndArray();
			});
			return;
		}
		ZoneId zone = times.zone();
		table.row(job.job().name(), timing, zone.getId(), next.isEmpty() ? Messages.Schedule_never
				: next.stream().map(time -> TIME.format(time.atZone(zone))).collect(Collectors.joining(", "))); //$NON-NLS-1$
	}
}
