/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.RowPage;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.PageQuery;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;
import org.tidemark.operations.RowQuery;

/** Looks at the rows of tables. Safe for use by several threads. */
final class SessionRows {

	private final DatabaseSession session;
	private final SessionCatalog catalog;
	private final Map<TableName, TableInfo> seen = new ConcurrentHashMap<>();

	SessionRows(DatabaseSession session, SessionCatalog catalog) {
		this.session = session;
		this.catalog = catalog;
	}

	RowPage page(RowQuery query, IProgressMonitor monitor) throws TidemarkException {
		TableInfo table = table(query, monitor);
		PageQuery page = new PageQuery(table, conditions(table, query), order(table, query), query.offset(),
				query.limit());
		try (Snapshot snapshot = session.source().openSnapshot();
				CancelWatch watch = new CancelWatch(monitor, snapshot::cancel)) {
			return snapshot.page(page);
		}
	}

	long count(RowQuery query, IProgressMonitor monitor) throws TidemarkException {
		TableInfo table = table(query, monitor);
		try (Snapshot snapshot = session.source().openSnapshot();
				CancelWatch watch = new CancelWatch(monitor, snapshot::cancel)) {
			return snapshot.count(table.name(), conditions(table, query));
		}
	}

	/** Whoever looks at the first rows sees the table as it is now; whoever goes on sees the columns that he saw. */
	private TableInfo table(RowQuery query, IProgressMonitor monitor) throws TidemarkException {
		TableInfo known = query.offset() == 0 ? null : seen.get(query.table());
		if (known != null) {
			return known;
		}
		TableInfo found = catalog.table(query.table(), monitor);
		seen.put(query.table(), found);
		return found;
	}

	private static List<Condition> conditions(TableInfo table, RowQuery query) throws TidemarkException {
		List<Condition> conditions = new ArrayList<>();
		if (!query.where().isBlank()) {
			conditions.add(new Condition.Sql(query.where()));
		}
		for (RowQuery.Contains part : query.contains()) {
			conditions.add(new Condition.Contains(value(table, part.column()), part.text()));
		}
		return conditions;
	}

	private static List<PageQuery.Order> order(TableInfo table, RowQuery query) throws TidemarkException {
		List<PageQuery.Order> order = new ArrayList<>();
		for (RowQuery.Order each : query.order()) {
			order.add(new PageQuery.Order(value(table, each.column()), each.descending()));
		}
		for (String key : table.primaryKey()) {
			if (query.order().stream().noneMatch(each -> each.column().equals(key))) {
				order.add(new PageQuery.Order(value(table, key), false));
			}
		}
		return order;
	}

	private static Expression value(TableInfo table, String name) throws TidemarkException {
		for (Column column : table.columns()) {
			if (column.name().equals(name)) {
				return new Expression.ColumnValue(column);
			}
		}
		throw new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.Rows_unknownColumn, table.name(), name), "", //$NON-NLS-1$
				null);
	}
}
