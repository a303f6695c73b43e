/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.testing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.tidemark.core.connection.ConnectionRepository;
import org.tidemark.core.store.MetadataStore;
import org.tidemark.core.task.LeaseHolder;
import org.tidemark.core.task.LeaseRepository;
import org.tidemark.core.task.SyncState;
import org.tidemark.core.task.SyncStateRepository;
import org.tidemark.core.task.TaskLogEntry;
import org.tidemark.core.task.TaskRecord;
import org.tidemark.core.task.TaskRepository;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.core.task.UnitRecord;

/** A store that lives as long as its test; the real one has tests of its own. */
public final class MemoryStore implements MetadataStore, TaskRepository, SyncStateRepository, LeaseRepository {

	private final List<TaskRecord> tasks = new ArrayList<>();
	private final Map<String, UnitRecord> units = new TreeMap<>();
	private final List<TaskLogEntry> log = new ArrayList<>();
	private final Map<String, SyncState> states = new TreeMap<>();
	private final Map<String, LeaseHolder> leases = new ConcurrentHashMap<>();

	@Override
	public Path home() {
		return Path.of("");
	}

	@Override
	public ConnectionRepository connections() {
		throw new UnsupportedOperationException();
	}

	@Override
	public TaskRepository tasks() {
		return this;
	}

	@Override
	public SyncStateRepository states() {
		return this;
	}

	@Override
	public LeaseRepository leases() {
		return this;
	}

	@Override
	public synchronized TaskRecord add(TaskRecord task) {
		TaskRecord added = with(task, tasks.size() + 1L, task.status(), null, null);
		tasks.add(added);
		return added;
	}

	private static TaskRecord with(TaskRecord t, long id, TaskStatus status, Instant completed, String error) {
		return new TaskRecord(id, t.name(), t.jobFile(), t.engine(), t.source(), t.target(), status, t.startedAt(),
				completed, error, t.createdBy(), t.trigger(), t.processId(), t.host());
	}

	@Override
	public synchronized void update(long taskId, TaskStatus status, Instant completedAt, String error) {
		tasks.set((int) taskId - 1, with(tasks.get((int) taskId - 1), taskId, status, completedAt, error));
	}

	@Override
	public synchronized void saveUnit(UnitRecord unit) {
		units.put(unit.taskId() + "/" + unit.unit(), unit);
	}

	@Override
	public synchronized void log(TaskLogEntry entry) {
		log.add(entry);
	}

	@Override
	public synchronized List<TaskRecord> list(int most) {
		return tasks.reversed().stream().limit(most).toList();
	}

	@Override
	public synchronized Optional<TaskRecord> find(long taskId) {
		return tasks.stream().filter(t -> t.id() == taskId).findFirst();
	}

	@Override
	public synchronized List<UnitRecord> units(long taskId) {
		return units.values().stream().filter(u -> u.taskId() == taskId).toList();
	}

	@Override
	public synchronized List<TaskLogEntry> logOf(long taskId) {
		return log.stream().filter(l -> l.taskId() == taskId).toList();
	}

	@Override
	public synchronized void save(SyncState state) {
		states.put(state.job() + "/" + state.unit(), state);
	}

	@Override
	public synchronized List<SyncState> list(String job) {
		return states.values().stream().filter(s -> s.job().equals(job)).toList();
	}

	@Override
	public synchronized void remove(String job, String unit) {
		states.remove(job + "/" + unit);
	}

	@Override
	public Optional<LeaseHolder> acquire(String job, LeaseHolder holder) {
		return Optional.ofNullable(leases.putIfAbsent(job, holder));
	}

	@Override
	public boolean heartbeat(String job, String owner) {
		LeaseHolder holder = leases.get(job);
		return holder != null && holder.owner().equals(owner);
	}

	@Override
	public void release(String job, String owner) {
		leases.computeIfPresent(job, (j, holder) -> holder.owner().equals(owner) ? null : holder);
	}

	@Override
	public void close() {
		states.clear();
	}
}
