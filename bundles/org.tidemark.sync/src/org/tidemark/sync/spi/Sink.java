/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.spi;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.RowBatch;
import org.tidemark.sync.internal.Messages;

/**
 * Writes the rows of one unit. Used by one thread at a time, but for {@link #cancel()}.
 * <p>
 * Wherever the target has transactions, a batch and its checkpoint are one: after a crash the target holds both or
 * neither. The checkpoint lives in the table {@code tidemark_checkpoint} of the target's schema.
 */
public interface Sink extends AutoCloseable {

	/**
	 * From now on, whatever is written checks in its own transaction that the job's lease in the target is this owner's, and
	 * is not kept otherwise. Called at most once, before anything else, and only where the factory gives leases.
	 *
	 * @param leaseOwner the owner, as the lease was taken with
	 */
	default void fence(String leaseOwner) {
		// a target without leases cannot tell
	}

	/** The unit's checkpoint; empty when there is none, also when nothing was ever made in this target. */
	Optional<StoredCheckpoint> storedCheckpoint() throws TidemarkException;

	/**
	 * Compares the target table as it is with what will be written, without changing anything. Values are not looked at.
	 *
	 * @return what values the target may refuse; nothing for a table that is still to be made
	 */
	default List<Finding> preflight() throws TidemarkException {
		return List.of();
	}

	/**
	 * Makes what is missing: the target table by the request's statements, and the checkpoint's table. Called once,
	 * before the first write.
	 */
	void prepare() throws TidemarkException;

	/**
	 * Makes of a batch what {@link #write} will need and what needs no connection to the target, such as its encoded form,
	 * and attaches it to the batch. Nothing depends on it: a batch is written alike with and without. Called after
	 * {@link #prepare()}, beside {@link #write} and by several threads at once, each with a batch of its own, whose rows
	 * then stay as they are. It never fails because of a row.
	 *
	 * @param batch rows that will probably be written
	 */
	default void anticipate(RowBatch batch) {
		// most sinks have nothing to make
	}

	/**
	 * Writes a batch and its checkpoint in one transaction.
	 *
	 * Where the settings ask to skip rows that the target refuses, those are kept in the dead letter in the same
	 * transaction, and the others are written.
	 *
	 * @throws TidemarkException when the target refuses a row that is not skipped; it names the row, and nothing of the
	 *                           batch and the checkpoint was kept then
	 */
	WriteResult write(RowBatch batch, Checkpoint checkpoint) throws TidemarkException;

	/**
	 * Names the run whose rows will be written; called before {@link #prepare()}. A sink that replaces the target fills a
	 * table of this run, which takes the target's place with the run's last checkpoint; readers see the target as it was
	 * until then.
	 *
	 * @param runId the run's id, as it stands in checkpoints
	 */
	default void inRun(String runId) {
		// most writes do not depend on it
	}

	/** What a person should know of how this target will be written, localized. Nothing is changed. */
	default List<String> advice() throws TidemarkException {
		return List.of();
	}

	/** Where rows are kept that were skipped; can be used after {@link #prepare()}. */
	default DeadLetters deadLetters() {
		return DeadLetters.NONE;
	}

	/** Writes a checkpoint alone. */
	void checkpoint(Checkpoint checkpoint) throws TidemarkException;

	/**
	 * Works in one transaction. Called after {@link #prepare()}.
	 *
	 * @param <T>  what the work gives
	 * @param work the work
	 * @throws TidemarkException of kind usage when this target cannot look at rows while it writes; and what the work
	 *                           throws, of which nothing is kept then
	 */
	default <T> T transact(TargetWork<T> work) throws TidemarkException {
		throw new TidemarkException(ProblemKind.USAGE, Messages.Sink_noTransactions,
				Messages.Sink_noTransactions_remedy,
				null);
	}

	/**
	 * Whether what {@link #transact} threw is the fault of one of the rows that were written.
	 *
	 * @return empty when it is not, or this target cannot tell
	 */
	default Optional<Refusal> refusal(TidemarkException error) {
		return Optional.empty();
	}

	/** Forgets the unit's checkpoint and hashes, if there are any; rows stay. */
	void forget() throws TidemarkException;

	/** Deletes all rows of the target table. */
	void clear() throws TidemarkException;

	/**
	 * The number of rows in the target table that have one of these keys. Only where the request's columns are those of
	 * its key, and after {@link #prepare()}.
	 *
	 * @param keys the keys, in the request's columns
	 */
	long count(RowBatch keys) throws TidemarkException;

	/**
	 * Deletes rows by their keys, in one transaction with a checkpoint. Only where the request's columns are those of its
	 * key, and after {@link #prepare()}. Keys are compared exactly, also where the target holds more for equal.
	 * <p>
	 * The rows are locked against other writers before the filter is asked, so that what it finds out still holds when
	 * they are deleted.
	 *
	 * @param keys       the keys, in the request's columns
	 * @param filter     says which of them are to be deleted
	 * @param checkpoint what to store with it, or null for nothing
	 * @return how many rows were deleted
	 * @throws TidemarkException when the target refuses it, or the filter throws; nothing was deleted then
	 */
	long delete(RowBatch keys, KeyFilter filter, @Nullable Checkpoint checkpoint) throws TidemarkException;

	/** The number of rows in the target table; 0 when it does not exist. */
	long count() throws TidemarkException;

	/** Ends the statement in flight, from any thread and within two seconds; the writing call then throws. */
	void cancel();

	/** Gives back what it holds. Never throws. */
	@Override
	void close();
}
