/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sample.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sample.Sample;
import org.tidemark.sample.SampleChange;
import org.tidemark.sample.SampleShop;

class SampleShopTest {

	private static final Instant NOW = Instant.parse("2026-01-15T10:30:00.250Z");
	private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

	@TempDir
	static Path made;
	private static Sample sample;

	@TempDir
	Path folder;

	@BeforeAll
	static void makeTheSample() throws Exception {
		sample = new SampleShop(CLOCK).create(made, false);
	}

	@BeforeEach
	void copyTheSample() throws Exception {
		for (String name : List.of("shop.db", "warehouse.db", "shop.tidemark")) {
			Files.copy(made.resolve(name), folder.resolve(name));
		}
	}

	@Test
	void makesTheTablesWithTheirRows() throws Exception {
		assertTrue(sample.created());
		assertEquals(List.of("2000"), shop("SELECT count(*) FROM customers"));
		assertEquals(List.of("500"), shop("SELECT count(*) FROM products"));
		assertEquals(List.of("50000"), shop("SELECT count(*) FROM orders"));
		int items = Integer.parseInt(shop("SELECT count(*) FROM order_items").get(0));
		assertTrue(items > 119_000 && items < 121_000, "items: " + items);
		assertEquals(List.of("ok"), shop("PRAGMA integrity_check"));
		assertEquals(List.of(), shop("PRAGMA foreign_key_check"));
	}

	@Test
	void cursorsAreTextWithMillisecondsAndLieBeforeToday() throws Exception {
		for (String table : List.of("customers", "products", "orders", "order_items")) {
			assertEquals(List.of("text 23"),
					shop("SELECT DISTINCT typeof(updated_at) || ' ' || length(updated_at) FROM " + table));
			assertEquals(List.of("1"), shop("SELECT max(updated_at) < '2026-01-14 00:00:00.000' FROM " + table));
			assertEquals(List.of("0"), shop("SELECT count(*) FROM " + table + " WHERE created_at > updated_at"));
			assertEquals(List.of("TIMESTAMP"),
					shop("SELECT type FROM pragma_table_info('" + table + "') WHERE name = 'updated_at'"));
			assertEquals(List.of(table + "_updated"),
					shop("SELECT name FROM pragma_index_list('" + table + "') WHERE name LIKE '%updated'"));
		}
	}

	@Test
	void rowsHaveNullsDecimalsChineseAndEmoji() throws Exception {
		assertEquals(List.of("666"), shop("SELECT count(*) FROM customers WHERE phone IS NULL"));
		assertEquals(List.of("181"), shop("SELECT count(*) FROM customers WHERE name GLOB '[一-龥]*'"));
		assertEquals(List.of("19"), shop("SELECT count(*) FROM customers WHERE name LIKE '%🌟'"));
		assertEquals(List.of("100"), shop("SELECT count(*) FROM customers WHERE vip = 1"));
		assertEquals(List.of("0"),
				shop("SELECT count(*) FROM (SELECT o.total, sum(round(i.unit_price * 100) * i.quantity) s"
						+ " FROM orders o JOIN order_items i ON i.order_id = o.id GROUP BY o.id) WHERE round(total * 100) <> s"));
	}

	@Test
	void equalClocksGiveEqualRows() throws Exception {
		String digest = "SELECT group_concat(name || email || updated_at) FROM customers";
		List<String> first = shop(digest);
		List<String> orders = shop("SELECT sum(total), max(updated_at) FROM orders");
		new SampleShop(CLOCK).create(folder, true);
		assertEquals(first, shop(digest));
		assertEquals(orders, shop("SELECT sum(total), max(updated_at) FROM orders"));
	}

	@Test
	void warehouseIsEmptyAndConnectionsNameTheFiles() throws Exception {
		assertEquals(List.of(), query(made.resolve("warehouse.db"), "SELECT name FROM sqlite_master"));
		assertEquals("sample-shop", sample.source().name());
		assertEquals("sqlite", sample.source().connector());
		assertEquals(made.resolve("shop.db").toString(), sample.source().database());
		assertEquals("sample-warehouse", sample.target().name());
		assertEquals(made.resolve("warehouse.db").toString(), sample.target().database());
		String job = Files.readString(sample.jobFile());
		assertTrue(job.contains("\"source\": \"sample-shop\""), job);
		assertTrue(job.contains("\"strategy\": \"timestamp\", \"field\": \"updated_at\""), job);
	}

	@Test
	void anExistingSampleIsLeftAloneUnlessReplaced() throws Exception {
		SampleShop shop = new SampleShop(CLOCK);
		Files.writeString(folder.resolve("shop.tidemark"), "mine");
		shop.change(folder);
		Sample again = shop.create(folder, false);
		assertFalse(again.created());
		assertEquals("mine", Files.readString(again.jobFile()));
		assertEquals(List.of("50020"), shop("SELECT count(*) FROM orders"));

		Sample replaced = shop.create(folder, true);
		assertTrue(replaced.created());
		assertNotEquals("mine", Files.readString(replaced.jobFile()));
		assertEquals(List.of("50000"), shop("SELECT count(*) FROM orders"));
	}

	@Test
	void changeTouchesExactlyTheOrdersItSays() throws Exception {
		SampleShop shop = new SampleShop(CLOCK);
		String before = shop("SELECT max(updated_at) FROM orders").get(0);
		String untouched = "SELECT count(*) FROM orders WHERE updated_at <= '" + before + "'";
		SampleChange change = shop.change(folder);
		assertEquals(new SampleChange(100, 20, NOW), change);
		assertEquals(120, change.rows());
		assertEquals(List.of("49900"), shop(untouched));
		assertEquals(List.of("100"), shop("SELECT count(*) FROM orders WHERE updated_at = '2026-01-15 10:30:00.250'"
				+ " AND id <= 50000 AND note LIKE 'Changed by the demo%'"));
		assertEquals(List.of("20"), shop("SELECT count(*) FROM orders WHERE id > 50000"));
		assertEquals(List.of("120"), shop("SELECT count(*) FROM orders WHERE updated_at > '" + before + "'"));
		assertEquals(List.of(), shop("PRAGMA foreign_key_check"));
	}

	@Test
	void aSecondChangeIsLaterThanTheFirst() throws Exception {
		SampleShop shop = new SampleShop(CLOCK);
		SampleChange first = shop.change(folder);
		SampleChange second = shop.change(folder);
		assertEquals(Duration.ofMillis(1), Duration.between(first.at(), second.at()));
		assertEquals(List.of("120"),
				shop("SELECT count(*) FROM orders WHERE updated_at > '2026-01-15 10:30:00.250'"));
	}

	@Test
	void changeWithoutASampleIsAUsageError() throws Exception {
		Files.delete(folder.resolve("shop.db"));
		TidemarkException e = assertThrows(TidemarkException.class, () -> new SampleShop(CLOCK).change(folder));
		assertEquals(ProblemKind.USAGE, e.kind());
		assertEquals("There is no sample shop in " + folder + ".", e.getMessage());
	}

	@Test
	void aFolderThatCannotBeWrittenIsNamed() throws Exception {
		Path file = Files.createFile(folder.resolve("file"));
		TidemarkException e = assertThrows(TidemarkException.class, () -> new SampleShop(CLOCK).create(file, false));
		assertEquals(ProblemKind.FAILED, e.kind());
		assertTrue(e.getMessage().startsWith("The sample cannot be made in " + file + ": "), e.getMessage());
	}

	private List<String> shop(String sql) throws SQLException {
		return query(folder.resolve("shop.db"), sql);
	}

	private static List<String> query(Path file, String sql) throws SQLException {
		List<String> values = new ArrayList<>();
		try (Connection connection = new JDBC().connect("jdbc:sqlite:" + file, new Properties());
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				values.add(rows.getString(1));
			}
		}
		return values;
	}
}
