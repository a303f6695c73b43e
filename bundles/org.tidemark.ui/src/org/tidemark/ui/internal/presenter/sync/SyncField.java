/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.sync;

/** An option of a sync that the form shows. */
public enum SyncField {
	/** Which rows a run reads. */
	MODE,
	/** How an incremental run finds what changed. */
	STRATEGY,
	/** The columns by which it finds it, separated by commas. */
	CURSOR,
	/** The condition of the strategy {@code custom}. */
	CONDITION,
	/** How rows are written. */
	WRITE_MODE,
	/** What becomes of rows that are gone from the source. */
	DELETES,
	/** The column of the source that marks rows as deleted. */
	DELETE_COLUMN,
	/** What becomes of a marked row in the target. */
	DELETE_ACTION,
	/** The table of the source that lists deleted rows. */
	DELETE_TABLE,
	/** The columns of that table which hold the key, separated by commas. */
	DELETE_KEY,
	/** The share of the target's rows, in percent, of which more are never deleted without a person. */
	DELETE_GUARD,
	/** What happens to a target row that others changed. */
	CONFLICTS,
	/** What happens to a row that is refused. */
	ERRORS,
	/** What is compared after a run. */
	VERIFY,
	/** What happens when the source's columns changed. */
	DRIFT,
	/** How many rows are written at once. */
	BATCH_SIZE,
	/** How many tables are synced at once. */
	THREADS;

	/** Whether a person chooses among known values; else a text is entered. */
	public boolean isChoice() {
		return switch (this) {
			case CURSOR, CONDITION, DELETE_COLUMN, DELETE_TABLE, DELETE_KEY, DELETE_GUARD, BATCH_SIZE, THREADS -> false;
			default -> true;
		};
	}
}
