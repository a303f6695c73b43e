/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.strategy;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.Expression;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableKind;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.spi.Cursor;
import org.tidemark.sync.spi.IncrementalStrategy;

/**
 * Finds rows of PostgreSQL by the transaction that wrote them, without any cursor column: those at or above the oldest
 * transaction that was open when the last run began. What commits later is never below it, sub-transactions included.
 */
public final class TransactionStrategy implements IncrementalStrategy {

	private static final String CONNECTOR = "postgresql"; //$NON-NLS-1$

	@Override
	public void checkSource(String connector, TableInfo table) throws TidemarkException {
		if (!CONNECTOR.equals(connector)) {
			throw new TidemarkException(ProblemKind.USAGE,
					NLS.bind(Messages.Strategy_needsPostgres, table.name(), connector),
					Messages.Strategy_needsPostgres_remedy, null);
		}
		if (table.kind() == TableKind.VIEW) {
			throw new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.Strategy_viewNoTransaction, table.name()),
					Messages.Strategy_needsPostgres_remedy, null);
		}
	}

	@Override
	public Cursor cursor(TableInfo table, IncrementalConfig config) throws TidemarkException {
		if (!config.fields().isEmpty() || config.initialValue() != null) {
			throw new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.Strategy_takesNoField, table.name()),
					Messages.Strategy_takesNoField_remedy, null);
		}
		return new Cursor(new Expression.TransactionId(), Cursor.Trust.IS_TRANSACTION,
				List.of(NLS.bind(Messages.Strategy_sequentialScan, table.name())));
	}
}
