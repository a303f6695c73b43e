/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidemark.connector.RowPage;
import org.tidemark.connector.ServerInfo;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.ForeignKey;
import org.tidemark.core.schema.Index;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableKind;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.schema.TableSummary;
import org.tidemark.core.type.LogicalType;
import org.tidemark.operations.CatalogBrowser;
import org.tidemark.operations.RowQuery;

class BrowseCommandTest extends CommandTest {

	private static final TableName ORDERS = TableName.parse("public.orders");

	private int closed;
	private List<String> schemas = List.of("audit", "public");

	@BeforeEach
	void setUp() {
		sessions.connections.save(ConnectionSettings.file("pg", "sqlite", "x"));
		sessions.connections.browser = new Catalog();
	}

	@Test
	void withoutAPlaceTheSchemas() {
		assertEquals(0, shell.run("browse", "pg"));
		assertEquals(List.of("audit", "public (default)"), shell.outLines());
		assertEquals(0, shell.run("browse", "pg", "--json"));
		assertEquals(List.of("{\"schema\":\"audit\",\"default\":false}", "{\"schema\":\"public\",\"default\":true}"),
				shell.outLines());
		assertEquals(2, closed);
	}

	@Test
	void oneSchemaIsOpenedAtOnce() {
		schemas = List.of("public");
		assertEquals(0, shell.run("browse", "pg"));
		assertEquals(List.of("public (default)", "table          kind   rows (estimate)  comment"),
				shell.outLines().subList(0, 2));
	}

	@Test
	void theTablesOfASchema() {
		assertEquals(0, shell.run("browse", "pg", "public"));
		assertEquals(
				List.of("table          kind   rows (estimate)  comment", "public.orders  table           50,000  订单",
						"public.v       view                 -  -"),
				shell.outLines());
		assertEquals(0, shell.run("browse", "pg", "public", "--json"));
		assertEquals("{\"table\":\"public.v\",\"kind\":\"view\",\"rows\":null,\"comment\":null}",
				shell.outLines().get(1));
	}

	@Test
	void aTableWithColumnsKeysAndIndexes() {
		List<String> lines = List.of("public.orders (table), rows 50,000 (estimate), comment 订单",
				"column    type           nullable  default  key  comment",
				"id        bigint         no        -        1    -",
				"customer  bigint         yes       -             -",
				"note      varchar(200)   yes       'x'           备注",
				"unique index orders_note (note)", "foreign key (customer) -> public.customers (id)");
		assertEquals(0, shell.run("browse", "pg", "public.orders"));
		assertEquals(lines.stream().map(line -> line.replaceAll("  +", "  ")).toList(),
				shell.outLines().stream().map(line -> line.replaceAll("  +", "  ")).toList());
		assertEquals(0, shell.run("browse", "pg", "orders", "--json"));
		assertEquals(List
				.of("{\"table\":\"public.orders\",\"kind\":\"table\",\"rows\":50000,\"comment\":\"订单\",\"columns\":["
						+ "{\"name\":\"id\",\"type\":\"bigint\",\"nullable\":false,\"default\":null,\"comment\":null,\"auto_increment\":true,\"generated\":false},"
						+ "{\"name\":\"customer\",\"type\":\"bigint\",\"nullable\":true,\"default\":null,\"comment\":null,\"auto_increment\":false,\"generated\":false},"
						+ "{\"name\":\"note\",\"type\":\"varchar(200)\",\"nullable\":true,\"default\":\"'x'\",\"comment\":\"备注\",\"auto_increment\":false,\"generated\":false}],"
						+ "\"primary_key\":[\"id\"],\"indexes\":[{\"name\":\"orders_note\",\"columns\":[\"note\"],\"unique\":true}],"
						+ "\"foreign_keys\":[{\"columns\":[\"customer\"],\"parent\":\"public.customers\",\"parent_columns\":[\"id\"]}]}"),
				shell.outLines());
	}

	@Test
	void whatIsNotThereExits2() {
		assertEquals(2, shell.run("browse", "pg", "public.ordrs"));
		assertEquals(List.of("tidemark: There is no table public.ordrs."), shell.errLines());
		assertEquals(2, shell.run("browse", "pg", "a.b.c"));
		assertTrue(shell.errLines().get(0).contains("\"a.b.c\" is not the name of a schema or table."), shell.err());
		assertEquals(2, closed);
	}

	/** A catalog of two schemas. */
	private final class Catalog implements CatalogBrowser {

		@Override
		public String catalog() {
			return "shop";
		}

		@Override
		public String defaultSchema() {
			return "public";
		}

		@Override
		public List<String> schemas(IProgressMonitor monitor) {
			return schemas;
		}

		@Override
		public List<TableSummary> tables(String schema, IProgressMonitor monitor) {
			return List.of(new TableSummary(ORDERS, TableKind.TABLE, 50_000, "订单"),
					new TableSummary(TableName.parse("public.v"), TableKind.VIEW, -1, null));
		}

		@Override
		public TableInfo table(TableName name, IProgressMonitor monitor) throws TidemarkException {
			if (!name.equals(ORDERS)) {
				throw new TidemarkException(ProblemKind.USAGE, "There is no table " + name + ".", "", null);
			}
			LogicalType number = new LogicalType.Int(64, true);
			return new TableInfo(ORDERS, TableKind.TABLE,
					List.of(new Column("id", "bigint", number, false, null, null, true, false),
							new Column("customer", "bigint", number, true, null, null, false, false),
							new Column("note", "varchar(200)", new LogicalType.Text(200, false), true, "'x'", "备注",
									false,
									false)),
					List.of("id"), List.of(new Index("orders_note", List.of("note"), true)),
					List.of(new ForeignKey("fk", List.of("customer"), TableName.parse("public.customers"),
							List.of("id"))),
					"订单", 50_000);
		}

		@Override
		public ServerInfo server() {
			throw new UnsupportedOperationException();
		}

		@Override
		public RowPage rows(RowQuery query, IProgressMonitor monitor) {
			throw new UnsupportedOperationException();
		}

		@Override
		public long count(RowQuery query, IProgressMonitor monitor) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void close() {
			closed++;
		}
	}
}
