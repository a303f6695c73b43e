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
 * One table inside a task, as history keeps it.
 *
 * @param taskId        the task
 * @param unit          the unit's name, unique in its task
 * @param mode          the mode that was taken, or empty before it is known
 * @param reason        why that mode, for a person
 * @param status        where it stands
 * @param totalRows     rows expected, or -1 when not known
 * @param counters      rows so far
 * @param watermark     the watermark after the last checkpoint, or null
 * @param elapsedMillis time at work
 * @param error         what went wrong, for a person, or null
 * @param updatedAt     when this record was last written
 */
public record UnitRecord(long taskId, String unit, String mode, String reason, TaskStatus status, long totalRows,
		Counters counters, @Nullable String watermark, long elapsedMillis, @Nullable String error, Instant updatedAt) {
}
