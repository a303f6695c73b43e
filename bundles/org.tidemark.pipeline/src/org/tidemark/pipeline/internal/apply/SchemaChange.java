/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal.apply;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;
import org.tidemark.pipeline.PipelineStatement;
import org.tidemark.pipeline.PipelineSystem;
import org.tidemark.pipeline.internal.StarRocksSql;
import org.tidemark.pipeline.internal.systems.Systems;

/**
 * Waits for StarRocks to change the columns of a table: it answers before it has, unless the table can change its schema
 * fast, and until then no sink sees the new columns. Used once.
 */
final class SchemaChange {

	private static final long PAUSE_MILLIS = 200;
	private static final Set<String> AT_WORK = Set.of("PENDING", "WAITING_TXN", "RUNNING", "FINISHED_REWRITING");

	private final Systems systems;
	private final TableName table;
	private final IProgressMonitor monitor;
	private String last = "";

	/** @param statement what changes the columns of a table; its object is the table */
	SchemaChange(Systems systems, PipelineStatement statement, IProgressMonitor monitor) {
		this.systems = systems;
		this.table = TableName.parse(statement.object());
		this.monitor = monitor;
	}

	/** Waits for an earlier change, for StarRocks refuses a second one meanwhile. */
	void begin() throws TidemarkException {
		List<@Nullable String> job = job();
		while (isAtWork(job)) {
			pause();
			job = job();
		}
		last = id(job);
	}

	/**
	 * Waits for the change that was made since it began; one that was fast has left no job.
	 *
	 * @throws TidemarkException of kind failed when StarRocks gave the change up, of kind cancelled when the wait was cancelled
	 */
	void end() throws TidemarkException {
		List<@Nullable String> job = job();
		while (isAtWork(job)) {
			pause();
			job = job();
		}
		int at = id(job).equals(last) ? -1 : job.indexOf("CANCELLED");
		if (at >= 0) {
			String why = at + 1 < job.size() ? job.get(at + 1) : "";
			throw new TidemarkException(ProblemKind.FAILED, NLS.bind(Messages.Alter_cancelled, table, why),
					Messages.Failed_remedy, null);
		}
	}

	/** The last change of the table; empty when there was none. */
	private List<@Nullable String> job() throws TidemarkException {
		List<List<@Nullable String>> jobs = systems.query(PipelineSystem.STARROCKS, monitor,
				"SHOW ALTER TABLE COLUMN FROM " + StarRocksSql.quote(String.valueOf(table.schema()))
						+ " WHERE TableName = " + StarRocksSql.literal(table.table())
						+ " ORDER BY CreateTime DESC LIMIT 1");
		return jobs.isEmpty() ? List.of() : jobs.get(0);
	}

	private static String id(List<@Nullable String> job) {
		return job.isEmpty() ? "" : String.valueOf(job.get(0));
	}

	private static boolean isAtWork(List<@Nullable String> job) {
		return job.stream().anyMatch(value -> value != null && AT_WORK.contains(value));
	}

	private void pause() throws TidemarkException {
		try {
			TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw cancelled();
		}
		if (monitor.isCanceled()) {
			throw cancelled();
		}
	}

	private TidemarkException cancelled() {
		return new TidemarkException(ProblemKind.CANCELLED, NLS.bind(Messages.Alter_waiting, table),
				Messages.Cancelled_remedy, null);
	}
}
