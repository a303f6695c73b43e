/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.core.job.ColumnMapping;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;
import org.tidemark.sync.internal.Messages;

/** Finds in the source what mappings name. */
final class SourceSide {

	/** Under which name a column is written. */
	interface TargetNames {
		String of(String wanted) throws TidemarkException;
	}

	private final DatabaseSession session;
	private final IProgressMonitor monitor;

	SourceSide(DatabaseSession session, IProgressMonitor monitor) {
		this.session = session;
		this.monitor = monitor;
	}

	TableInfo table(TableName name) throws TidemarkException {
		Optional<TableInfo> table = session.discovery().table(name, monitor);
		if (table.isEmpty()) {
			// a database that is not there at all says so here
			session.discovery().schemas(monitor);
			throw UnitResolver.usage(NLS.bind(Messages.Plan_noSource, name, session.connection().name()),
					Messages.Plan_noSource_remedy);
		}
		return table.get();
	}

	List<MappedColumn> columns(List<ColumnMapping> wanted, TableInfo source, TargetNames names)
			throws TidemarkException {
		List<MappedColumn> columns = new ArrayList<>();
		for (ColumnMapping column : wanted) {
			columns.add(column(column, source, names));
		}
		return columns;
	}

	private MappedColumn column(ColumnMapping mapping, TableInfo source, TargetNames names) throws TidemarkException {
		String name = mapping.name();
		String sql = mapping.expression();
		Expression expression;
		Column column = null;
		if (sql != null) {
			expression = new Expression.Sql(sql, session.discovery().typeOf(source.name(), sql));
		} else {
			String columnName = Objects.requireNonNullElse(name, ""); //$NON-NLS-1$
			column = source.column(columnName).orElseThrow(
					() -> UnitResolver.usage(NLS.bind(Messages.Plan_noColumn, source.name(), columnName),
							NLS.bind(Messages.Column_remedy, UnitResolver.names(source))));
			expression = new Expression.ColumnValue(column);
		}
		String wanted = mapping.target() != null ? mapping.target() : column == null ? null : column.name();
		if (wanted == null) {
			throw UnitResolver.usage(NLS.bind(Messages.Plan_expressionNeedsTarget, source.name(), sql), ""); //$NON-NLS-1$
		}
		return new MappedColumn(new ReadColumn(names.of(wanted), expression), column, mapping.key(), mapping.role(),
				mapping.type());
	}
}
