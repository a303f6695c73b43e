/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.strategy;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.search.internal.Messages;
import org.tidemark.connector.search.internal.discovery.Field;
import org.tidemark.connector.spi.Expression;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.sync.spi.Cursor;
import org.tidemark.sync.spi.IncrementalStrategy;

/**
 * Changes by the sequence number that every create and update raises in its shard: no date field is needed. The cursor is
 * the set of the positions of all shards. It is trusted up to the shards' global checkpoints; a shard that was restored or
 * made anew is read from its beginning.
 */
public final class SequenceNumberStrategy implements IncrementalStrategy {

	/** The positions of all shards. */
	public static final Column COLUMN = new Column(Field.SEQUENCE, Field.SEQUENCE, Field.OF_SEQUENCE.type(), false,
			null,
			null, false, true);

	@Override
	public void checkSource(String connector, TableInfo table) throws TidemarkException {
		if (!"opensearch".equals(connector)) {
			throw new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.Sequence_noDocuments, table.name()),
					Messages.Sequence_notAllowed_remedy, null);
		}
	}

	@Override
	public Cursor cursor(TableInfo table, IncrementalConfig config) throws TidemarkException {
		if (!config.fields().isEmpty()) {
			throw new TidemarkException(ProblemKind.USAGE,
					NLS.bind(Messages.Sequence_field, table.name(), String.join(", ", config.fields())),
					Messages.Sequence_field_remedy, null);
		}
		return new Cursor(new Expression.ColumnValue(COLUMN), Cursor.Trust.UP_TO_OLDEST_TRANSACTION,
				List.of(NLS.bind(Messages.Sequence_deletes, table.name())));
	}
}
