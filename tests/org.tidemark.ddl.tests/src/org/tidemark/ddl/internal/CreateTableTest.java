/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ddl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.TableDefinition;
import org.tidemark.ddl.TableDefinition.ColumnDefinition;
import org.tidemark.ddl.spi.Dialect;

/** The statements that make a table, word by word. */
class CreateTableTest {

	private static final LogicalType TEXT = new LogicalType.Text(0, false);

	private static TableDefinition orders(Dialect dialect) {
		return new TableDefinition(new TableName("shop", "my \"orders\""),
				List.of(new ColumnDefinition("id", dialect.typeFor(new LogicalType.Int(64, true), true), true, null),
						new ColumnDefinition("it's", dialect.typeFor(new LogicalType.Text(20, false), false), true,
								"it's \\ here"),
						new ColumnDefinition("at", dialect.typeFor(new LogicalType.DateTime(6), false), false, "")),
				List.of("id"), "All 'orders'");
	}

	@Test
	void postgres() {
		assertEquals(List.of("""
				CREATE TABLE "shop"."my ""orders""\" (
					"id" bigint NOT NULL,
					"it's" varchar(20),
					"at" timestamp(6) NOT NULL,
					PRIMARY KEY ("id")
				)""", "COMMENT ON TABLE \"shop\".\"my \"\"orders\"\"\" IS 'All ''orders'''",
				"COMMENT ON COLUMN \"shop\".\"my \"\"orders\"\"\".\"it's\" IS E'it''s \\\\ here'"),
				new PostgresDialect().createTable(orders(new PostgresDialect())));
	}

	@Test
	void mySql() {
		assertEquals(List.of("""
				CREATE TABLE `shop`.`my "orders"` (
					`id` bigint NOT NULL,
					`it's` varchar(20) NULL COMMENT 'it''s \\\\ here',
					`at` datetime(6) NOT NULL,
					PRIMARY KEY (`id`)
				) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE /*!50700 utf8mb4_bin */ \
				/*M!100202 utf8mb4_nopad_bin */ COMMENT='All ''orders'''"""),
				new MySqlDialect().createTable(orders(new MySqlDialect())));
	}

	@Test
	void sqlite() {
		assertEquals(List.of("""
				CREATE TABLE "shop"."my ""orders""\" (
					"id" INTEGER NOT NULL,
					"it's" VARCHAR(20),
					"at" DATETIME(6) NOT NULL,
					PRIMARY KEY ("id")
				)"""), new SqliteDialect().createTable(orders(new SqliteDialect())));
	}

	@Test
	void starRocksHasTheKeyFirst() {
		Dialect dialect = new StarRocksDialect();
		TableDefinition table = new TableDefinition(new TableName("ods", "my `orders`"),
				List.of(new ColumnDefinition("it's", dialect.typeFor(new LogicalType.Text(20, false), false), true,
						"it's \\ here"),
						new ColumnDefinition("at", dialect.typeFor(new LogicalType.DateTime(6), false), false, ""),
						new ColumnDefinition("no", dialect.typeFor(new LogicalType.Int(32, false), true), true, null),
						new ColumnDefinition("id", dialect.typeFor(new LogicalType.Int(64, false), true), true, null)),
				List.of("id", "no"), "All 'orders'");
		assertEquals(List.of("""
				CREATE TABLE `ods`.`my ``orders``` (
					`id` LARGEINT NOT NULL,
					`no` BIGINT NOT NULL,
					`it's` VARCHAR(80) NULL COMMENT 'it\\'s \\\\ here',
					`at` DATETIME NOT NULL
				)
				PRIMARY KEY (`id`, `no`)
				COMMENT 'All \\'orders\\''
				DISTRIBUTED BY HASH (`id`, `no`)
				PROPERTIES ("enable_persistent_index" = "true")"""), dialect.createTable(table));
	}

	@Test
	void starRocksSortsATableWithoutAKeyByWhatItCanSortBy() {
		Dialect dialect = new StarRocksDialect();
		TableDefinition table = new TableDefinition(new TableName("ods", "log"),
				List.of(new ColumnDefinition("doc", dialect.typeFor(new LogicalType.Json(), false), true, null),
						new ColumnDefinition("at", dialect.typeFor(new LogicalType.DateTime(0), false), true, null)),
				List.of(), null);
		assertEquals(List.of("""
				CREATE TABLE `ods`.`log` (
					`at` DATETIME NULL,
					`doc` JSON NULL
				)
				DUPLICATE KEY (`at`)
				DISTRIBUTED BY HASH (`at`)"""), dialect.createTable(table));
	}

	@Test
	void risingWaveHasNeitherLengthsNorNotNull() {
		assertEquals(List.of("""
				CREATE TABLE "shop"."my ""orders""\" (
					"id" BIGINT,
					"it's" VARCHAR,
					"at" TIMESTAMP,
					PRIMARY KEY ("id")
				)""", "COMMENT ON TABLE \"shop\".\"my \"\"orders\"\"\" IS 'All ''orders'''",
				"COMMENT ON COLUMN \"shop\".\"my \"\"orders\"\"\".\"it's\" IS 'it''s \\ here'"),
				new RisingWaveDialect().createTable(orders(new RisingWaveDialect())));
	}

	@Test
	void unlimitedKeysShareTheBytesOfAnIndexInMySql() {
		Dialect dialect = new MySqlDialect();
		List<ColumnDefinition> columns = new ArrayList<>();
		for (String name : List.of("a", "b")) {
			columns.add(new ColumnDefinition(name, dialect.typeFor(TEXT, true), false, null));
		}
		columns.add(new ColumnDefinition("c", dialect.typeFor(new LogicalType.Uuid(), true), false, null));
		String sql = dialect
				.createTable(new TableDefinition(new TableName(null, "t"), columns, List.of("a", "b", "c"), null))
				.get(0);
		assertTrue(sql.contains("`a` varchar(365) NOT NULL") && sql.contains("`b` varchar(365) NOT NULL"), sql);
		assertTrue(sql.contains("`c` char(36) NOT NULL"), sql);
	}

	@Test
	void longTextsLeaveTheRowWhereItWouldNotFitInMySql() {
		Dialect dialect = new MySqlDialect();
		List<ColumnDefinition> columns = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			columns.add(new ColumnDefinition("c" + i, dialect.typeFor(new LogicalType.Text(1000, false), false), true,
					null));
		}
		String sql = dialect.createTable(new TableDefinition(new TableName(null, "t"), columns, List.of(), null))
				.get(0);
		assertEquals(16, sql.split(" varchar\\(1000\\)", -1).length - 1, sql);
		assertEquals(4, sql.split(" text ", -1).length - 1, sql);
	}

	@Test
	void dialectsAreFoundByTheConnectorsId() {
		BuiltInDialects dialects = new BuiltInDialects();
		for (String id : List.of("postgresql", "mysql", "sqlite", "opensearch", "starrocks", "risingwave")) {
			assertEquals(id, dialects.find(id).orElseThrow().id());
		}
		assertTrue(dialects.find("oracle").isEmpty());
	}
}
