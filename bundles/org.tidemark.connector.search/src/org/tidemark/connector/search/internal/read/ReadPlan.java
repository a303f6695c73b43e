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

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.search.internal.SearchSession;
import org.tidemark.connector.search.internal.discovery.Field;
import org.tidemark.connector.search.internal.http.Json;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.ReadQuery;
import org.tidemark.core.problem.TidemarkException;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How a query is read: by which searches, in which order, from where on. Documents with equal cursors are told apart by
 * {@code _shard_doc} where the cluster has it, else by a field that repeats the id, else by the id. {@code _shard_doc} is
 * worth nothing in another view, so a read that goes on where another stopped begins again at that cursor.
 */
final class ReadPlan {

	private final TableView view;
	private final Queries queries;
	private final ReadQuery query;
	private final List<Field> order = new ArrayList<>();
	private final boolean shardDoc;
	private final String idSort;
	private final boolean bounded;
	private final boolean bySequence;
	private final List<SequenceVector> lowerBounds = new ArrayList<>();

	/**
	 * @param bounded whether documents that were changed after the view was opened are left out
	 */
	ReadPlan(SearchSession session, TableView view, ReadQuery query, boolean bounded) throws TidemarkException {
		this.view = view;
		this.query = query;
		this.queries = new Queries(view.table());
		this.shardDoc = view.frozen() && session.capabilities().shardDoc();
		this.idSort = session.option("idField").isEmpty() ? Field.ID : session.option("idField");
		this.bounded = bounded;
		for (Expression expression : query.order()) {
			order.add(queries.comparable(expression));
		}
		for (Condition condition : query.conditions()) {
			addLowerBound(condition);
		}
		this.bySequence = !lowerBounds.isEmpty() || !order.isEmpty() && order.get(0).isSequence();
	}

	private void addLowerBound(Condition condition) throws TidemarkException {
		String bound = null;
		if (condition instanceof Condition.AtOrAfter from && queries.field(from.values().get(0)).isSequence()) {
			bound = from.bounds().get(0);
		} else if (condition instanceof Condition.After behind
				&& queries.field(behind.values().get(0)).isSequence()) {
			bound = behind.bounds().get(0);
		}
		if (bound != null) {
			lowerBounds.add(SequenceVector.parse(bound));
		}
	}

	Queries queries() {
		return queries;
	}

	/** Whether shards are read one after the other, each by its sequence numbers. */
	boolean bySequence() {
		return bySequence;
	}

	/** The sequence number from which a shard is read. */
	long from(Shard shard) throws TidemarkException {
		SequenceVector.Position now = view.positions().trusted().shards().get(shard.name());
		long from = 0;
		for (SequenceVector bound : lowerBounds) {
			from = Math.max(from, bound.from(shard.name(), now));
		}
		return from;
	}

	/** By how many sort values the shards are merged. */
	int comparedValues() {
		if (bySequence || order.isEmpty()) {
			return 0;
		}
		return tieBreak() == null || shardDoc && !idFirst() ? cursorFields() : cursorFields() + 1;
	}

	private boolean idFirst() {
		return !order.isEmpty() && order.get(0).isId();
	}

	private int cursorFields() {
		return (int) order.stream().filter(f -> !f.isId()).count();
	}

	/** What tells documents of equal cursors apart; null where a scroll needs nothing. */
	private @Nullable String tieBreak() {
		if (bySequence || !view.frozen() && !idFirst()) {
			return null;
		}
		return shardDoc && !idFirst() ? "_shard_doc" : idSort;
	}

	/** By which parts of its sequence numbers a shard is read; null where that is not their order. */
	@Nullable
	SequenceWindow window(Shard shard) throws TidemarkException {
		return bySequence && view.frozen() ? new SequenceWindow(from(shard), view.seen(shard)) : null;
	}

	/** The search of one shard. */
	ObjectNode search(Shard shard) throws TidemarkException {
		return search(shard, null);
	}

	/** The search of one shard, in a window of its sequence numbers if there is one. */
	ObjectNode search(Shard shard, @Nullable SequenceWindow window) throws TidemarkException {
		ArrayNode further = Json.array();
		if (window != null) {
			further.add(window.query());
		} else if (bySequence && from(shard) > 0) {
			further.add(sequence("gte", from(shard)));
		}
		if (bounded) {
			further.add(sequence("lt", view.seen(shard)));
		}
		ObjectNode search = Json.object();
		search.set("query", queries.query(query.conditions(), further));
		search.set("sort", sort());
		if (view.frozen()) {
			search.put("track_total_hits", false);
		}
		ArrayNode after = searchAfter();
		if (after != null) {
			search.set("search_after", after);
		}
		return search;
	}

	private static ObjectNode sequence(String operator, long bound) {
		ObjectNode query = Json.object();
		query.putObject("range").putObject(Field.SEQUENCE).put(operator, bound);
		return query;
	}

	private ArrayNode sort() {
		ArrayNode sort = Json.array();
		if (bySequence) {
			sort.addObject().put(Field.SEQUENCE, "asc");
			return sort;
		}
		order.stream().filter(f -> !f.isId())
				.forEach(f -> sort.addObject().putObject(String.valueOf(f.sortPath())).put("order", "asc"));
		String tieBreak = tieBreak();
		if (tieBreak != null) {
			sort.addObject().put(tieBreak, "asc");
		} else if (sort.isEmpty()) {
			sort.add("_doc");
		}
		return sort;
	}

	private @Nullable ArrayNode searchAfter() throws TidemarkException {
		Condition.After position = position();
		if (position == null || !view.frozen() || bySequence || shardDoc && !idFirst()) {
			return null;
		}
		ArrayNode values = Json.array();
		for (int i = 0; i < position.values().size(); i++) {
			Comparison.addSortValue(values, queries.field(position.values().get(i)), position.bounds().get(i));
		}
		return values;
	}

	private Condition.@Nullable After position() {
		for (Condition condition : query.conditions()) {
			if (condition instanceof Condition.After after && after.values().equals(query.order())) {
				return after;
			}
		}
		return null;
	}

	/** Whether a document lies before the position from which the query goes on, where the search cannot say so. */
	boolean isSkipped(Hit hit) {
		Condition.After position = view.frozen() || !idFirst() ? null : position();
		return position != null && Comparison.bytes(hit.id(), position.bounds().get(0)) <= 0;
	}
}
