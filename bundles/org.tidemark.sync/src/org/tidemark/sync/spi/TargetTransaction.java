/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.spi;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.RowBatch;

/**
 * What a sink does in one transaction: it looks at rows, writes them and remembers them. Used by the thread that was given
 * it, and only until its work returns. Keys are the texts of the request's key columns, in their order.
 */
public interface TargetTransaction {

	/**
	 * Reads the rows of the keys and keeps others from changing them until the end, where the database can.
	 *
	 * @param keys    the keys
	 * @param columns what to read of each row; among them the key
	 * @return the rows that there are, in no order; where the database holds unequal keys for equal, also rows that were
	 *         not meant
	 */
	RowBatch present(List<List<String>> keys, List<ReadColumn> columns) throws TidemarkException;

	/**
	 * Writes rows that {@link #present} found.
	 *
	 * @return the rows that were changed
	 */
	long update(RowBatch rows) throws TidemarkException;

	/**
	 * Writes rows that {@link #present} did not find.
	 *
	 * @return the rows that were added; less than there are in the batch when somebody else was quicker, so that the work
	 *         has to be undone and done again
	 */
	long insert(RowBatch rows) throws TidemarkException;

	/** Deletes the rows of the keys and returns how many there were. */
	long delete(List<List<String>> keys) throws TidemarkException;

	/** What is remembered of rows, by key; nothing for those that are not known. */
	Map<RowDigest, SyncedRow> synced(Collection<RowDigest> keys) throws TidemarkException;

	/**
	 * What is remembered of rows whose key's digest begins with a byte of a range.
	 *
	 * @param from the first byte, 0 to 255
	 * @param to   the last byte, 0 to 255
	 */
	List<SyncedRow> synced(int from, int to) throws TidemarkException;

	/** The highest generation that is remembered; 0 for none. */
	long generation() throws TidemarkException;

	/** Remembers rows in place of what was remembered of them. */
	void remember(Collection<SyncedRow> rows) throws TidemarkException;

	/** Forgets what is remembered of rows. */
	void forget(Collection<RowDigest> keys) throws TidemarkException;

	/** Keeps conflicts for a person, in place of older ones of the same keys. */
	void queue(Collection<QueuedConflict> conflicts) throws TidemarkException;

	/** The unit's conflicts that wait for a person, the oldest first; at most so many. */
	List<QueuedConflict> queued(int most) throws TidemarkException;

	/** Takes conflicts out of the queue; keys without one are no error. */
	void settle(Collection<RowDigest> keys) throws TidemarkException;

	/** Stores a checkpoint. */
	void checkpoint(Checkpoint checkpoint) throws TidemarkException;
}
