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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.connector.Cell;
import org.tidemark.connector.RowPage;
import org.tidemark.connector.jdbc.internal.mysql.MySqlConnector;
import org.tidemark.connector.jdbc.internal.postgres.PostgresConnector;
import org.tidemark.connector.jdbc.internal.sqlite.SqliteConnector;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.PageQuery;
import org.tidemark.connector.spi.PageQuery.Order;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;

/** Pages of rows, as a person looks at them, from real databases. */
@ExtendWith(DatabaseServersExtension.class)
class PageTest {

	private static final int ROWS = 25;

	@TempDir
	private Path folder;

	@Test
	void mariaDb(@Database(DatabaseKind.MARIADB) ServerDatabase database) throws Exception {
		try (DatabaseSession session = new MySqlConnector().open(Reading.settings(database), 2)) {
			check(session, database, "`", "blob", "x'00ff'");
			zeroDatesAreShownAsTheyAre(session, database);
		}
	}

	@Test
	void postgres(@Database(DatabaseKind.POSTGRESQL) ServerDatabase database) throws Exception {
		try (DatabaseSession session = new PostgresConnector().open(Reading.settings(database), 2)) {
			check(session, database, "\"", "bytea", "'\\x00ff'");
		}
	}

	@Test
	void sqlite() throws Exception {
		SqliteDatabase database = new SqliteDatabase(folder.resolve("t.db"));
		try (DatabaseSession session = new SqliteConnector()
				.open(ConnectionSettings.file("s", "sqlite", folder.resolve("t.db").toString()), 2)) {
			check(session, database, "\"", "blob", "x'00ff'");
		}
	}

	private static void check(DatabaseSession session, TestDatabase database, String quote, String bytes,
			String literal)
			throws Exception {
		List<String> statements = new ArrayList<>();
		String order = quote + "order" + quote;
		statements.add("CREATE TABLE paged (id int PRIMARY KEY, " + order + " varchar(40), amount decimal(12,2), data "
				+ bytes + ")");
		statements.add("INSERT INTO paged VALUES (1, NULL, NULL, NULL), (2, '', 0.25, " + literal
				+ "), (3, '100% Sure', -3.00, NULL)");
		for (int i = 4; i <= ROWS; i++) {
			statements.add("INSERT INTO paged VALUES (" + i + ", 'Name " + i + "', " + i + ".50, NULL)");
		}
		database.execute(statements.toArray(String[]::new));
		TableInfo table = Reading.table(session, "paged");
		Order byId = new Order(Reading.column(table, "id"), false);

		RowPage first = page(session, new PageQuery(table, List.of(), List.of(byId), 0, 10));
		assertEquals(List.of("id", "order", "amount", "data"), first.columns().stream().map(c -> c.name()).toList());
		assertEquals(10, first.rows().size());
		assertTrue(first.more());
		assertEquals(Arrays.asList(new Cell(Cell.Kind.TEXT, "1", 1), Cell.NULL, Cell.NULL, Cell.NULL),
				first.rows().get(0));
		assertEquals(List.of(new Cell(Cell.Kind.TEXT, "2", 1), new Cell(Cell.Kind.TEXT, "", 0),
				new Cell(Cell.Kind.TEXT, "0.25", 4), new Cell(Cell.Kind.BINARY, "00ff", 2)), first.rows().get(1));

		RowPage last = page(session, new PageQuery(table, List.of(), List.of(byId), 20, 10));
		assertEquals(List.of("21", "22", "23", "24", "25"), ids(last));
		assertFalse(last.more());
		assertEquals(List.of(), ids(page(session, new PageQuery(table, List.of(), List.of(byId), 90, 10))));

		Order backwards = new Order(Reading.column(table, "amount"), true);
		assertEquals(List.of("25", "24"), ids(page(session, new PageQuery(table,
				List.of(new Condition.Sql("amount > 0 -- all")), List.of(backwards), 0, 2))));
		assertEquals(List.of("3"), ids(containing(session, table, "order", "0% s")), "the sign is no placeholder");
		assertEquals(List.of("14"), ids(containing(session, table, "amount", "14.")));
		assertEquals(List.of(), ids(containing(session, table, "order", "' OR 1=1 --")));
		try (Snapshot snapshot = session.source().openSnapshot()) {
			assertEquals(ROWS - 3, snapshot.count(table.name(),
					List.of(new Condition.Contains(Reading.column(table, "order"), "NAME"))));
		}
		TidemarkException wrong = assertThrows(TidemarkException.class, () -> page(session,
				new PageQuery(table, List.of(new Condition.Sql("nowhere = 1")), List.of(byId), 0, 1)));
		assertTrue(wrong.summary().contains("nowhere"), wrong.summary());
		for (String stacked : List.of("1=1); DELETE FROM paged; COMMIT; --",
				"1=1); COMMIT; DELETE FROM paged; SELECT (1",
				"id IN (SELECT 1)); DROP TABLE paged; --")) {
			assertThrows(TidemarkException.class, () -> page(session,
					new PageQuery(table, List.of(new Condition.Sql(stacked)), List.of(byId), 0, 1)));
			assertEquals(ROWS, database.number("SELECT count(*) FROM paged"), stacked);
		}
	}

	private static RowPage containing(DatabaseSession session, TableInfo table, String column, String text)
			throws Exception {
		return page(session, new PageQuery(table,
				List.of(new Condition.Contains(Reading.column(table, column), text)), List.of(), 0, 10));
	}

	private static void zeroDatesAreShownAsTheyAre(DatabaseSession session, ServerDatabase database) throws Exception {
		database.execute("CREATE TABLE dated (id int PRIMARY KEY, day date, note longtext)",
				"SET sql_mode = ''", "INSERT IGNORE INTO dated VALUES (1, '0000-00-00', repeat('x', 100000))");
		RowPage page = page(session,
				new PageQuery(Reading.table(session, "dated"), List.of(), List.of(), 0, 10));

		assertEquals("0000-00-00", page.rows().get(0).get(1).text());
		Cell note = page.rows().get(0).get(2);
		assertEquals(100_000, note.length());
		assertEquals(65_536, note.text().length());
		assertFalse(note.complete());
	}

	private static List<String> ids(RowPage page) {
		return page.rows().stream().map(row -> row.get(0).text()).toList();
	}

	private static RowPage page(DatabaseSession session, PageQuery query) throws TidemarkException {
		try (Snapshot snapshot = session.source().openSnapshot()) {
			return snapshot.page(query);
		}
	}
}
