/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.tests.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.connector.jdbc.internal.mysql.MySqlConnector;
import org.tidemark.connector.jdbc.internal.postgres.PostgresConnector;
import org.tidemark.connector.jdbc.internal.sqlite.SqliteConnector;
import org.tidemark.connector.spi.DatabaseSession;
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
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;

@ExtendWith(DatabaseServersExtension.class)
class DiscoveryTest {

	private static final NullProgressMonitor MONITOR = new NullProgressMonitor();

	@TempDir
	Path folder;

	private static String line(Column column) {
		return String.join("|", column.name(), column.nativeType(), column.nullable() ? "null" : "not null",
				String.valueOf(column.defaultValue()), String.valueOf(column.comment()),
				(column.autoIncrement() ? "auto" : "") + (column.generated() ? "generated" : ""));
	}

	private static List<String> columns(TableInfo table) {
		return table.columns().stream().map(DiscoveryTest::line).toList();
	}

	private static List<String> names(List<TableSummary> tables) {
		return tables.stream().map(t -> t.kind() + " " + t.name().table() + " " + t.comment()).toList();
	}

	@Test
	void looksAtMariaDb(@Database(DatabaseKind.MARIADB) ServerDatabase database) throws Exception {
		String schema = database.name();
		database.execute(
				"CREATE TABLE customers (id BIGINT UNSIGNED PRIMARY KEY AUTO_INCREMENT, `odd``name` VARCHAR(20)) COMMENT 'who buys'",
				"CREATE TABLE orders (tenant INT, no INT, customer BIGINT UNSIGNED NOT NULL COMMENT 'who', state ENUM('new','it''s') DEFAULT 'new',"
						+ " total DECIMAL(12,2) UNSIGNED NOT NULL DEFAULT 0.00, gross DECIMAL(12,2) AS (total * 1.19) STORED, note JSON,"
						+ " at TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6), active TINYINT(1) DEFAULT NULL, PRIMARY KEY (no, tenant),"
						+ " UNIQUE KEY one_note (customer, state), KEY by_time (at), CONSTRAINT buyer FOREIGN KEY (customer) REFERENCES customers (id))",
				"CREATE VIEW late AS SELECT no FROM orders", "INSERT INTO customers VALUES (1, 'a'), (2, 'b')");
		try (DatabaseSession session = new MySqlConnector().open(Reading.settings(database), 2)) {
			assertEquals(schema, session.discovery().catalog());
			assertEquals(schema, session.discovery().defaultSchema());
			assertTrue(session.discovery().schemas(MONITOR).contains(schema));
			assertFalse(session.discovery().schemas(MONITOR).contains("mysql"));
			List<TableSummary> tables = session.discovery().tables(schema, MONITOR);
			assertEquals(List.of("TABLE customers who buys", "VIEW late null", "TABLE orders null"), names(tables));
			assertEquals(-1, tables.get(1).rowEstimate());
			TableInfo table = Reading.table(session, "ORDERS");
			assertEquals(new TableName(schema, "orders"), table.name());
			assertEquals(List.of("tenant|int(11)|not null|null|null|", "no|int(11)|not null|null|null|",
					"customer|bigint(20) unsigned|not null|null|who|", "state|enum('new','it''s')|null|'new'|null|",
					"total|decimal(12,2) unsigned|not null|0.00|null|", "gross|decimal(12,2)|null|null|null|generated",
					"note|json|null|null|null|", "at|timestamp(6)|not null|current_timestamp(6)|null|",
					"active|tinyint(1)|null|null|null|"), columns(table));
			assertEquals(List.of("no", "tenant"), table.primaryKey());
			assertEquals(List.of(new Index("by_time", List.of("at"), false),
					new Index("one_note", List.of("customer", "state"), true)), table.indexes());
			assertEquals(
					List.of(new ForeignKey("buyer", List.of("customer"), new TableName(schema, "customers"),
							List.of("id"))),
					table.foreignKeys());
			assertEquals(
					List.of("id|bigint(20) unsigned|not null|null|null|auto", "odd`name|varchar(20)|null|null|null|"),
					columns(Reading.table(session, "customers")));
			assertEquals("who buys", Reading.table(session, schema + ".customers").comment());
			assertTrue(session.discovery().table(TableName.parse("nothing"), MONITOR).isEmpty());
			assertEquals(new LogicalType.Decimal(13, 2), session.discovery().typeOf(table.name(), "total * 2"));
			assertEquals(new LogicalType.Instant(6), session.discovery().typeOf(table.name(), "at"));
			badExpression(session, table.name());
		}
	}

	private static void badExpression(DatabaseSession session, TableName table) {
		TidemarkException problem = assertThrows(TidemarkException.class,
				() -> session.discovery().typeOf(table, "no_such_column + 1"));
		assertEquals(ProblemKind.USAGE, problem.kind());
		assertTrue(problem.getMessage().contains("no_such_column"), problem.getMessage());
	}

	@Test
	void looksAtPostgres(@Database(DatabaseKind.POSTGRESQL) ServerDatabase database) throws Exception {
		database.execute("CREATE SCHEMA \"Shop\"", "CREATE DOMAIN price AS numeric(12,2) NOT NULL",
				"CREATE TABLE \"Shop\".customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, \"Odd\"\"name\" varchar(20))",
				"COMMENT ON TABLE \"Shop\".customers IS 'who buys'",
				"COMMENT ON COLUMN \"Shop\".customers.id IS 'number'",
				"CREATE TABLE \"Shop\".orders (tenant int, no serial, customer bigint NOT NULL REFERENCES \"Shop\".customers, total price DEFAULT 0,"
						+ " gross numeric(12,2) GENERATED ALWAYS AS (1.5) STORED, at timestamp(3) with time zone DEFAULT now(), tags text[],"
						+ " flag bool, PRIMARY KEY (no, tenant))",
				"CREATE INDEX by_time ON \"Shop\".orders (lower(tags[1]), at)",
				"CREATE UNIQUE INDEX once ON \"Shop\".orders (customer) WHERE flag",
				"CREATE UNIQUE INDEX always ON \"Shop\".orders (customer, at) INCLUDE (flag)",
				"CREATE VIEW \"Shop\".late AS SELECT no FROM \"Shop\".orders",
				"INSERT INTO \"Shop\".customers (\"Odd\"\"name\") VALUES ('a'), ('b')", "ANALYZE \"Shop\".customers");
		try (DatabaseSession session = new PostgresConnector().open(Reading.settings(database), 2)) {
			assertEquals(database.name(), session.discovery().catalog());
			assertEquals("public", session.discovery().defaultSchema());
			assertEquals(List.of("Shop", "public"), session.discovery().schemas(MONITOR));
			List<TableSummary> tables = session.discovery().tables("Shop", MONITOR);
			assertEquals(List.of("TABLE customers who buys", "VIEW late null", "TABLE orders null"), names(tables));
			assertEquals(2, tables.get(0).rowEstimate());
			TableInfo table = Reading.table(session, "Shop.Orders");
			assertEquals(new TableName("Shop", "orders"), table.name());
			assertEquals(TableKind.TABLE, table.kind());
			assertEquals(List.of("tenant|integer|not null|null|null|",
					"no|integer|not null|nextval('\"Shop\".orders_no_seq'::regclass)|null|auto",
					"customer|bigint|not null|null|null|",
					"total|numeric(12,2)|not null|0|null|", "gross|numeric(12,2)|null|null|null|generated",
					"at|timestamp(3) with time zone|null|now()|null|", "tags|text[]|null|null|null|",
					"flag|boolean|null|null|null|"), columns(table));
			assertEquals(List.of("no", "tenant"), table.primaryKey());
			assertEquals(List.of(new Index("always", List.of("customer", "at"), true),
					new Index("by_time", List.of("lower(tags[1])", "at"), false),
					new Index("once", List.of("customer"), false)), table.indexes());
			assertEquals(List.of(new ForeignKey("orders_customer_fkey", List.of("customer"),
					new TableName("Shop", "customers"), List.of("id"))), table.foreignKeys());
			assertEquals(
					List.of("id|bigint|not null|null|number|auto", "Odd\"name|character varying(20)|null|null|null|"),
					columns(Reading.table(session, "Shop.customers")));
			assertEquals(new LogicalType.DateTime(6),
					session.discovery().typeOf(table.name(), "at AT TIME ZONE 'UTC'"));
			assertEquals(new LogicalType.Decimal(12, 2), session.discovery().typeOf(table.name(), "(total)"));
			badExpression(session, table.name());
		}
	}

	@Test
	void looksAtSqlite() throws Exception {
		Path file = folder.resolve("shop.db");
		new SqliteDatabase(file).execute(
				"CREATE TABLE customers (id INTEGER PRIMARY KEY, \"odd\"\"name\" VARCHAR(20) DEFAULT 'x')",
				"CREATE TABLE orders (tenant INT, no INT, customer INTEGER NOT NULL REFERENCES customers, total DECIMAL(12,2) DEFAULT 0,"
						+ " gross REAL AS (total * 1.19), at DATETIME DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY (no, tenant)) WITHOUT ROWID",
				"CREATE UNIQUE INDEX once ON orders (customer, at)",
				"CREATE UNIQUE INDEX partial ON orders (at) WHERE total > 0",
				"CREATE INDEX expression ON orders (lower(at))", "CREATE VIEW late AS SELECT no FROM orders",
				"INSERT INTO customers VALUES (1, 'a'), (7, 'b')");
		try (DatabaseSession session = new SqliteConnector()
				.open(ConnectionSettings.file("shop", "sqlite", file.toString()), 2)) {
			assertEquals("shop.db", session.discovery().catalog());
			assertEquals("main", session.discovery().defaultSchema());
			assertEquals(List.of("main"), session.discovery().schemas(MONITOR));
			List<TableSummary> tables = session.discovery().tables("main", MONITOR);
			assertEquals(List.of("TABLE customers null", "VIEW late null", "TABLE orders null"), names(tables));
			assertEquals(List.of(7L, -1L, -1L), tables.stream().map(TableSummary::rowEstimate).toList());
			TableInfo table = Reading.table(session, "Orders");
			assertEquals(new TableName("main", "orders"), table.name());
			assertEquals(List.of("tenant|INT|not null|null|null|", "no|INT|not null|null|null|",
					"customer|INTEGER|not null|null|null|", "total|DECIMAL(12,2)|null|0|null|",
					"gross|REAL|null|null|null|generated", "at|DATETIME|null|CURRENT_TIMESTAMP|null|"), columns(table));
			assertEquals(List.of("no", "tenant"), table.primaryKey());
			assertEquals(List.of(new Index("expression", List.of("(expression)"), false),
					new Index("once", List.of("customer", "at"), true), new Index("partial", List.of("at"), false)),
					table.indexes());
			assertEquals(
					List.of(new ForeignKey("", List.of("customer"), new TableName("main", "customers"), List.of("id"))),
					table.foreignKeys());
			assertEquals(List.of("id|INTEGER|not null|null|null|auto", "odd\"name|VARCHAR(20)|null|'x'|null|"),
					columns(Reading.table(session, "customers")));
			assertEquals(new LogicalType.Int(64, true),
					session.discovery().typeOf(new TableName(null, "customers"), "id * 2"));
			badExpression(session, table.name());
			NullProgressMonitor cancelled = new NullProgressMonitor();
			cancelled.setCanceled(true);
			assertEquals(ProblemKind.CANCELLED,
					assertThrows(TidemarkException.class, () -> session.discovery().tables("main", cancelled)).kind());
		}
	}
}
