/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.tidemark.connector.search.internal.SearchConnector;
import org.tidemark.connector.spi.BatchReader;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.ReadQuery;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.connection.TlsMode;
import org.tidemark.core.connection.TlsSettings;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;
import org.tidemark.testing.SearchNode;

/** An index of a test's own, written over plain HTTP and read through the SPI as the engine does. */
final class Documents implements AutoCloseable {

	private static final long MEGABYTE = 1 << 20;

	private final SearchNode node;
	private final String index;
	private final DatabaseSession session;

	Documents(SearchNode node, int shards, String properties) throws TidemarkException {
		this(node, shards, properties, Map.of());
	}

	Documents(SearchNode node, int shards, String properties, Map<String, String> options) throws TidemarkException {
		this.node = node;
		this.index = node.newName("read");
		node.request("PUT", '/' + index, """
				{ "settings": { "number_of_shards": %d, "number_of_replicas": 0, "refresh_interval": "-1" },
				  "mappings": { "properties": { %s } } }""".formatted(shards, properties));
		this.session = new SearchConnector().open(settings(node, options), 3);
	}

	static ConnectionSettings settings(SearchNode node, Map<String, String> options) {
		return new ConnectionSettings("search", "opensearch", node.host(), node.port(), null, null, null,
				TlsSettings.of(TlsMode.DISABLED), Environment.TEST, options);
	}

	String index() {
		return index;
	}

	DatabaseSession session() {
		return session;
	}

	/** Adds or replaces a document and does not make it visible. */
	void put(String id, String source) {
		node.request("PUT", '/' + index + "/_doc/" + id, source);
	}

	/** Adds documents of ids with one source, and makes them visible. */
	void putAll(List<String> ids, String source) {
		List<String> lines = new ArrayList<>();
		for (String id : ids) {
			lines.add("{\"index\":{\"_id\":\"" + id + "\"}}");
			lines.add(source.replace("$id", id));
		}
		node.bulk(index, lines);
	}

	TableInfo table() throws TidemarkException {
		return session.discovery().table(new TableName(null, index), null).orElseThrow();
	}

	Expression column(String name) throws TidemarkException {
		return new Expression.ColumnValue(table().column(name).orElseThrow());
	}

	ReadQuery query(List<String> columns, List<Condition> conditions, List<String> order, int page)
			throws TidemarkException {
		TableInfo table = table();
		List<ReadColumn> read = new ArrayList<>();
		for (String column : columns) {
			read.add(new ReadColumn(column, new Expression.ColumnValue(table.column(column).orElseThrow())));
		}
		return new ReadQuery(table.name(), read, conditions, order.stream()
				.map(c -> (Expression) new Expression.ColumnValue(table.column(c).orElseThrow())).toList(), page);
	}

	List<List<String>> rows(ReadQuery query) throws TidemarkException {
		try (Snapshot snapshot = session.source().openSnapshot()) {
			return rows(snapshot, query, Integer.MAX_VALUE);
		}
	}

	/** The first rows of a query, at most so many, as text. */
	static List<List<String>> rows(Snapshot snapshot, ReadQuery query, int most) throws TidemarkException {
		List<List<String>> rows = new ArrayList<>();
		try (BatchReader reader = snapshot.read(query)) {
			RowBatch batch = new RowBatch(query.batchColumns(), 1);
			boolean more = true;
			while (more && rows.size() < most) {
				batch.clear();
				more = reader.read(batch, MEGABYTE);
				if (batch.rows() == 1) {
					String[] row = new String[batch.columns().size()];
					Arrays.setAll(row, column -> batch.column(column).textAt(0));
					rows.add(Arrays.asList(row));
				}
			}
		}
		return rows;
	}

	@Override
	public void close() {
		session.close();
	}
}
