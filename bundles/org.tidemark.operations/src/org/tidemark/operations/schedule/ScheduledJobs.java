/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.Schedule;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.internal.Messages;

/** The jobs that a scheduler watches, and when each of them is due. Used by one thread but for {@link #ended}. */
final class ScheduledJobs {

	private static final class Entry {

		private FileTime modified;
		private @Nullable JobFile job;
		private @Nullable RunTimes times;
		private @Nullable Instant due;
		private boolean running;

		Entry(FileTime modified) {
			this.modified = modified;
		}
	}

	private final ScheduledRuns runs;
	private final ScheduleListener listener;
	private final Clock clock;
	private final RandomGenerator random;
	private final Map<Path, Entry> entries = new LinkedHashMap<>();

	ScheduledJobs(ScheduledRuns runs, ScheduleListener listener, Clock clock, RandomGenerator random) {
		this.runs = runs;
		this.listener = listener;
		this.clock = clock;
		this.random = random;
	}

	/** Looks at files that are new or have changed, and forgets those that are no more; one that runs keeps its place. */
	synchronized void watch(Collection<Path> files) {
		entries.entrySet().removeIf(e -> !files.contains(e.getKey()) && !e.getValue().running);
		for (Path file : files) {
			try {
				FileTime modified = Files.getLastModifiedTime(file);
				Entry known = entries.get(file);
				if (known == null || !known.modified.equals(modified)) {
					Entry entry = known == null ? new Entry(modified) : known;
					entry.modified = modified;
					entries.put(file, entry);
					load(file, entry);
				}
			} catch (NoSuchFileException gone) {
				forget(file);
			} catch (IOException e) {
				forget(file);
				listener.invalid(file, new TidemarkException(ProblemKind.USAGE,
						NLS.bind(Messages.Schedule_unreadable, file, e.getMessage()), "", e)); //$NON-NLS-1$
			}
		}
	}

	private void forget(Path file) {
		Entry entry = entries.get(file);
		if (entry != null && !entry.running) {
			entries.remove(file);
		}
	}

	private void load(Path file, Entry entry) {
		entry.job = null;
		entry.times = null;
		entry.due = null;
		try {
			JobFile loaded = runs.load(file);
			Schedule schedule = loaded.job().schedule();
			if (schedule != null) {
				entry.job = loaded;
				RunTimes times = new RunTimes(schedule, clock.getZone());
				entry.times = times;
				if (!entry.running) {
					Optional<Instant> last = runs.lastBegan(loaded.job().name());
					plan(entry, loaded, times.next(last.isPresent() ? last.get() : null, clock.instant()));
				}
			}
		} catch (TidemarkException e) {
			listener.invalid(file, e);
		}
	}

	private void plan(Entry entry, JobFile job, Optional<Instant> next) {
		Schedule schedule = job.job().schedule();
		Duration jitter = schedule == null ? Duration.ZERO : schedule.jitter();
		Instant due = next.map(time -> time.plusMillis(delay(jitter))).orElse(null);
		entry.due = due;
		listener.planned(job, due);
	}

	private long delay(Duration jitter) {
		return jitter.isZero() ? 0 : random.nextLong(jitter.toMillis() + 1);
	}

	/** The jobs that are due, from now on taken for running until {@link #ended}. */
	synchronized List<JobFile> takeDue() {
		Instant now = clock.instant();
		List<JobFile> due = new ArrayList<>();
		for (Entry entry : entries.values()) {
			JobFile job = entry.job;
			Instant time = entry.due;
			if (job != null && time != null && !entry.running && !time.isAfter(now)) {
				entry.running = true;
				due.add(job);
			}
		}
		return due;
	}

	/**
	 * A run has ended.
	 *
	 * @param began when it began
	 */
	synchronized void ended(Path file, Instant began) {
		Entry entry = entries.get(file);
		if (entry != null) {
			entry.running = false;
			JobFile job = entry.job;
			RunTimes times = entry.times;
			if (job != null && times != null) {
				plan(entry, job, times.next(began, clock.instant()));
			}
		}
	}
}
