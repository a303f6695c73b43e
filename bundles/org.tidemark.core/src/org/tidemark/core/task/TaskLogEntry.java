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

/**
 * A line of a task's log.
 *
 * @param taskId  the task
 * @param time    when it was written
 * @param level   how grave it is
 * @param message for a person, localized, without secrets
 */
public record TaskLogEntry(long taskId, Instant time, LogLevel level, String message) {
}
