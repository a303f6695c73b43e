/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.history;

import java.util.List;

import org.tidemark.core.task.PlannedUnit;
import org.tidemark.core.task.TaskLogEntry;
import org.tidemark.core.task.UnitRecord;

/**
 * What is kept of one run.
 *
 * @param taskId the run
 * @param units  its tables
 * @param log    its log, oldest line first
 */
public record TaskDetails(long taskId, List<UnitRecord> units, List<PlannedUnit> plan, List<TaskLogEntry> log) {

	/** Copies the lists. */
	public TaskDetails {
		units = List.copyOf(units);
		plan = List.copyOf(plan);
		log = List.copyOf(log);
	}
}
