/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.job;

import java.time.Duration;
import java.time.ZoneId;

import org.eclipse.jdt.annotation.Nullable;

/**
 * When a job runs by itself.
 *
 * @param timing how often
 * @param zone   where the clock of a cron expression hangs; null for the zone of the machine that runs the job
 * @param missed what happens to missed runs
 * @param jitter the longest random delay before each run, so that many jobs do not begin in one moment; zero for none
 */
public record Schedule(Timing timing, @Nullable ZoneId zone, MissedRuns missed, Duration jitter) {

	/** How often a job runs. */
	public sealed interface Timing {
	}

	/**
	 * At the times that five fields name: minute, hour, day of month, month, day of week, as in crontab.
	 *
	 * @param expression the fields, separated by blanks
	 */
	public record Cron(String expression) implements Timing {
	}

	/**
	 * Again and again, counted from the beginning of the run before.
	 *
	 * @param interval the time from the beginning of one run to that of the next; longer than zero
	 */
	public record Every(Duration interval) implements Timing {
	}
}
