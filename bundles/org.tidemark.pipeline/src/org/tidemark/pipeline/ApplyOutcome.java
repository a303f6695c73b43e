/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline;

import java.util.List;
import java.util.Optional;

import org.tidemark.core.pipeline.TableProgress;
import org.tidemark.pipeline.StatementResult.State;

/**
 * How far an apply came.
 *
 * @param results each statement of the plan, in its order
 * @param tables  how far each table of the pipeline came, in the order of the job; empty for a plan without design
 */
public record ApplyOutcome(List<StatementResult> results, List<TableProgress> tables) {

	/** Copies the lists. */
	public ApplyOutcome {
		results = List.copyOf(results);
		tables = List.copyOf(tables);
	}

	/** The first statement that failed; empty when none did. */
	public Optional<StatementResult> failure() {
		return results.stream().filter(r -> r.state() == State.FAILED).findFirst();
	}

	/** What was made and can be undone, the last first. */
	public List<PipelineStatement> undoable() {
		return results.stream().filter(r -> r.state() == State.DONE && !r.statement().undo().isEmpty())
				.map(StatementResult::statement).toList().reversed();
	}
}
