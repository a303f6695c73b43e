/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.RowPage;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;

/** A consistent view of a database. Used by one thread at a time, but for {@link #cancel()}. */
public interface Snapshot extends AutoCloseable {

	/** A moment by the source's clock at which the view was open already: what is committed later is not in it. */
	Instant opened();

	/**
	 * Starts to read. Rows stream: memory does not grow with the number of rows. One reader at a time.
	 *
	 * @throws TidemarkException with the statement's purpose and the database's own words
	 */
	BatchReader read(ReadQuery query) throws TidemarkException;

	/**
	 * As {@link #read(ReadQuery)}, but a row whose values cannot all be read does not end the reading where another says so.
	 * A source all of whose values can be read never asks.
	 *
	 * @param unreadable is asked about such rows, by the thread that reads
	 */
	default BatchReader read(ReadQuery query, UnreadableRows unreadable) throws TidemarkException {
		return read(query);
	}

	/**
	 * Reads some rows for a person to look at. A value that has no image in its logical type is shown in the database's
	 * own words.
	 *
	 * @throws TidemarkException with the database's own words when a condition or the order is not valid; of kind usage
	 *                           where the system cannot go that far into its rows
	 */
	RowPage page(PageQuery query) throws TidemarkException;

	/** The number of rows that meet all conditions. */
	long count(TableName table, List<Condition> conditions) throws TidemarkException;

	/**
	 * The greatest of the rows that several values make, by the database's own order; rows with a NULL do not count.
	 *
	 * @param values at least one
	 * @return the values as the database's own text; empty when there is no row
	 */
	List<String> greatest(TableName table, List<Expression> values, List<Condition> conditions)
			throws TidemarkException;

	/**
	 * The least of the rows that several values make, by the database's own order; rows with a NULL do not count.
	 *
	 * @param values at least one
	 * @return the values as the database's own text; empty when there is no row, or, as by default, where the source does
	 *         not tell
	 */
	default List<String> least(TableName table, List<Expression> values, List<Condition> conditions)
			throws TidemarkException {
		return List.of();
	}

	/**
	 * What several values are in rows that are taken at random, in the database's own order: so a table is cut into parts
	 * that are about as large as each other. All rows may have to be looked at for it by the database.
	 *
	 * @param values at least one
	 * @param share  the share of the rows that is taken, more than 0 and at most 1; all that is taken is held in memory
	 * @return the values of each row as the database's own text; empty when no row was taken, or, as by default, where the
	 *         source cannot
	 */
	default List<List<String>> sample(TableName table, List<Expression> values, List<Condition> conditions,
			double share) throws TidemarkException {
		return List.of();
	}

	/** The greatest value of an expression, by the database's own order; null when there is none. */
	default @Nullable String max(TableName table, Expression expression, List<Condition> conditions)
			throws TidemarkException {
		return greatest(table, List.of(expression), conditions).stream().findFirst().orElse(null);
	}

	/** Whether {@code value >= bound}, decided by the database in the expression's type. */
	boolean isAtOrAfter(TableName table, Expression expression, String value, String bound) throws TidemarkException;

	/**
	 * Hashes of rows that the database computes itself.
	 *
	 * @return empty where it cannot, or where it cannot be proved that it finds the canonical text of every value
	 */
	default Optional<RowHashes> hashes(HashQuery query) {
		return Optional.empty();
	}

	/** Ends what is being read, from any thread and within two seconds; the reader then throws. */
	void cancel();

	/** Ends the view. Never throws. */
	@Override
	void close();
}
