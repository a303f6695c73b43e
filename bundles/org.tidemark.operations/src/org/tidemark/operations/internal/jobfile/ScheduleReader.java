/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.jobfile;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.job.MissedRuns;
import org.tidemark.core.job.Schedule;
import org.tidemark.operations.jobfile.JobDurations;

/** Reads when a job runs by itself, of a document that schema and rules found right. */
final class ScheduleReader {

	private ScheduleReader() {
	}

	static @Nullable Schedule read(Members job) {
		Optional<Members> schedule = job.member("schedule"); //$NON-NLS-1$
		return schedule.isPresent() ? schedule(schedule.get()) : null;
	}

	private static Schedule schedule(Members schedule) {
		String cron = schedule.text("cron"); //$NON-NLS-1$
		String zone = schedule.text("time_zone"); //$NON-NLS-1$
		String jitter = schedule.text("jitter"); //$NON-NLS-1$
		return new Schedule(
				cron != null ? new Schedule.Cron(cron)
						: new Schedule.Every(JobDurations.parse(schedule.required("every"))), //$NON-NLS-1$
				zone == null ? null : ZoneId.of(zone),
				Objects.requireNonNullElse(schedule.choice("missed", MissedRuns::of), MissedRuns.ONCE), //$NON-NLS-1$
				jitter == null ? Duration.ZERO : JobDurations.parse(jitter));
	}
}
