/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.task;

import java.time.Instant;

import org.eclipse.jdt.annotation.Nullable;

/**
 * One run of a job, as history keeps it.
 *
 * @param id          unique in its store, growing
 * @param name        the job's name
 * @param jobFile     path of the job's file, or empty when it had none
 * @param engine      id of the engine
 * @param source      name of the connection that was read
 * @param target      name of the connection that was written
 * @param status      where it stands
 * @param startedAt   when it began
 * @param completedAt when it ended, or null while it runs
 * @param error       what went wrong, for a person, or null
 * @param createdBy   the operating system's user
 * @param trigger     what started it: {@code manual}, {@code schedule}, {@code demo}, ...
 * @param processId   the process that runs or ran it
 * @param host        the machine of that process
 */
public record TaskRecord(long id, String name, String jobFile, String engine, String source, String target,
		TaskStatus status, Instant startedAt, @Nullable Instant completedAt, @Nullable String error, String createdBy,
		String trigger, long processId, String host) {
}
