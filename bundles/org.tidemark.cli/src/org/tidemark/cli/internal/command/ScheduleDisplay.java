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
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.cli.internal.CommandRuntime;
import org.tidemark.cli.internal.Messages;
import org.tidemark.cli.internal.Redaction;
import org.tidemark.cli.internal.output.EventText;
import org.tidemark.cli.internal.output.Figures;
import org.tidemark.cli.internal.output.JsonDisplay;
import org.tidemark.cli.internal.output.JsonLines;
import org.tidemark.cli.internal.output.LineDisplay;
import org.tidemark.cli.internal.output.RunDisplay;
import org.tidemark.core.event.TaskListener;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.schedule.ScheduleListener;
import org.tidemark.sync.TaskOutcome;

/** Tells what a scheduler does: a line for each step, or JSON. Safe for use by several threads. */
final class ScheduleDisplay implements ScheduleListener {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT); //$NON-NLS-1$

	private final CommandRuntime runtime;
	private final AtomicInteger worst = new AtomicInteger();

	/** @param runtime where it is told */
	ScheduleDisplay(CommandRuntime runtime) {
		this.runtime = runtime;
	}

	/** Of all runs so far the exit code that asks most for a person: failed before incomplete before done. */
	int exitCode() {
		return worst.get();
	}

	/** The scheduler begins to wait. */
	void waiting(int files) {
		say(MessageFormat.format(Messages.Schedule_waiting, Integer.toString(files)));
	}

	@Override
	public void planned(JobFile job, @Nullable Instant next) {
		event("run_planned", job, json -> json.writeStringField("next", next == null ? null : next.toString())); //$NON-NLS-1$ //$NON-NLS-2$
		say(next == null ? MessageFormat.format(Messages.Schedule_neverRuns, job.job().name())
				: MessageFormat.format(Messages.Schedule_planned, job.job().name(), time(next)));
	}

	@Override
	public TaskListener began(JobFile job) {
		event("run_started", job, json -> { //$NON-NLS-1$
		});
		say(MessageFormat.format(Messages.Schedule_began, job.job().name()));
		if (runtime.json()) {
			return new JsonDisplay(runtime.jsonLines());
		}
		return runtime.verbose() ? new LineDisplay(runtime.err(), true, runtime.context().clock())
				: RunDisplay.SILENT;
	}

	@Override
	public void ended(JobFile job, TaskOutcome outcome) {
		if (outcome.status() != TaskStatus.CANCELLED) {
			remember(RunResult.exitCode(outcome));
		}
		event("run_ended", job, json -> { //$NON-NLS-1$
			json.writeNumberField("task", outcome.task()); //$NON-NLS-1$
			json.writeStringField("status", outcome.status().name().toLowerCase(Locale.ROOT)); //$NON-NLS-1$
		});
		say(MessageFormat.format(Messages.Schedule_ended, job.job().name(), EventText.status(outcome.status()),
				Figures.count(outcome.counters().read()), Figures.count(outcome.counters().written()),
				Figures.seconds(outcome.elapsedMillis()), Long.toString(outcome.task())));
		outcome.units().stream().filter(unit -> unit.error() != null && unit.status() != TaskStatus.CANCELLED)
				.forEach(unit -> problem(job.job().name() + ": " + unit.unit() + ": " + unit.error())); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	public void refused(JobFile job, TidemarkException problem) {
		remember(problem.kind().exitCode());
		event("run_refused", job, json -> json.writeStringField("error", Redaction.of(problem.summary()))); //$NON-NLS-1$ //$NON-NLS-2$
		problem(MessageFormat.format(Messages.Schedule_refused, job.job().name(), problem.summary()));
	}

	@Override
	public void invalid(Path file, TidemarkException problem) {
		remember(problem.kind().exitCode());
		if (runtime.json()) {
			runtime.jsonLines().object(json -> {
				json.writeStringField("event", "job_invalid"); //$NON-NLS-1$ //$NON-NLS-2$
				json.writeStringField("file", file.toString()); //$NON-NLS-1$
				json.writeStringField("error", Redaction.of(problem.summary())); //$NON-NLS-1$
			});
		}
		problem(MessageFormat.format(Messages.Schedule_invalid, file, problem.summary()));
	}

	private void remember(int exitCode) {
		worst.accumulateAndGet(exitCode, (a, b) -> rank(a) >= rank(b) ? a : b);
	}

	private static int rank(int exitCode) {
		if (exitCode == 0) {
			return 0;
		}
		return exitCode == RunResult.INCOMPLETE ? 1 : 2;
	}

	private void event(String name, JobFile job, JsonLines.Fields fields) {
		if (runtime.json()) {
			runtime.jsonLines().object(json -> {
				json.writeStringField("event", name); //$NON-NLS-1$
				json.writeStringField("job", job.job().name()); //$NON-NLS-1$
				fields.write(json);
			});
		}
	}

	private void say(String text) {
		if (!runtime.json() && !runtime.quiet()) {
			line(text);
		}
	}

	private void problem(String text) {
		line(Redaction.of(text));
	}

	private void line(String text) {
		runtime.err().println(time(runtime.context().clock().instant()) + "  " + text); //$NON-NLS-1$
	}

	private String time(Instant moment) {
		ZonedDateTime local = moment.truncatedTo(ChronoUnit.SECONDS).atZone(runtime.context().clock().getZone());
		return TIME.format(local);
	}
}
