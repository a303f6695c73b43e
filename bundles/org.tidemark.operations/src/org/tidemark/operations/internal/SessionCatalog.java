/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.RowPage;
import org.tidemark.connector.ServerInfo;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.Discovery;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.schema.TableSummary;
import org.tidemark.operations.CatalogBrowser;
import org.tidemark.operations.RowQuery;

/** Looks at the tables behind a connection through its connector. */
final class SessionCatalog implements CatalogBrowser {

	private final DatabaseSession session;
	private final Discovery discovery;
	private final SessionRows rows;

	SessionCatalog(DatabaseSession session) {
		this.session = session;
		this.discovery = session.discovery();
		this.rows = new SessionRows(session, this);
	}

	@Override
	public String catalog() {
		return discovery.catalog();
	}

	@Override
	public String defaultSchema() throws TidemarkException {
		return discovery.defaultSchema();
	}

	@Override
	public List<String> schemas(IProgressMonitor monitor) throws TidemarkException {
		return discovery.schemas(monitor);
	}

	@Override
	public List<TableSummary> tables(String schema, IProgressMonitor monitor) throws TidemarkException {
		List<TableSummary> tables = discovery.tables(schema, monitor);
		if (tables.isEmpty()) {
			checkSchema(schema, monitor);
		}
		return tables;
	}

	@Override
	public TableInfo table(TableName name, IProgressMonitor monitor) throws TidemarkException {
		Optional<TableInfo> found = discovery.table(name, monitor);
		if (found.isPresent()) {
			return found.get();
		}
		String given = name.schema();
		String schema = given == null ? discovery.defaultSchema() : given;
		List<String> names = tables(schema, monitor).stream().map(table -> table.name().table()).toList();
		throw new TidemarkException(ProblemKind.USAGE,
				NLS.bind(Messages.Table_unknown, name, session.connection().name()),
				Suggestions.of(name.table(), names, Messages.Catalog_known, ""), null); //$NON-NLS-1$
	}

	private void checkSchema(String schema, IProgressMonitor monitor) throws TidemarkException {
		List<String> schemas = discovery.schemas(monitor);
		if (!schemas.contains(schema)) {
			throw new TidemarkException(ProblemKind.USAGE,
					NLS.bind(Messages.Schema_unknownInCatalog, schema, session.connection().name()),
					Suggestions.of(schema, schemas, Messages.Catalog_known, ""), null); //$NON-NLS-1$
		}
	}

	@Override
	public ServerInfo server() {
		return session.server();
	}

	@Override
	public RowPage rows(RowQuery query, IProgressMonitor monitor) throws TidemarkException {
		return rows.page(query, monitor);
	}

	@Override
	public long count(RowQuery query, IProgressMonitor monitor) throws TidemarkException {
		return rows.count(query, monitor);
	}

	@Override
	public void close() {
		session.close();
	}
}
