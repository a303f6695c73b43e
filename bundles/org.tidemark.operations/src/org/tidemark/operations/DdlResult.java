/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.problem.TidemarkException;

/**
 * How a statement of a script got on.
 *
 * @param statement the statement
 * @param state     how it is
 * @param millis    how long it took; 0 before it has ended
 * @param problem   why it failed, with what to do; null unless it failed or was cancelled
 */
public record DdlResult(DdlStatement statement, State state, long millis, @Nullable TidemarkException problem) {

	/** How a statement is. */
	public enum State {
		/** It waits for those before it; at the end of an apply: it was not run. */
		WAITING,
		/** It is run now. */
		RUNNING,
		/** It succeeded. */
		DONE,
		/** It failed, or was cancelled. */
		FAILED
	}

	/** A statement that waits. */
	public static DdlResult waiting(DdlStatement statement) {
		return new DdlResult(statement, State.WAITING, 0, null);
	}
}
