/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.model;

import java.util.List;

/**
 * Something that happens in a history. Transactions are numbered from 1 and begin with their first change; 0 stands for a
 * change that is committed at once.
 */
sealed interface Step {

	/** What a change puts into the cursor. */
	enum Dated {
		/** The moment of the statement. */
		NOW,
		/** The moment at which the transaction began. */
		BEGIN,
		/** A day ahead. */
		TOMORROW,
		/** NULL. */
		NEVER
	}

	/** A new row gets the next number of the table as its key. */
	record Insert(int transaction, int value, Dated dated) implements Step {
	}

	/** One statement inserts several rows. */
	record InsertMany(int transaction, int rows, int value) implements Step {
	}

	/** The row of a key is changed, or inserted where there is none. */
	record Put(int transaction, int key, int value, Dated dated) implements Step {
	}

	/** The row of a key is deleted. */
	record Delete(int transaction, int key) implements Step {
	}

	/** A transaction is committed. */
	record Commit(int transaction) implements Step {
	}

	/** A transaction is rolled back; the numbers that it took are not given again. */
	record Rollback(int transaction) implements Step {
	}

	/** Time goes by. */
	record Wait(long millis) implements Step {
	}

	/** A run comes to its end; while it is under way, something happens after each horizon and each snapshot. */
	record Run(List<Step> meanwhile) implements Step {
		/** Copies the steps. */
		public Run {
			meanwhile = List.copyOf(meanwhile);
		}
	}

	/** A run is cut off at one of its writes, before or after that is committed; the next run is a new process. */
	record CutRun(int write, boolean afterCommit, List<Step> meanwhile) implements Step {
		/** Copies the steps. */
		public CutRun {
			meanwhile = List.copyOf(meanwhile);
		}
	}
}
