/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.conflict;

import java.util.List;

import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.row.RowBatch;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.internal.conflict.ComparedWrite.RacedException;
import org.tidemark.sync.spi.Sink;
import org.tidemark.sync.spi.TargetWork;

/**
 * A table that is written while its rows are looked at.
 *
 * @param sink    writes it; prepared
 * @param columns its columns, in the order of the unit's
 */
public record SyncEnd(Sink sink, List<ReadColumn> columns) {

	private static final int MOST_ATTEMPTS = 10;

	/** Copies the list. */
	public SyncEnd {
		columns = List.copyOf(columns);
	}

	/** Reads rows by their keys. */
	FoundRows read(RowForm form, List<List<String>> keys) throws TidemarkException {
		if (keys.isEmpty()) {
			List<BatchColumn> shape = columns.stream().map(c -> new BatchColumn(c.name(), c.expression().type()))
					.toList();
			return FoundRows.of(form, new RowBatch(shape, 1));
		}
		return sink.transact(t -> FoundRows.of(form, t.present(keys, columns)));
	}

	/** Makes changes in one transaction. */
	EndChanges.Done apply(EndChanges changes, RowForm form, long generation) throws TidemarkException {
		return changes.isEmpty() ? EndChanges.Done.NOTHING
				: attempt(sink, t -> changes.apply(t, form, columns, generation));
	}

	/** Works in a transaction, and once more each time when somebody else was quicker. */
	public static <T> T attempt(Sink sink, TargetWork<T> work) throws TidemarkException {
		for (int attempt = 1;; attempt++) {
			try {
				return sink.transact(work);
			} catch (RacedException e) {
				if (attempt == MOST_ATTEMPTS) {
					throw new TidemarkException(ProblemKind.FAILED, Messages.Conflict_raced,
							Messages.Conflict_raced_remedy, e);
				}
			}
		}
	}
}
