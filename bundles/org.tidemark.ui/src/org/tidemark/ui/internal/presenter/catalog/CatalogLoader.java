/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;
import org.tidemark.connector.ConnectorDescriptor;
import org.tidemark.connector.ServerInfo;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;
import org.tidemark.operations.CatalogBrowser;
import org.tidemark.operations.RowQuery;
import org.tidemark.operations.TidemarkSession;
import org.tidemark.ui.internal.presenter.SessionSource;
import org.tidemark.ui.internal.presenter.catalog.CatalogItem.FolderKind;

/** Fetches the children of the tree's nodes; blocks. */
final class CatalogLoader {

	private final SessionSource source;
	private final CatalogBrowsers browsers = new CatalogBrowsers();

	CatalogLoader(SessionSource source) {
		this.source = source;
	}

	/** The connections. */
	List<CatalogItem.Connection> connections() throws TidemarkException {
		TidemarkSession session = source.open();
		Map<String, ConnectorDescriptor> connectors = new HashMap<>();
		session.connections().connectors().forEach(c -> connectors.put(c.id(), c));
		List<CatalogItem.Connection> found = new ArrayList<>();
		for (ConnectionSettings settings : session.connections().list()) {
			ConnectorDescriptor connector = connectors.get(settings.connector());
			found.add(new CatalogItem.Connection(settings, connector == null ? settings.connector() : connector.name(),
					connector != null && connector.fileBased()));
		}
		return found;
	}

	/**
	 * What was fetched.
	 *
	 * @param nodes  the children
	 * @param server the server that was asked
	 */
	record Fetched(List<CatalogNode> nodes, ServerInfo server) {
	}

	/** The children of a connection, schema or table. */
	Fetched children(CatalogNode node, IProgressMonitor monitor) throws TidemarkException {
		CatalogItem.Connection connection = node.connection().orElseThrow();
		return browsers.ask(source.open(), connection.settings().name(),
				browser -> new Fetched(children(node, browser, monitor), browser.server()));
	}

	/** Counts the rows of a table. */
	long count(String connection, TableName table, IProgressMonitor monitor) throws TidemarkException {
		// a connection of its own: counting may take long, and the tree goes on meanwhile
		try (CatalogBrowser browser = source.open().connections().browse(connection)) {
			return browser.count(RowQuery.first(table, 1), monitor);
		}
	}

	private static List<CatalogNode> children(CatalogNode node, CatalogBrowser browser, IProgressMonitor monitor)
			throws TidemarkException {
		return switch (node.item()) {
			case CatalogItem.Connection ignored -> browser.schemas(monitor).stream()
					.map(name -> CatalogNode.lazy(node, new CatalogItem.Schema(name))).toList();
			case CatalogItem.Schema schema -> browser.tables(schema.name(), monitor).stream()
					.map(table -> CatalogNode.lazy(node, new CatalogItem.Table(table))).toList();
			case CatalogItem.Table table -> parts(node, browser.table(table.summary().name(), monitor));
			default -> List.of();
		};
	}

	/** Closes what is open of a connection. */
	void forget(String connection) {
		browsers.close(connection);
	}

	/** Closes all that is open. */
	void close() {
		browsers.closeAll();
	}

	private static List<CatalogNode> parts(CatalogNode node, TableInfo table) {
		List<CatalogItem> columns = new ArrayList<>();
		table.columns().forEach(c -> columns.add(new CatalogItem.ColumnPart(c, table.primaryKey().contains(c.name()))));
		List<CatalogItem> keys = new ArrayList<>();
		if (!table.primaryKey().isEmpty()) {
			keys.add(new CatalogItem.PrimaryKey(table.primaryKey()));
		}
		table.foreignKeys().forEach(key -> keys.add(new CatalogItem.Reference(key)));
		List<CatalogItem> indexes = new ArrayList<>();
		table.indexes().forEach(index -> indexes.add(new CatalogItem.IndexPart(index)));
		return List.of(folder(node, FolderKind.COLUMNS, columns), folder(node, FolderKind.KEYS, keys),
				folder(node, FolderKind.INDEXES, indexes));
	}

	private static CatalogNode folder(CatalogNode parent, FolderKind kind, List<CatalogItem> items) {
		CatalogNode folder = CatalogNode.leaf(parent, new CatalogItem.Folder(kind, items.size()));
		folder.loaded(items.stream().map(item -> CatalogNode.leaf(folder, item)).toList());
		return folder;
	}
}
