/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.problem.TidemarkException;

/**
 * How a statement of a plan got on.
 *
 * @param statement the statement
 * @param state     how it is
 * @param millis    how long it took; 0 before it has ended
 * @param problem   why it failed, explained; null unless it failed
 */
public record StatementResult(PipelineStatement statement, State state, long millis,
		@Nullable TidemarkException problem) {

	/** How a statement is. */
	public enum State {
		/** It waits for those before it. */
		WAITING,
		/** It is run now. */
		RUNNING,
		/** It succeeded. */
		DONE,
		/** It failed. */
		FAILED,
		/** It was left out, because something that it needs failed. */
		SKIPPED
	}
}
