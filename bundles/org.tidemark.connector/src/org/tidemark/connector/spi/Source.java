/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.spi;

import java.util.List;
import java.util.Optional;

import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;

/** Reads rows from a database. Safe for use by several threads. */
public interface Source {

	/**
	 * Finds out up to where a cursor can be trusted. Must be called before the snapshot that is read is opened.
	 *
	 * @param table  the table that is about to be read
	 * @param cursor the cursor, over that table
	 */
	Horizon horizon(TableInfo table, Expression cursor) throws TidemarkException;

	/**
	 * What speaks against a cursor, found in the table's definition and its data: values that the database does not
	 * compare, numbers that it gives again.
	 *
	 * @param table  the table that is going to be read
	 * @param cursor the first value of the cursor, over that table
	 * @return for a person, each with what to do, localized; empty for nothing
	 */
	default List<String> cursorWarnings(TableInfo table, Expression cursor) throws TidemarkException {
		return List.of();
	}

	/**
	 * An order in which all rows of a table are read much faster than by key, and in which a read goes on in another view
	 * where one was cut off: a row that is changed or added moves behind all that were there before, and has a greater value
	 * than any of them. So whoever has read up to a value reads {@link Condition.AtOrAfter} it in a later view and has
	 * everything; some rows come twice.
	 *
	 * @param table the table that is about to be read
	 * @return the expression whose order it is; empty, as by default, where there is none or the database does not allow it now
	 */
	default Optional<Expression> orderOfChanges(TableInfo table) throws TidemarkException {
		return Optional.empty();
	}

	/** Opens a consistent, read-only view that does not change until it is closed. */
	Snapshot openSnapshot() throws TidemarkException;

	/** Whether {@link #openSnapshots} may give several views; not by default. */
	default boolean sharesSnapshots() {
		return false;
	}

	/**
	 * Opens several views that show exactly the same rows of a table, so that each of them can be read by a thread of its
	 * own. They are proven to be of one state: where the database gives no proof, or not as many connections, there are
	 * fewer of them, at least one, and the group says why. One by default.
	 *
	 * @param table  the table that is going to be read
	 * @param wanted how many views are wanted, at least 1
	 * @throws TidemarkException when not even one could be opened
	 */
	default SnapshotGroup openSnapshots(TableName table, int wanted) throws TidemarkException {
		return SnapshotGroup.of(openSnapshot());
	}
}
