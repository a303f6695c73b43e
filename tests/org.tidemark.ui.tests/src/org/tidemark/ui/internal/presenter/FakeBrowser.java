/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter;

import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.tidemark.connector.RowPage;
import org.tidemark.connector.ServerInfo;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableKind;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.schema.TableSummary;
import org.tidemark.operations.CatalogBrowser;
import org.tidemark.operations.RowQuery;

/** Looks at the tables of a fake session. */
final class FakeBrowser implements CatalogBrowser {

	private final FakeSession session;

	FakeBrowser(FakeSession session) {
		this.session = session;
	}

	@Override
	public String catalog() {
		return "catalog";
	}

	@Override
	public String defaultSchema() {
		return "main";
	}

	@Override
	public List<String> schemas(IProgressMonitor monitor) throws TidemarkException {
		check();
		return session.tables.keySet().stream().map(TableName::schema).distinct().toList();
	}

	@Override
	public List<TableSummary> tables(String schema, IProgressMonitor monitor) throws TidemarkException {
		check();
		return session.tables.keySet().stream().filter(name -> schema.equals(name.schema()))
				.map(name -> new TableSummary(name, TableKind.TABLE, -1, null)).toList();
	}

	@Override
	public TableInfo table(TableName name, IProgressMonitor monitor) throws TidemarkException {
		check();
		return session.tables.get(name);
	}

	@Override
	public ServerInfo server() {
		return new ServerInfo("Fake", "1.0", "none", "");
	}

	@Override
	public RowPage rows(RowQuery query, IProgressMonitor monitor) throws TidemarkException {
		check();
		session.queries.add(query);
		int from = (int) Math.min(session.rows.size(), query.offset());
		int to = Math.min(session.rows.size(), from + query.limit());
		return new RowPage(session.tables.get(query.table()).columns(), session.rows.subList(from, to),
				to < session.rows.size());
	}

	@Override
	public long count(RowQuery query, IProgressMonitor monitor) throws TidemarkException {
		check();
		return session.rows.size();
	}

	@Override
	public void close() {
		session.closed++;
	}

	private void check() throws TidemarkException {
		if (session.failure != null) {
			throw session.failure;
		}
	}
}
