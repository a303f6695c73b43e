/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.deletes;

import org.tidemark.sync.spi.Checkpoint;

/**
 * How many rows the deletes of a unit may delete without asking again. It is stored with each batch of deletes, so that a
 * pass that was cut off goes on with what was left to it.
 */
final class Allowance {

	private final DeletesState before;
	private final String runId;
	private long left;

	/**
	 * @param before what is stored
	 * @param runId  the run that deletes
	 */
	Allowance(DeletesState before, String runId) {
		this.before = before;
		this.runId = runId;
		this.left = before.allowed();
	}

	/** How many rows may be deleted; 0 when nothing was cut off. */
	long left() {
		return left;
	}

	/** Some rows may be deleted. */
	void grant(long rows) {
		left = Math.max(left, rows);
	}

	/** Some of them are deleted. */
	void use(long rows) {
		left = Math.max(0, left - rows);
	}

	/** What is stored with the next batch. */
	Checkpoint checkpoint() {
		return before.underWay(left).checkpoint(runId);
	}
}
