/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.spi;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.job.SyncSettings;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.schema.TableName;

/**
 * What a sink will be asked to write.
 *
 * @param job              the job's name; with the unit it names the checkpoint
 * @param unit             the unit's name
 * @param table            the target table
 * @param columns          the target columns, in the order of the batch's first columns, with what the values mean; a
 *                         batch may have further columns behind them, which are not written
 * @param key              the target columns by which a row is found; empty for none
 * @param settings         write mode, compare and the other settings of the unit
 * @param createStatements the statements that make the table; empty when it exists
 * @param notOlder         keeps newer rows of the target as they are; null to update whatever is there
 * @param task             the task that writes; 0 outside of a task
 * @param deadLetters      where a sink without tables of its own keeps refused rows, before it stores the checkpoint
 */
public record SinkRequest(String job, String unit, TableName table, List<BatchColumn> columns, List<String> key,
		SyncSettings settings, List<String> createStatements, @Nullable NotOlder notOlder, long task,
		DeadLetters deadLetters) {

	/** Copies the lists. */
	public SinkRequest {
		columns = List.copyOf(columns);
		key = List.copyOf(key);
		createStatements = List.copyOf(createStatements);
	}

	/** A request that updates whatever is there. */
	public SinkRequest(String job, String unit, TableName table, List<BatchColumn> columns, List<String> key,
			SyncSettings settings, List<String> createStatements) {
		this(job, unit, table, columns, key, settings, createStatements, null, 0, DeadLetters.NONE);
	}

	/** The same request that keeps newer rows of the target as they are. */
	public SinkRequest guarded(NotOlder guard) {
		return new SinkRequest(job, unit, table, columns, key, settings, createStatements, guard, task, deadLetters);
	}

	/** The same request in a task. */
	public SinkRequest inTask(long newTask, DeadLetters letters) {
		return new SinkRequest(job, unit, table, columns, key, settings, createStatements, notOlder, newTask, letters);
	}
}
