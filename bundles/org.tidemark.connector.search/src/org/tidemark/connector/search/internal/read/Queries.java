/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.read;

import java.io.IOException;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.search.internal.Messages;
import org.tidemark.connector.search.internal.discovery.Field;
import org.tidemark.connector.search.internal.discovery.SearchTable;
import org.tidemark.connector.search.internal.http.Json;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.Expression;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.type.LogicalType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Makes queries of conditions. Conditions on the sequence number are left out: they differ from shard to shard, see
 * {@link ShardRange}.
 */
final class Queries {

	private final SearchTable table;

	Queries(SearchTable table) {
		this.table = table;
	}

	/** The field that an expression stands for. */
	Field field(Expression expression) throws TidemarkException {
		if (expression instanceof Expression.ColumnValue value) {
			return table.field(value.column().name())
					.orElseThrow(() -> usage(
							NLS.bind(Messages.Column_missing, table.info().name(), value.column().name()),
							Messages.Remedy_missing));
		}
		String text = expression instanceof Expression.Sql sql ? sql.text() : "COALESCE";
		throw usage(NLS.bind(Messages.Expression_none, table.info().name(), text), Messages.Expression_none_remedy);
	}

	/** A field by which documents are compared. */
	Field comparable(Expression expression) throws TidemarkException {
		Field field = field(expression);
		if (field.sortPath() == null) {
			throw usage(NLS.bind(Messages.Column_notComparable,
					new Object[] { table.info().name(), field.column(), field.esType() }),
					Messages.Column_notComparable_remedy);
		}
		return field;
	}

	/** A query that all conditions have to meet. */
	ObjectNode query(List<Condition> conditions, ArrayNode further) throws TidemarkException {
		ArrayNode filter = Json.array();
		for (Condition condition : conditions) {
			JsonNode clause = clause(condition);
			if (clause != null) {
				filter.add(clause);
			}
		}
		further.forEach(filter::add);
		ObjectNode query = Json.object();
		if (filter.isEmpty()) {
			query.putObject("match_all");
		} else {
			query.putObject("bool").set("filter", filter);
		}
		return query;
	}

	private @Nullable JsonNode clause(Condition condition) throws TidemarkException {
		return switch (condition) {
			case Condition.Sql written -> written(written.text());
			case Condition.AtOrAfter from -> comparable(from.values().get(0)).isSequence() ? null
					: atOrAfter(from.values(), from.bounds());
			case Condition.After position -> after(position);
			case Condition.Before before when before.values().size() == 1 -> before(before);
			case Condition.InRanges ranges -> inRanges(ranges);
			case Condition.OneOf list -> oneOf(list);
			case Condition.Truth truth -> truth(truth);
			case Condition.Contains part -> contains(part);
			case Condition.IsNull absent -> {
				ArrayNode missing = Json.array();
				for (Expression value : absent.values()) {
					missing.add(none(exists(field(value))));
				}
				yield any(missing);
			}
			case Condition.IsNotNull present -> exists(field(present.value()));
			default -> throw usage(NLS.bind(Messages.Condition_none, table.info().name()),
					Messages.Expression_none_remedy);
		};
	}

	/**
	 * Positions of shards are not told apart by a query: nothing is taken for earlier than them, so that at worst a document
	 * is delivered again.
	 */
	private JsonNode before(Condition.Before before) throws TidemarkException {
		Field field = comparable(before.values().get(0));
		if (!field.isSequence()) {
			return range(field, "lt", before.bounds().get(0));
		}
		ObjectNode nothing = Json.object();
		nothing.putObject("match_none");
		return nothing;
	}

	/** What comes behind a position; a position that begins with the id is found by the search itself. */
	private @Nullable JsonNode after(Condition.After position) throws TidemarkException {
		Field first = comparable(position.values().get(0));
		if (first.isId() || first.isSequence()) {
			return null;
		}
		return range(first, position.values().size() == 1 ? "gt" : "gte", position.bounds().get(0));
	}

	/** A list of values is at or above another: its first is above, or is equal and the rest is at or above. */
	private ObjectNode atOrAfter(List<Expression> values, List<String> bounds) throws TidemarkException {
		Field first = comparable(values.get(0));
		if (values.size() == 1) {
			return range(first, "gte", bounds.get(0));
		}
		ArrayNode same = Json.array();
		same.add(equal(first, bounds.get(0)));
		same.add(atOrAfter(values.subList(1, values.size()), bounds.subList(1, bounds.size())));
		ArrayNode either = Json.array();
		either.add(range(first, "gt", bounds.get(0)));
		either.add(all(same));
		return any(either);
	}

	/** A range of one value, which unlike a term is read in our own form of it. */
	private static ObjectNode equal(Field field, String value) throws TidemarkException {
		ObjectNode range = Comparison.range(field, "gte", value);
		range.set("lte", range.get("gte"));
		ObjectNode query = Json.object();
		query.putObject("range").set(String.valueOf(field.sortPath()), range);
		return query;
	}

	private ObjectNode inRanges(Condition.InRanges list) throws TidemarkException {
		Field field = comparable(list.value());
		ArrayNode either = Json.array();
		for (Condition.InRanges.Range range : list.ranges()) {
			ArrayNode both = Json.array();
			both.add(range(field, "gte", range.low()));
			both.add(range(field, "lte", range.high()));
			either.add(all(both));
		}
		return any(either);
	}

	/** A part of a text; of what is no text, the whole value. */
	private JsonNode contains(Condition.Contains part) throws TidemarkException {
		Field field = field(part.value());
		String text = part.text().strip();
		ObjectNode query = Json.object();
		if (field.isId()) {
			query.putObject("ids").putArray("values").add(text);
			return query;
		}
		boolean words = field.type() instanceof LogicalType.Text || field.type() instanceof LogicalType.Json;
		String literal = text.replace('<', ' ').replace('>', ' ').replaceAll("[\\\\+\\-!(){}\\[\\]^\"~*?:/&|= ]",
				"\\\\$0");
		ObjectNode search = query.putObject("query_string").put("query", words ? '*' + literal + '*' : literal)
				.put("analyze_wildcard", true).put("lenient", true);
		search.putArray("fields").add(field.dotted());
		return query;
	}

	private ObjectNode oneOf(Condition.OneOf list) throws TidemarkException {
		if (list.values().size() == 1 && field(list.values().get(0)).isId()) {
			ObjectNode query = Json.object();
			ArrayNode ids = query.putObject("ids").putArray("values");
			list.lists().forEach(id -> ids.add(id.get(0)));
			return query;
		}
		ArrayNode either = Json.array();
		for (List<String> values : list.lists()) {
			ArrayNode same = Json.array();
			for (int i = 0; i < values.size(); i++) {
				same.add(equal(comparable(list.values().get(i)), values.get(i)));
			}
			either.add(all(same));
		}
		return any(either);
	}

	private ObjectNode truth(Condition.Truth truth) throws TidemarkException {
		Field field = comparable(truth.value());
		ArrayNode isTrue = Json.array();
		isTrue.add(exists(field));
		isTrue.add(none(equal(field, field.type() instanceof LogicalType.Bool ? "false" : "0")));
		return truth.expected() ? all(isTrue) : none(all(isTrue));
	}

	private static ObjectNode all(ArrayNode clauses) {
		ObjectNode query = Json.object();
		query.putObject("bool").set("filter", clauses);
		return query;
	}

	private static ObjectNode any(ArrayNode clauses) {
		ObjectNode query = Json.object();
		query.putObject("bool").put("minimum_should_match", 1).set("should", clauses);
		return query;
	}

	private static ObjectNode none(ObjectNode clause) {
		ObjectNode query = Json.object();
		query.putObject("bool").set("must_not", clause);
		return query;
	}

	private static ObjectNode range(Field field, String operator, String bound) throws TidemarkException {
		ObjectNode query = Json.object();
		query.putObject("range").set(String.valueOf(field.sortPath()), Comparison.range(field, operator, bound));
		return query;
	}

	private static ObjectNode exists(Field field) {
		ObjectNode query = Json.object();
		query.putObject("exists").put("field", field.isId() ? Field.ID : field.dotted());
		return query;
	}

	/** A condition that a person wrote: a query as JSON, or the text of a query_string. */
	private JsonNode written(String text) throws TidemarkException {
		if (text.strip().startsWith("{")) {
			try {
				return Json.parse(text);
			} catch (IOException e) {
				throw usage(NLS.bind(Messages.Where_notJson, table.info().name(), String.valueOf(e.getMessage())),
						Messages.Where_remedy);
			}
		}
		ObjectNode query = Json.object();
		query.putObject("query_string").put("query", text).put("default_operator", "AND");
		return query;
	}

	private static TidemarkException usage(String message, String remedy) {
		return new TidemarkException(ProblemKind.USAGE, message, remedy, null);
	}
}
