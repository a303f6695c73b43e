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
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.spi.Cursor;
import org.tidemark.sync.spi.IncrementalStrategy;

/** A number that each change raises beyond all others of the table. */
public final class VersionStrategy implements IncrementalStrategy {

	@Override
	public Cursor cursor(TableInfo table, IncrementalConfig config) throws TidemarkException {
		CursorColumns columns = new CursorColumns(table, config);
		Expression number = columns.number();
		String name = columns.single().name();
		return new Cursor(number, Cursor.Trust.WHEN_NO_TRANSACTION_IS_OPEN, table.isUnique(name) ? List.of()
				: List.of(NLS.bind(Messages.Strategy_versionNotUnique, table.name(), name)));
	}
}
