/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal.apply;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.pipeline.TableProgress;
import org.tidemark.core.pipeline.TableProgress.State;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;
import org.tidemark.pipeline.PipelineStatement;

/** The tables of an apply with how each gets on. Used by one thread. */
final class TableQueue {

	private final Map<TableName, TableProgress> tables = new LinkedHashMap<>();
	private final Map<TableName, Integer> left = new HashMap<>();
	private final Watcher watcher;
	private final Clock clock;

	/** Is told when a table has come to another state. */
	@FunctionalInterface
	interface Watcher {
		void changed(TableProgress table) throws TidemarkException;
	}

	/**
	 * @param tables     all tables of the pipeline, in the order of the job
	 * @param statements what is run; a table for which there is none is done
	 */
	TableQueue(List<TableProgress> tables, List<PipelineStatement> statements, Watcher watcher, Clock clock) {
		this.watcher = watcher;
		this.clock = clock;
		for (PipelineStatement statement : statements) {
			TableName table = statement.table();
			if (table != null) {
				left.merge(table, 1, Integer::sum);
			}
		}
		tables.forEach(
				t -> this.tables.put(t.source(), left.containsKey(t.source()) || t.state() != State.WAITING ? t
						: t.with(State.DONE, "", clock.instant())));
	}

	List<TableProgress> tables() {
		return new ArrayList<>(tables.values());
	}

	/** Whether nothing is left to do for a table. */
	boolean isDone(TableName source) {
		TableProgress table = tables.get(source);
		return table != null && table.state() == State.DONE;
	}

	/** Whether a statement is left out, because its table failed or was left out. */
	boolean leavesOut(PipelineStatement statement) {
		TableProgress table = of(statement);
		return table != null && (table.state() == State.FAILED || table.state() == State.SKIPPED);
	}

	void begin(PipelineStatement statement) throws TidemarkException {
		to(statement, State.RUNNING, "");
	}

	void end(PipelineStatement statement) throws TidemarkException {
		TableName table = statement.table();
		if (table != null && left.merge(table, -1, Integer::sum) == 0) {
			to(statement, State.DONE, "");
		}
	}

	/** A table whose statement was cancelled waits for the next apply. */
	void fail(PipelineStatement statement, TidemarkException problem) throws TidemarkException {
		if (problem.kind() == ProblemKind.CANCELLED) {
			to(statement, State.WAITING, "");
		} else {
			to(statement, State.FAILED, problem.summary());
		}
	}

	void skip(PipelineStatement statement, String why) throws TidemarkException {
		if (!leavesOut(statement)) {
			to(statement, State.SKIPPED, why);
		}
	}

	private @Nullable TableProgress of(PipelineStatement statement) {
		TableName table = statement.table();
		return table == null ? null : tables.get(table);
	}

	private void to(PipelineStatement statement, State state, String problem) throws TidemarkException {
		TableProgress table = of(statement);
		if (table != null && table.state() != state) {
			TableProgress now = table.with(state, problem, clock.instant());
			tables.put(now.source(), now);
			watcher.changed(now);
		}
	}
}
