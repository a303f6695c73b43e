/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.spi;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.problem.TidemarkException;

/**
 * Hashes of rows that the database computes, so that the rows need not travel. They are those of the snapshot that gave
 * them, are used by its thread, and end when it is cancelled.
 */
public interface RowHashes {

	/**
	 * How rows are parted.
	 *
	 * @param number the whole number by whose ranges they are parted; null to part them by the first 16 bits of their key's
	 *               hash
	 * @param least  where the first range begins; what is less belongs to it too
	 * @param width  the numbers of a range
	 * @param last   the last range, to which belongs all that is greater
	 * @param nulls  the part of rows without a number
	 * @param shift  by how many bits the number of a part is shifted to the right
	 */
	record Parts(@Nullable Expression number, long least, long width, int last, int nulls, int shift) {
	}

	/** Receives the sums of one part. */
	@FunctionalInterface
	interface SumVisitor {
		/**
		 * A part that has rows.
		 *
		 * @param part  its number
		 * @param rows  how many rows it has
		 * @param first the sum of the first eight bytes of their hashes, taken as numbers
		 * @param next  the sum of the next eight bytes
		 */
		void part(int part, long rows, long first, long next);
	}

	/** Receives the hashes of one row. */
	@FunctionalInterface
	interface RowVisitor {
		/**
		 * A row.
		 *
		 * @param part its part
		 * @param key  the first 16 bytes of its key's hash
		 * @param row  the first 16 bytes of its own
		 */
		void row(int part, byte[] key, byte[] row) throws TidemarkException;
	}

	/**
	 * Sums the hashes of each part.
	 *
	 * @param scope  further conditions, all of which a row must meet
	 * @param wanted the parts that are wanted, or null for all; others may come too
	 * @return false when the database could not hash some row; the sums are of no use then
	 */
	boolean sums(List<Condition> scope, Parts parts, @Nullable BitSet wanted, SumVisitor visitor)
			throws TidemarkException;

	/**
	 * Gives the hashes of each row, in no order.
	 *
	 * @param scope  further conditions, all of which a row must meet
	 * @param wanted the parts that are wanted, or null for all; others may come too
	 */
	void each(List<Condition> scope, Parts parts, @Nullable BitSet wanted, RowVisitor visitor) throws TidemarkException;

	/**
	 * Reads the rows whose key has one of several hashes, in no order.
	 *
	 * @param query what to read of them
	 * @param keys  the first 16 bytes of the hashes, a thousand at most and at least one
	 */
	BatchReader rows(ReadQuery query, Collection<byte[]> keys) throws TidemarkException;
}
