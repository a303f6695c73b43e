/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.tests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.PlannedUnit;
import org.tidemark.core.task.TaskLogEntry;
import org.tidemark.core.task.TaskRecord;
import org.tidemark.core.task.UnitRecord;
import org.tidemark.operations.TaskOperations;

/** History in memory. */
final class FakeTasks implements TaskOperations {

	List<TaskRecord> tasks = List.of();
	List<UnitRecord> units = List.of();
	List<PlannedUnit> plan = List.of();
	List<TaskLogEntry> log = List.of();
	final List<Integer> asked = new ArrayList<>();
	final List<Long> cancelled = new ArrayList<>();

	@Override
	public List<TaskRecord> list(int most) {
		asked.add(most);
		return tasks;
	}

	@Override
	public Optional<Instant> lastBegan(String job) {
		return tasks.stream().filter(task -> task.name().equals(job)).map(TaskRecord::startedAt).findFirst();
	}

	@Override
	public TaskRecord get(long taskId) throws TidemarkException {
		return tasks.stream().filter(task -> task.id() == taskId).findFirst().orElseThrow(
				() -> new TidemarkException(ProblemKind.USAGE, "There is no task " + taskId + ".", "", null));
	}

	@Override
	public List<UnitRecord> units(long taskId) {
		return units;
	}

	@Override
	public List<PlannedUnit> plan(long taskId) {
		return plan;
	}

	@Override
	public List<TaskLogEntry> log(long taskId) {
		return log;
	}

	@Override
	public List<TaskLogEntry> log(long taskId, int most) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void delete(Set<Long> taskIds) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void cancel(long taskId) throws TidemarkException {
		get(taskId);
		cancelled.add(taskId);
	}

	@Override
	public void addListener(Runnable listener) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void removeListener(Runnable listener) {
		throw new UnsupportedOperationException();
	}
}
