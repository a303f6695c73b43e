/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.PlannedUnit;
import org.tidemark.core.task.TaskLogEntry;
import org.tidemark.core.task.TaskRecord;
import org.tidemark.core.task.UnitRecord;
import org.tidemark.operations.TaskOperations;

/** A history that a test fills. */
abstract class FakeHistory implements TaskOperations {

	public final List<TaskRecord> tasks = new ArrayList<>();
	public final List<UnitRecord> units = new ArrayList<>();
	/** The plan of every task. */
	public final List<PlannedUnit> followed = new ArrayList<>();
	public final List<TaskLogEntry> log = new ArrayList<>();
	public final List<Long> cancelled = new ArrayList<>();
	/** What the next call fails with, or null. */
	public TidemarkException failure;

	@Override
	public Optional<Instant> lastBegan(String name) {
		return tasks.stream().filter(task -> task.name().equals(name)).map(TaskRecord::startedAt).findFirst();
	}

	@Override
	public List<TaskRecord> list(int most) throws TidemarkException {
		if (failure != null) {
			throw failure;
		}
		return List.copyOf(tasks);
	}

	@Override
	public TaskRecord get(long taskId) {
		return tasks.stream().filter(task -> task.id() == taskId).findFirst().orElseThrow();
	}

	@Override
	public List<UnitRecord> units(long taskId) {
		return units.stream().filter(unit -> unit.taskId() == taskId).toList();
	}

	@Override
	public List<PlannedUnit> plan(long taskId) {
		return followed;
	}

	@Override
	public List<TaskLogEntry> log(long taskId) {
		return log.stream().filter(line -> line.taskId() == taskId).toList();
	}

	@Override
	public List<TaskLogEntry> log(long taskId, int most) {
		List<TaskLogEntry> lines = log(taskId);
		return lines.subList(Math.max(0, lines.size() - most), lines.size());
	}

	@Override
	public void delete(Set<Long> taskIds) throws TidemarkException {
		if (failure != null) {
			throw failure;
		}
		tasks.removeIf(task -> taskIds.contains(task.id()));
	}

	@Override
	public void cancel(long taskId) throws TidemarkException {
		if (failure != null) {
			throw failure;
		}
		cancelled.add(taskId);
	}
}
