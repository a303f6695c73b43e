/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.model;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.tidemark.core.connection.ConnectionRepository;
import org.tidemark.core.pipeline.PipelineRepository;
import org.tidemark.core.store.MetadataStore;
import org.tidemark.core.task.LeaseHolder;
import org.tidemark.core.task.LeaseRepository;
import org.tidemark.core.task.SyncState;
import org.tidemark.core.task.SyncStateRepository;
import org.tidemark.core.task.TaskLogEntry;
import org.tidemark.core.task.TaskRecord;
import org.tidemark.core.task.PlannedUnit;
import org.tidemark.core.task.TaskRepository;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.core.task.UnitRecord;

/** A metadata store in memory that keeps as little as a run needs. */
final class ModelStore implements MetadataStore, SyncStateRepository, TaskRepository, LeaseRepository {

	private final Map<String, SyncState> mirrored = new TreeMap<>();
	private long lastTask;

	@Override
	public Path home() {
		return Path.of("model");
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
	public PipelineRepository pipelines() {
		throw new UnsupportedOperationException();
	}

	@Override
	public LeaseRepository leases() {
		return this;
	}

	@Override
	public void close() {
		// nothing is held
	}

	@Override
	public synchronized void save(SyncState state) {
		mirrored.put(state.unit(), state);
	}

	@Override
	public synchronized List<SyncState> list(String job) {
		return new ArrayList<>(mirrored.values());
	}

	@Override
	public synchronized void remove(String job, String unit) {
		mirrored.remove(unit);
	}

	@Override
	public synchronized TaskRecord add(TaskRecord task) {
		lastTask++;
		return new TaskRecord(lastTask, task.name(), task.jobFile(), task.engine(), task.source(), task.target(),
				task.status(), task.startedAt(), task.completedAt(), task.error(), task.createdBy(), task.trigger(),
				task.processId(), task.host());
	}

	@Override
	public void update(long taskId, TaskStatus status, Instant completedAt, String error) {
		// no history is kept
	}

	@Override
	public void saveUnit(UnitRecord unit) {
		// no history is kept
	}

	@Override
	public void log(TaskLogEntry entry) {
		// no history is kept
	}

	@Override
	public Optional<TaskRecord> endedBefore(String job, long taskId) {
		return Optional.empty();
	}

	@Override
	public Optional<Instant> lastBegan(String job) {
		return Optional.empty();
	}

	@Override
	public List<TaskRecord> list(int most) {
		return List.of();
	}

	@Override
	public Optional<TaskRecord> find(long taskId) {
		return Optional.empty();
	}

	@Override
	public List<UnitRecord> units(long taskId) {
		return List.of();
	}

	@Override
	public List<TaskLogEntry> logOf(long taskId) {
		return List.of();
	}

	@Override
	public List<TaskLogEntry> logOf(long taskId, int most) {
		return List.of();
	}

	@Override
	public int remove(Set<Long> taskIds) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void requestCancel(long taskId) {
		throw new UnsupportedOperationException();
	}

	@Override
	public boolean isCancelRequested(long taskId) {
		return false;
	}

	@Override
	public Optional<LeaseHolder> acquire(String job, LeaseHolder holder) {
		return Optional.empty();
	}

	@Override
	public boolean heartbeat(String job, String owner) {
		return true;
	}

	@Override
	public void release(String job, String owner) {
		// nobody else asks for it
	}

	@Override
	public void savePlan(long taskId, List<PlannedUnit> units) {
		// nobody reads the plans of a model
	}

	@Override
	public List<PlannedUnit> planOf(long taskId) {
		return List.of();
	}
}
