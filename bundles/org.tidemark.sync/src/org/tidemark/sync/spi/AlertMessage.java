/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.spi;

import java.time.Instant;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.job.AlertEvent;
import org.tidemark.core.task.Counters;

/**
 * What somebody is told of a run.
 *
 * @param event         what happened
 * @param job           the job's name
 * @param task          the task's id in the history; 0 for a message that only tries the channel
 * @param source        name of the connection that was read
 * @param target        name of the connection that was written
 * @param startedAt     when the run began
 * @param elapsedMillis how long it took
 * @param counters      its rows
 * @param differences   rows that verification found not to be the same on both sides
 * @param error         what went wrong, for a person and without secrets, or null
 * @param host          the machine of the run
 * @param title         what happened in a few words, in the language of the process
 * @param text          what happened in a sentence or two, in the language of the process
 */
public record AlertMessage(AlertEvent event, String job, long task, String source, String target, Instant startedAt,
		long elapsedMillis, Counters counters, long differences, @Nullable String error, String host, String title,
		String text) {
}
