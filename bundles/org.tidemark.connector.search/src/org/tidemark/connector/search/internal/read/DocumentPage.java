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
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.Cell;
import org.tidemark.connector.RowPage;
import org.tidemark.connector.search.internal.Addresses;
import org.tidemark.connector.search.internal.Messages;
import org.tidemark.connector.search.internal.SearchSession;
import org.tidemark.connector.search.internal.discovery.Field;
import org.tidemark.connector.search.internal.discovery.SearchTable;
import org.tidemark.connector.search.internal.http.Call;
import org.tidemark.connector.search.internal.http.Flight;
import org.tidemark.connector.search.internal.http.Json;
import org.tidemark.connector.spi.PageQuery;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.schema.Column;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads some documents as text, by one search over all shards. */
final class DocumentPage {

	/** What a cluster finds by an offset; its {@code index.max_result_window}. */
	private static final long WINDOW = 10_000;

	private final SearchSession session;
	private final Flight flight;
	private final SearchTable table;
	private final PageQuery query;
	private final ValueReader values;
	private final List<Field> fields = new ArrayList<>();
	private final RowBatch row;
	private long held;

	DocumentPage(SearchSession session, Flight flight, SearchTable table, PageQuery query) {
		this.session = session;
		this.flight = flight;
		this.table = table;
		this.query = query;
		this.values = new ValueReader(table.name());
		List<BatchColumn> columns = new ArrayList<>();
		for (Column column : query.table().columns()) {
			fields.add(table.field(column.name()).orElseThrow());
			columns.add(new BatchColumn(column.name(), column.type()));
		}
		row = new RowBatch(columns, 1);
	}

	RowPage read() throws TidemarkException {
		if (query.offset() + query.limit() > WINDOW) {
			throw new TidemarkException(ProblemKind.USAGE,
					NLS.bind(Messages.Page_beyond, table.name(), Long.toString(WINDOW)), Messages.Page_beyond_remedy,
					null);
		}
		if (query.offset() == 0) {
			TableView.refresh(session, table, flight);
		}
		Queries queries = new Queries(table);
		ObjectNode search = Json.object();
		search.set("query", queries.query(query.conditions(), Json.array()));
		search.set("sort", sort(queries));
		search.put("from", query.offset()).put("size", (int) Math.min(query.limit() + 1L, WINDOW - query.offset()));
		String path = Addresses.of(table.name(), "_search?allow_partial_search_results=false");
		List<Hit> hits = Page.read(table.name(), session.client()
				.send(Call.of(NLS.bind(Messages.Doing_read, table.name()), "POST", path, search), flight).body())
				.hits();
		List<List<Cell>> rows = new ArrayList<>();
		for (Hit hit : hits.subList(0, Math.min(hits.size(), query.limit()))) {
			rows.add(cells(hit));
		}
		return new RowPage(query.table().columns(), rows, hits.size() > query.limit()
				|| hits.size() == query.limit() && query.offset() + query.limit() == WINDOW);
	}

	private ArrayNode sort(Queries queries) throws TidemarkException {
		ArrayNode sort = Json.array();
		for (PageQuery.Order order : query.order()) {
			Field field = queries.comparable(order.value());
			// many clusters refuse to sort by the id, which says nothing to a person
			if (!field.isId()) {
				sort.addObject().putObject(String.valueOf(field.sortPath())).put("order",
						order.descending() ? "desc" : "asc");
			}
		}
		sort.add("_doc");
		return sort;
	}

	private List<Cell> cells(Hit hit) {
		row.clear();
		List<Cell> cells = new ArrayList<>();
		for (int i = 0; i < fields.size(); i++) {
			Cell cell = cell(hit, i);
			held += cell.text().length();
			cells.add(cell);
		}
		return cells;
	}

	private Cell cell(Hit hit, int column) {
		try {
			values.append(hit, fields.get(column), row.column(column));
			return PageQuery.cell(row.column(column), held);
		} catch (TidemarkException e) {
			// a value that does not fit its mapping is shown as the document spells it
			JsonNode value = hit.value(fields.get(column).path());
			return Cell.text(value == null ? null : value.toString(), PageQuery.mostCharacters(held));
		}
	}
}
