/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.RowPage;
import org.tidemark.connector.search.internal.Messages;
import org.tidemark.connector.search.internal.SearchSession;
import org.tidemark.connector.search.internal.discovery.Field;
import org.tidemark.connector.search.internal.http.Flight;
import org.tidemark.connector.search.internal.http.Json;
import org.tidemark.connector.spi.BatchReader;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.PageQuery;
import org.tidemark.connector.spi.ReadQuery;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.connector.spi.UnreadableRows;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Views of the tables that are read; each is opened when its table is first asked for. */
final class SearchSnapshot implements Snapshot {

	private static final int BYTES_IN_FLIGHT = 4 << 20;
	private static final int LEAST_PAGE = 128 << 10;

	private final SearchSession session;
	private final Map<TableName, TableView> views = new LinkedHashMap<>();
	private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
	private final Flight flight = new Flight();
	private Instant opened = Instant.now();

	SearchSnapshot(SearchSession session) {
		this.session = session;
	}

	private TableView view(TableName name) throws TidemarkException {
		TableView known = views.get(name);
		if (known == null) {
			known = TableView.open(session, session.discovery().require(name), flight);
			views.put(name, known);
			opened = ClusterClock.now(session, flight);
		}
		return known;
	}

	/** When the last view was opened; tables are opened as they are asked for. */
	@Override
	public Instant opened() {
		return opened;
	}

	@Override
	public BatchReader read(ReadQuery query) throws TidemarkException {
		return read(query, UnreadableRows.END_READING);
	}

	@Override
	public BatchReader read(ReadQuery query, UnreadableRows unreadable) throws TidemarkException {
		TableView view = view(query.table());
		boolean later = view.beginRead() > 0;
		// what is only looked at again must not show what came after it was read
		boolean bounded = later && !view.frozen() && query.order().isEmpty();
		ReadPlan plan = new ReadPlan(session, view, query, bounded);
		Semaphore slices = new Semaphore(session.slices());
		// shards that are not merged are read one after the other
		int atOnce = plan.comparedValues() == 0 ? 1 : Math.max(1, view.shards().size());
		int pageBytes = Math.max(LEAST_PAGE, BYTES_IN_FLIGHT / atOnce);
		List<HitStream> streams = new ArrayList<>();
		String purpose = NLS.bind(Messages.Doing_read, view.table().name());
		for (Shard shard : view.shards()) {
			SequenceWindow window = plan.window(shard);
			Pages pages = new Pages(session.client(), flight, purpose, shard, plan.search(shard, window), window,
					query.fetchRows(), pageBytes);
			streams.add(new HitStream(shard, pages, executor, slices));
		}
		return new SearchBatchReader(plan, query, new HitSequence(streams, plan.comparedValues()),
				new ValueReader(view.table().name()),
				plan.bySequence() ? view.positions().trusted() : null, view.shards(), unreadable);
	}

	@Override
	public RowPage page(PageQuery query) throws TidemarkException {
		return new DocumentPage(session, flight, session.discovery().require(query.table().name()), query).read();
	}

	@Override
	public long count(TableName table, List<Condition> conditions) throws TidemarkException {
		TableView view = view(table);
		ReadPlan plan = new ReadPlan(session, view, new ReadQuery(table, List.of(), conditions, List.of(), 1), false);
		long sum = 0;
		for (Shard shard : view.shards()) {
			ObjectNode search = plan.search(shard);
			search.remove("sort");
			search.put("track_total_hits", true);
			sum += OneSearch.run(session.client(), flight, NLS.bind(Messages.Doing_read, table), shard, search, 0)
					.total();
		}
		return sum;
	}

	@Override
	public List<String> greatest(TableName table, List<Expression> values, List<Condition> conditions)
			throws TidemarkException {
		TableView view = view(table);
		Queries queries = new Queries(view.table());
		List<Field> fields = new ArrayList<>();
		List<Condition> present = new ArrayList<>(conditions);
		for (Expression value : values) {
			fields.add(queries.comparable(value));
			present.add(new Condition.IsNotNull(value));
		}
		if (fields.get(0).isSequence()) {
			return List.of(view.positions().trusted().toString());
		}
		ReadPlan plan = new ReadPlan(session, view, new ReadQuery(table, List.of(), present, List.of(), 1), false);
		Hit greatest = null;
		for (Shard shard : view.shards()) {
			Hit hit = greatest(view, shard, fields, plan.search(shard));
			if (hit != null && (greatest == null || isBeyond(hit, greatest, fields.size()))) {
				greatest = hit;
			}
		}
		return greatest == null ? List.of() : texts(greatest, fields);
	}

	private @Nullable Hit greatest(TableView view, Shard shard, List<Field> fields, ObjectNode search)
			throws TidemarkException {
		ArrayNode sort = Json.array();
		fields.forEach(
				field -> sort.addObject().putObject(String.valueOf(field.sortPath())).put("order", "desc"));
		search.set("sort", sort);
		search.put("_source", false);
		return OneSearch.run(session.client(), flight, NLS.bind(Messages.Doing_read, view.table().name()), shard,
				search, 1).hits().stream().findFirst().orElse(null);
	}

	private static boolean isBeyond(Hit one, Hit other, int values) {
		for (int i = 0; i < values; i++) {
			int order = Comparison.sortValues(one.sort(i), other.sort(i));
			if (order != 0) {
				return order > 0;
			}
		}
		return false;
	}

	private static List<String> texts(Hit hit, List<Field> fields) {
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < fields.size(); i++) {
			texts.add(ValueReader.sortText(fields.get(i), hit.sort(i)));
		}
		return texts;
	}

	@Override
	public boolean isAtOrAfter(TableName table, Expression expression, String value, String bound)
			throws TidemarkException {
		Field field = new Queries(view(table).table()).comparable(expression);
		return Comparison.isAtOrAfter(field, value, bound);
	}

	@Override
	public void cancel() {
		flight.cancel();
	}

	@Override
	public void close() {
		views.values().forEach(TableView::close);
		executor.shutdownNow();
	}
}
