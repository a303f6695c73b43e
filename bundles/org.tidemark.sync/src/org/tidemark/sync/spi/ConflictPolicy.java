/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.spi;

import org.tidemark.core.problem.TidemarkException;

/**
 * Decides what becomes of a row that was changed on both sides; contributed to {@code org.tidemark.sync.conflictPolicies}.
 * One instance serves all runs; safe for use by several threads.
 */
@FunctionalInterface
public interface ConflictPolicy {

	/** What becomes of a row. */
	enum Decision {
		/** The source's row is written to the target; where the source has none, the target's is deleted. */
		TAKE_SOURCE,
		/** The target's row stays; in a sync both ways it is written to the source. */
		KEEP_TARGET,
		/** Both rows stay as they are, and a person is asked. */
		QUEUE,
		/** The unit fails; nothing of the batch is kept. */
		FAIL
	}

	/** What a policy asks of a unit's cursor. */
	enum CursorNeed {
		/** Nothing. */
		NONE,
		/** That it is a date and time. */
		MOMENT,
		/** That it is a number. */
		NUMBER
	}

	/** What the unit's cursor must be, so that {@link Conflict#order()} is known; a job that lacks it is refused. */
	default CursorNeed cursorNeed() {
		return CursorNeed.NONE;
	}

	/**
	 * Decides a conflict. Called while the target's transaction is open: it must be quick, and must not wait for anything.
	 *
	 * @throws TidemarkException when it cannot; the unit fails then
	 */
	Decision decide(Conflict conflict) throws TidemarkException;
}
