/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.jobfile;

import java.io.IOException;
import java.time.ZoneId;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.job.MissedRuns;
import org.tidemark.core.job.Schedule;
import org.tidemark.operations.internal.json.JsonOutput;
import org.tidemark.operations.jobfile.JobDurations;

/** Writes when a job runs by itself; defaults are left out. */
final class ScheduleWriter {

	private final JsonOutput out;

	ScheduleWriter(JsonOutput out) {
		this.out = out;
	}

	void schedule(@Nullable Schedule schedule) throws IOException {
		if (schedule == null) {
			return;
		}
		out.object("schedule", () -> { //$NON-NLS-1$
			switch (schedule.timing()) {
				case Schedule.Cron cron -> out.text("cron", cron.expression()); //$NON-NLS-1$
				case Schedule.Every every -> out.text("every", JobDurations.format(every.interval())); //$NON-NLS-1$
			}
			ZoneId zone = schedule.zone();
			out.text("time_zone", zone == null ? null : zone.getId()); //$NON-NLS-1$
			out.text("missed", schedule.missed() == MissedRuns.ONCE ? null : schedule.missed().id()); //$NON-NLS-1$
			out.text("jitter", schedule.jitter().isZero() ? null : JobDurations.format(schedule.jitter())); //$NON-NLS-1$
		});
	}
}
