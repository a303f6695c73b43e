/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.AlertEvent;
import org.tidemark.core.job.AlertRule;
import org.tidemark.core.job.Job;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.LocalProcesses;
import org.tidemark.core.task.LogLevel;
import org.tidemark.core.task.TaskLogEntry;
import org.tidemark.core.task.TaskRecord;
import org.tidemark.core.task.TaskRepository;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.internal.jobfile.Placeholders;
import org.tidemark.operations.schedule.ScheduledRuns;
import org.tidemark.sync.AlertChannelDescriptor;
import org.tidemark.sync.AlertChannels;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.sync.spi.AlertMessage;
import org.tidemark.sync.spi.AlertOptions;

/** Tells of runs whom their jobs name. What cannot be told fails no run: it stands in the log of the task. */
final class RunAlerts {

	private static final Counters NO_ROWS = new Counters(0, 0, 0, 0, 0, 0);

	private final AlertChannels channels;
	private final TaskRepository tasks;
	private final Map<String, String> environment;
	private final Clock clock;

	RunAlerts(AlertChannels channels, TaskRepository tasks, Map<String, String> environment, Clock clock) {
		this.channels = channels;
		this.tasks = tasks;
		this.environment = environment;
		this.clock = clock;
	}

	/** A run has ended. */
	void ended(Job job, TaskOutcome outcome) {
		if (job.alerts().isEmpty()) {
			return;
		}
		try {
			TaskRecord task = tasks.find(outcome.task()).orElseThrow();
			tell(job, task, outcome.elapsedMillis(), outcome.counters(), outcome.differences());
		} catch (TidemarkException e) {
			warn(outcome.task(), e.summary());
		}
	}

	/**
	 * A run was refused before it was a task, or broke off.
	 *
	 * @param taskId  the task that it was, or null: then it becomes one where nobody may have watched, so that history tells
	 *                of it and the next refusal for the same reason is not told again
	 * @param trigger what started it
	 */
	void refused(JobFile file, @Nullable Long taskId, String trigger, Instant began, TidemarkException problem) {
		Job job = file.job();
		boolean watched = job.alerts().isEmpty() && !trigger.equals(ScheduledRuns.TRIGGER);
		if (watched || problem.kind() == ProblemKind.CANCELLED) {
			return;
		}
		try {
			TaskRecord task = taskId == null ? record(file, trigger, began, problem.summary())
					: tasks.find(taskId).orElseThrow();
			tell(job, task, Duration.between(began, clock.instant()).toMillis(), NO_ROWS, 0);
		} catch (TidemarkException e) {
			System.getLogger(RunAlerts.class.getName()).log(System.Logger.Level.WARNING, e.summary(), e);
		}
	}

	private TaskRecord record(JobFile file, String trigger, Instant began, String error) throws TidemarkException {
		Job job = file.job();
		TaskRecord added = tasks.add(new TaskRecord(0, job.name(), file.file().toAbsolutePath().normalize().toString(),
				job.engine().id(), job.source(), job.target(), TaskStatus.RUNNING, began, null, null,
				System.getProperty("user.name", ""), trigger, ProcessHandle.current().pid(), //$NON-NLS-1$ //$NON-NLS-2$
				LocalProcesses.hostName()));
		tasks.update(added.id(), TaskStatus.FAILED, clock.instant(), error);
		tasks.log(new TaskLogEntry(added.id(), clock.instant(), LogLevel.ERROR, error));
		return tasks.find(added.id()).orElseThrow();
	}

	private void tell(Job job, TaskRecord task, long elapsedMillis, Counters counters, long differences)
			throws TidemarkException {
		Set<AlertEvent> events = AlertDecision.of(task.status(), task.error(), differences, counters.failed(),
				tasks.endedBefore(job.name(), task.id()));
		for (AlertRule rule : job.alerts()) {
			for (AlertEvent event : events) {
				if (rule.on().contains(event) && !isToldBetter(event, events, rule)) {
					AlertMessage message = message(event, task, elapsedMillis, counters, differences);
					try {
						send(rule, message);
					} catch (TidemarkException e) {
						warn(task.id(), NLS.bind(Messages.Alert_notSent,
								new Object[] { message.title(), rule.channel(), e.summary() }));
					}
				}
			}
		}
	}

	/** That it works again says that it is complete. */
	private static boolean isToldBetter(AlertEvent event, Set<AlertEvent> events, AlertRule rule) {
		return event == AlertEvent.COMPLETED && events.contains(AlertEvent.RECOVERED)
				&& rule.on().contains(AlertEvent.RECOVERED);
	}

	/** The installed channels. */
	List<AlertChannelDescriptor> channels() {
		return channels.list();
	}

	/** Tries the channels of a job; gives what each of them says, in the order of the job's rules. */
	List<Optional<TidemarkException>> attempt(Job job) {
		List<Optional<TidemarkException>> results = new ArrayList<>();
		for (AlertRule rule : job.alerts()) {
			try {
				send(rule,
						new AlertMessage(AlertEvent.COMPLETED, job.name(), 0, job.source(), job.target(),
								clock.instant(),
								0, NO_ROWS, 0, null, LocalProcesses.hostName(),
								NLS.bind(Messages.Alert_tryTitle, job.name()),
								Messages.Alert_try));
				results.add(Optional.empty());
			} catch (TidemarkException e) {
				results.add(Optional.of(e));
			}
		}
		return results;
	}

	private void send(AlertRule rule, AlertMessage message) throws TidemarkException {
		Map<String, String> values = new TreeMap<>();
		for (Map.Entry<String, String> option : rule.options().entrySet()) {
			Optional<String> unset = Placeholders.unset(option.getValue(), environment);
			if (unset.isPresent()) {
				throw new TidemarkException(ProblemKind.USAGE,
						NLS.bind(Messages.Alert_variable, rule.channel(), unset.get()),
						NLS.bind(Messages.Alert_variable_remedy, unset.get()), null);
			}
			values.put(option.getKey(), Placeholders.expand(option.getValue(), environment));
		}
		channels.channel(rule.channel()).send(message, new AlertOptions(rule.channel(), values));
	}

	private static AlertMessage message(AlertEvent event, TaskRecord task, long elapsedMillis, Counters counters,
			long differences) {
		List<String> sentences = new ArrayList<>();
		sentences.add(NLS.bind(Messages.Alert_rows,
				new Object[] { task.name(), task.source(), task.target(), counters.read(), counters.written(),
						counters.failed(), elapsedMillis / 1_000 }));
		if (differences > 0) {
			sentences.add(NLS.bind(Messages.Alert_differing, differences));
		}
		String error = task.error();
		if (error != null) {
			sentences.add(error);
		}
		return new AlertMessage(event, task.name(), task.id(), task.source(), task.target(), task.startedAt(),
				elapsedMillis, counters, differences, error, task.host(), title(event, task.name()),
				sentences.stream().collect(Collectors.joining(" "))); //$NON-NLS-1$
	}

	private static String title(AlertEvent event, String job) {
		return NLS.bind(switch (event) {
			case COMPLETED -> Messages.Alert_completed;
			case FAILED -> Messages.Alert_failed;
			case CANCELLED -> Messages.Alert_cancelled;
			case RECOVERED -> Messages.Alert_recovered;
			case DIFFERENCES -> Messages.Alert_differences;
			case DEAD_LETTERS -> Messages.Alert_deadLetters;
		}, job);
	}

	private void warn(long task, String text) {
		try {
			tasks.log(new TaskLogEntry(task, clock.instant(), LogLevel.WARN, text));
		} catch (TidemarkException e) {
			System.getLogger(RunAlerts.class.getName()).log(System.Logger.Level.WARNING, text, e);
		}
	}
}
