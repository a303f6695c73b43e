/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidemark.connector.Cell;
import org.tidemark.connector.RowPage;
import org.tidemark.connector.spi.PageQuery;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.ReadQuery;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;
import org.tidemark.testing.SearchNodeKind;
import org.tidemark.testing.SearchNodes;
import org.tidemark.testing.SearchNodesExtension;

/** Reads documents from every kind of node: nothing is lost, and nothing is changed. */
@ExtendWith(SearchNodesExtension.class)
class SearchReadTest {

	private static final String AT = "\"at\": { \"type\": \"date\" }";

	private final SearchNodes nodes;

	SearchReadTest(SearchNodes nodes) {
		this.nodes = nodes;
	}

	private static List<String> ids(int from, int to) {
		return IntStream.rangeClosed(from, to).mapToObj(String::valueOf).toList();
	}

	@ParameterizedTest
	@EnumSource
	void givesEveryDocumentOfEqualDates(SearchNodeKind kind) throws Exception {
		try (Documents documents = new Documents(nodes.of(kind), 2, AT)) {
			documents.putAll(ids(1, 49), "{\"at\":\"2026-01-01T00:00:00Z\"}");

			List<List<String>> rows = documents
					.rows(documents.query(List.of("_id"), List.of(), List.of("at", "_id"), 7));

			assertEquals(49, rows.size());
			assertEquals(new HashSet<>(ids(1, 49)), new HashSet<>(rows.stream().map(r -> r.get(0)).toList()));
		}
	}

	@ParameterizedTest
	@EnumSource
	void goesOnBehindAPosition(SearchNodeKind kind) throws Exception {
		try (Documents documents = new Documents(nodes.of(kind), 2, AT)) {
			documents.putAll(ids(1, 20), "{\"at\":\"2026-01-01T00:00:00Z\"}");
			documents.putAll(ids(21, 40), "{\"at\":\"2026-01-02T00:00:00Z\"}");
			for (List<String> order : List.of(List.of("_id"), List.of("at", "_id"))) {
				for (int stop : new int[] { 1, 13, 20, 33 }) {
					ReadQuery all = documents.query(List.of("at", "_id"), List.of(), order, 7);
					List<List<String>> first;
					try (Snapshot snapshot = documents.session().source().openSnapshot()) {
						first = Documents.rows(snapshot, all, stop);
					}
					List<String> last = first.get(stop - 1);
					Condition behind = new Condition.After(all.order(),
							order.size() == 1 ? last.subList(1, 2) : last);
					List<List<String>> rest = documents
							.rows(documents.query(List.of("at", "_id"), List.of(behind), order, 7));

					List<List<String>> whole = new ArrayList<>(first);
					whole.addAll(rest);
					assertEquals(new HashSet<>(ids(1, 40)), new HashSet<>(whole.stream().map(r -> r.get(1)).toList()),
							() -> order + " " + stop);
					assertTrue(whole.size() <= 40 + 20, "at most the documents of one date come again");
				}
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void showsPagesSortedAndFiltered(SearchNodeKind kind) throws Exception {
		try (Documents documents = new Documents(nodes.of(kind), 2,
				"\"n\": { \"type\": \"long\" }, \"k\": { \"type\": \"keyword\" }, \"t\": { \"type\": \"text\" }")) {
			for (int i = 1; i <= 25; i++) {
				documents.putAll(List.of("d" + i),
						"{\"n\":" + i + ",\"k\":\"Name (" + i + ")\"" + (i == 3 ? ",\"t\":\"a deep red\"" : "") + "}");
			}
			RowPage last = page(documents, List.of(), "n", 20);
			assertEquals(List.of("5", "4", "3", "2", "1"), texts(last, "n"));
			assertFalse(last.more());
			assertTrue(page(documents, List.of(), "n", 0).more());
			assertEquals(Cell.NULL, cells(last, "t").get(0));
			assertEquals("a deep red", cells(last, "t").get(2).text());
			assertEquals(List.of("14"), texts(page(documents, List.of(
					new Condition.Contains(documents.column("k"), "(14"), new Condition.Sql("n:>3")), "n", 0), "n"));
			assertEquals(List.of("7"), texts(
					page(documents, List.of(new Condition.Contains(documents.column("n"), "7")), "n", 0), "n"));
			TidemarkException e = assertThrows(TidemarkException.class, () -> page(documents, List.of(), "n", 9_999));
			assertTrue(e.getMessage().contains("10000"), e.getMessage());
		}
	}

	private static RowPage page(Documents documents, List<Condition> conditions, String order, long offset)
			throws TidemarkException {
		try (Snapshot snapshot = documents.session().source().openSnapshot()) {
			return snapshot.page(new PageQuery(documents.table(), conditions,
					List.of(new PageQuery.Order(documents.column(order), true)), offset, 10));
		}
	}

	private static List<Cell> cells(RowPage page, String column) {
		int index = page.columns().stream().map(c -> c.name()).toList().indexOf(column);
		return page.rows().stream().map(row -> row.get(index)).toList();
	}

	private static List<String> texts(RowPage page, String column) {
		return cells(page, column).stream().map(Cell::text).toList();
	}

	@ParameterizedTest
	@EnumSource
	void keepsEveryDigit(SearchNodeKind kind) throws Exception {
		try (Documents documents = new Documents(nodes.of(kind), 1, """
				"l": { "type": "long" }, "d": { "type": "double" }, "f": { "type": "float" },
				"s": { "type": "scaled_float", "scaling_factor": 100 }, "b": { "type": "boolean" },
				"k": { "type": "keyword" }, "t": { "type": "text" }, "n": { "type": "date_nanos" },
				"m": { "type": "date" }, "own": { "type": "date", "format": "dd.MM.yyyy HH:mm" },
				"e": { "type": "date", "format": "epoch_second" }, "raw": { "type": "binary" },
				"ip": { "type": "ip" }, "o": { "properties": { "x": { "type": "integer" },
				"y": { "properties": { "z": { "type": "keyword" } } } } },
				"free": { "type": "object", "enabled": false }, "nested": { "type": "nested" },
				"point": { "type": "geo_point" }""")) {
			documents.putAll(List.of("1"), """
					{"l":9007199254740993,"d":0.1,"f":0.1,"s":12.50,"b":true,"k":"中文 \\"x\\"","t":"a\\nb",\
					"n":"2026-01-15T10:30:00.123456789Z","m":"2026-01-15T10:30:00.123+02:00","own":"15.01.2026 10:30",\
					"e":1768473000,"raw":"AAH/","ip":"10.0.0.1","o":{"x":-1,"y":{"z":"deep"}},\
					"free":{"big":12345678901234567890.123456789012345678,"a":[1,2]},"nested":[{"q":1}],\
					"point":{"lat":1.5,"lon":2.5}}""".replace("\\\n", ""));
			documents.putAll(List.of("2"),
					"{\"l\":\"42\",\"m\":1768473000123,\"o.y.z\":\"dotted\",\"k\":null,\"b\":\"\",\"d\":[]}");

			List<String> columns = List.of("_id", "l", "d", "f", "s", "b", "k", "t", "n", "m", "own", "e", "raw", "ip",
					"o_x", "o_y_z", "free", "nested", "point");
			List<List<String>> rows = documents.rows(documents.query(columns, List.of(), List.of("_id"), 10));

			assertEquals(
					List.of("1", "9007199254740993", "0.1", Double.toString(0.1f), "12.50", "1", "中文 \"x\"", "a\nb",
							"2026-01-15 10:30:00.123456789", "2026-01-15 08:30:00.123", "2026-01-15 10:30:00",
							"2026-01-15 10:30:00", "0001ff", "10.0.0.1", "-1", "deep",
							"{\"big\":12345678901234567890.123456789012345678,\"a\":[1,2]}", "[{\"q\":1}]",
							"{\"lat\":1.5,\"lon\":2.5}"),
					rows.get(0));
			assertEquals(Arrays.asList("2", "42", null, null, null, "0", null, null, null, "2026-01-15 10:30:00.123",
					null, null, null, null, null, "dotted", null, null, null), rows.get(1));
		}
	}

	@ParameterizedTest
	@EnumSource
	void findsByConditions(SearchNodeKind kind) throws Exception {
		try (Documents documents = new Documents(nodes.of(kind), 2,
				AT + ", \"n\": { \"type\": \"date_nanos\" }, \"q\": { \"type\": \"long\" }, \"k\": { \"type\": \"keyword\" }")) {
			documents.putAll(List.of("1"),
					"{\"at\":\"2026-01-01T00:00:00Z\",\"n\":\"2026-01-01T00:00:00.000000001Z\",\"q\":9007199254740992,\"k\":\"a\"}");
			documents.putAll(List.of("2"),
					"{\"at\":\"2026-01-02T00:00:00Z\",\"n\":\"2026-01-01T00:00:00.000000002Z\",\"q\":9007199254740993,\"k\":\"B\"}");
			documents.putAll(List.of("3"), "{\"at\":null,\"k\":\"\"}");
			documents.putAll(List.of("4"), "{\"k\":\"ä\"}");

			assertEquals(List.of("2"), find(documents, from(documents, "at", "2026-01-02 00:00:00")));
			assertEquals(List.of("1", "2"), find(documents, from(documents, "at", "1970-01-01 00:00:00")));
			assertEquals(List.of("1", "2"), find(documents, from(documents, "n", "1900-01-01")));
			assertEquals(List.of("2"), find(documents, from(documents, "n", "2026-01-01 00:00:00.000000002")));
			assertEquals(List.of("2"), find(documents, from(documents, "q", "9007199254740993")));
			assertEquals(List.of("3", "4"), find(documents, new Condition.IsNull(documents.column("at"))));
			assertEquals(List.of("1", "2"), find(documents, new Condition.IsNotNull(documents.column("at"))));
			assertEquals(List.of("1", "4"), find(documents, from(documents, "k", "a")));
			assertEquals(List.of("2"), find(documents, new Condition.Sql("{\"term\":{\"k\":\"B\"}}")));
			assertEquals(List.of("1"), find(documents, new Condition.Sql("k:a AND q:>1")));
			try (Snapshot snapshot = documents.session().source().openSnapshot()) {
				TableName table = documents.table().name();
				assertEquals("9007199254740993", snapshot.max(table, documents.column("q"), List.of()));
				assertEquals("2026-01-01 00:00:00.000000002", snapshot.max(table, documents.column("n"), List.of()));
				assertEquals("2026-01-02 00:00:00", snapshot.max(table, documents.column("at"), List.of()));
				assertNull(snapshot.max(table, documents.column("at"), List.of(new Condition.Sql("k:ä"))));
				assertEquals(2, snapshot.count(table, List.of(new Condition.IsNull(documents.column("at")))));
				assertEquals(4, snapshot.count(table, List.of()));
				assertTrue(snapshot.isAtOrAfter(table, documents.column("q"), "10", "9"));
				assertFalse(snapshot.isAtOrAfter(table, documents.column("k"), "10", "9"));
				assertFalse(
						snapshot.isAtOrAfter(table, documents.column("at"), "2026-01-01", "2026-01-01 00:00:00.001"));
			}
			Expression flag = new Expression.IsAtOrAfter(documents.column("at"), "2026-01-02 00:00:00");
			ReadQuery flags = new ReadQuery(documents.table().name(), List.of(new ReadColumn("flag", flag)), List.of(),
					List.of(documents.column("_id")), 2);
			assertEquals(Arrays.asList("0", "1", null, null),
					documents.rows(flags).stream().map(r -> r.get(0)).toList());
		}
	}

	private static Condition from(Documents documents, String column, String bound) throws TidemarkException {
		return new Condition.AtOrAfter(documents.column(column), bound);
	}

	private static List<String> find(Documents documents, Condition condition) throws TidemarkException {
		return documents.rows(documents.query(List.of("_id"), List.of(condition), List.of("_id"), 2)).stream()
				.map(r -> r.get(0)).toList();
	}

	@ParameterizedTest
	@EnumSource
	void seesWhatWasWrittenAndNotWhatComesLater(SearchNodeKind kind) throws Exception {
		try (Documents documents = new Documents(nodes.of(kind), 2, AT)) {
			for (int i = 1; i <= 30; i++) {
				documents.put(String.valueOf(i), "{\"at\":\"2026-01-01T00:00:%02dZ\"}".formatted(i));
			}
			ReadQuery query = documents.query(List.of("_id"), List.of(), List.of("at", "_id"), 2);
			ReadQuery tail = documents.query(List.of("_id"), List.of(), List.of(), 2);
			try (Snapshot snapshot = documents.session().source().openSnapshot()) {
				assertEquals(30, Documents.rows(snapshot, query, Integer.MAX_VALUE).size());
				documents.putAll(List.of("99"), "{\"at\":\"2026-01-01T00:00:59Z\"}");
				List<List<String>> later = Documents.rows(snapshot, tail, Integer.MAX_VALUE);
				assertEquals(30, later.size(), "what came later was not delivered and must not be remembered");
				assertFalse(later.contains(List.of("99")));
			}
			assertEquals(31, documents.rows(query).size());
		}
	}

	@ParameterizedTest
	@EnumSource
	void namesAValueThatIsAListOrNoneOfItsType(SearchNodeKind kind) throws Exception {
		try (Documents documents = new Documents(nodes.of(kind), 1,
				"\"q\": { \"type\": \"integer\" }, \"k\": { \"type\": \"keyword\" }")) {
			documents.putAll(List.of("1"), "{\"q\":[1,2],\"k\":[\"a\",\"b\"]}");
			assertEquals(List.of(List.of("[\"a\",\"b\"]")),
					documents.rows(documents.query(List.of("k"), List.of(), List.of("_id"), 5)));
			ReadQuery numbers = documents.query(List.of("q"), List.of(), List.of("_id"), 5);
			TidemarkException problem = assertThrows(TidemarkException.class, () -> documents.rows(numbers));
			assertTrue(problem.getMessage().contains("the document 1 has in q the value [1,2]"), problem.getMessage());
			assertTrue(problem.remedy().contains("jsonFields=q"), problem.remedy());
		}
		try (Documents documents = new Documents(nodes.of(kind), 1, "\"q\": { \"type\": \"integer\" }",
				Map.of("jsonFields", "q"))) {
			documents.putAll(List.of("1"), "{\"q\":[1,2]}");
			assertEquals(List.of(List.of("[1,2]")),
					documents.rows(documents.query(List.of("q"), List.of(), List.of("_id"), 5)));
		}
	}
}
