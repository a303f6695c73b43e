/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.job;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A job: what to sync, from where, to where and how. Its name is its identity: watermarks and history are kept under it.
 *
 * @param name      unique among the jobs of one store
 * @param engine    what carries it out
 * @param source    name of the connection that is read
 * @param target    name of the connection that is written
 * @param sync      options for all tables
 * @param tables    the tables, one by one
 * @param selection tables chosen by pattern, besides those
 * @param pipeline  how the engine {@code risingwave} provisions; of no meaning to another engine
 * @param schedule  when it runs by itself, or null for never
 * @param alerts    who is told of its runs
 */
public record Job(String name, Engine engine, String source, String target, SyncOptions sync, List<TableMapping> tables,
		TableSelection selection, PipelineOptions pipeline, @Nullable Schedule schedule, List<AlertRule> alerts) {

	/** Copies the lists. */
	public Job {
		tables = List.copyOf(tables);
		alerts = List.copyOf(alerts);
	}

	/** A job of whose runs nobody is told. */
	public Job(String name, Engine engine, String source, String target, SyncOptions sync, List<TableMapping> tables,
			TableSelection selection, PipelineOptions pipeline, @Nullable Schedule schedule) {
		this(name, engine, source, target, sync, tables, selection, pipeline, schedule, List.of());
	}

	/** A job that does not run by itself. */
	public Job(String name, Engine engine, String source, String target, SyncOptions sync, List<TableMapping> tables,
			TableSelection selection, PipelineOptions pipeline) {
		this(name, engine, source, target, sync, tables, selection, pipeline, null);
	}

	/** A job whose pipeline has no options of its own, and that does not run by itself. */
	public Job(String name, Engine engine, String source, String target, SyncOptions sync, List<TableMapping> tables,
			TableSelection selection) {
		this(name, engine, source, target, sync, tables, selection, PipelineOptions.DEFAULT, null);
	}

	/** The same with other tables. */
	public Job withTables(List<TableMapping> others) {
		return new Job(name, engine, source, target, sync, others, selection, pipeline, schedule, alerts);
	}

	/** The same with other patterns. */
	public Job withSelection(TableSelection other) {
		return new Job(name, engine, source, target, sync, tables, other, pipeline, schedule, alerts);
	}

	/** The same with other options for all tables. */
	public Job withSync(SyncOptions other) {
		return new Job(name, engine, source, target, other, tables, selection, pipeline, schedule, alerts);
	}

	/**
	 * The same with another schedule.
	 *
	 * @param other when it runs by itself; null for never
	 */
	public Job withSchedule(@Nullable Schedule other) {
		return new Job(name, engine, source, target, sync, tables, selection, pipeline, other, alerts);
	}

	/** The same of whose runs others are told. */
	public Job withAlerts(List<AlertRule> others) {
		return new Job(name, engine, source, target, sync, tables, selection, pipeline, schedule, others);
	}

	/** The settings under which one of the tables is synced. */
	public SyncSettings settings(TableMapping table) {
		return SyncSettings.resolve(sync, table.sync());
	}
}
