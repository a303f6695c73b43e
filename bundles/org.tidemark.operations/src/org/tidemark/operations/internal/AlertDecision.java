/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.job.AlertEvent;
import org.tidemark.core.task.TaskRecord;
import org.tidemark.core.task.TaskStatus;

/** Decides what of a run is worth telling. */
final class AlertDecision {

	private AlertDecision() {
	}

	/**
	 * What is worth telling.
	 *
	 * @param status      how the run ended
	 * @param error       what went wrong, or null
	 * @param differences how many rows verification found to differ
	 * @param refused     how many rows were refused
	 * @param before      the run before, among those that completed or failed
	 */
	static Set<AlertEvent> of(TaskStatus status, @Nullable String error, long differences, long refused,
			Optional<TaskRecord> before) {
		boolean failedBefore = before.isPresent() && before.get().status() == TaskStatus.FAILED;
		Set<AlertEvent> events = EnumSet.noneOf(AlertEvent.class);
		switch (status) {
			case COMPLETED -> {
				events.add(AlertEvent.COMPLETED);
				if (failedBefore) {
					events.add(AlertEvent.RECOVERED);
				}
			}
			case CANCELLED -> events.add(AlertEvent.CANCELLED);
			case FAILED -> {
				if (!failedBefore || !Objects.equals(before.get().error(), error)) {
					events.add(AlertEvent.FAILED);
				}
			}
			case PENDING, RUNNING -> {
				return events;
			}
		}
		if (differences > 0) {
			events.add(AlertEvent.DIFFERENCES);
		}
		if (refused > 0) {
			events.add(AlertEvent.DEAD_LETTERS);
		}
		return events;
	}
}
