/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.core.job.ColumnMapping;
import org.tidemark.core.job.PipelineOptions;
import org.tidemark.core.job.PipelineOptions.ShardGroup;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableKind;
import org.tidemark.core.schema.TableName;
import org.tidemark.pipeline.ColumnRoute;
import org.tidemark.pipeline.PipelineDesign;
import org.tidemark.pipeline.PipelineNaming;
import org.tidemark.pipeline.PipelineVersions;
import org.tidemark.pipeline.TableRoute;

/** What a job may ask of a route, and what is refused with which reason. */
class RouteDesignerTest {

	private static final PipelineVersions VERSIONS = Shop.versions("3.0.3", "3.3", true);
	private static final TableInfo ORDERS = Shop.table("shop.orders", "id int(11)", "Note varchar(20)",
			"note_b varchar(20)");

	private static RouteDesigner designer() {
		return new RouteDesigner(Shop.NAMING, VERSIONS);
	}

	private static TidemarkException refused(TableMapping mapping, TableInfo table) {
		TidemarkException problem = assertThrows(TidemarkException.class, () -> designer().design(mapping, table));
		assertEquals(ProblemKind.USAGE, problem.kind());
		assertFalse(problem.remedy().isEmpty());
		return problem;
	}

	private static void assertRefused(String message, TableMapping mapping, TableInfo table) {
		TidemarkException problem = refused(mapping, table);
		assertTrue(problem.getMessage().contains(message), problem.getMessage());
	}

	private static List<String> targets(TableRoute route) {
		return route.travelling().stream().map(ColumnRoute::starRocksColumn).toList();
	}

	private static TableMapping orders(ColumnMapping... columns) {
		return Shop.mapping("shop.orders", "ods.orders", columns);
	}

	@Test
	void columnsThatTheJobNames() throws Exception {
		TableRoute route = designer().design(orders(ColumnMapping.of("ID"), Shop.renamed("note_b", "Note")), ORDERS);
		assertEquals(List.of("id", "note"), targets(route));
		assertEquals(List.of("note_b"),
				route.travelling().stream().skip(1).map(ColumnRoute::risingWaveColumn).toList());
		ColumnRoute left = route.columns().get(1);
		assertTrue(left.omitted());
		assertEquals("The job leaves the column out.", left.reason());
	}

	@Test
	void columnsThatCannotBe() {
		assertRefused("has no column x", orders(ColumnMapping.of("id"), ColumnMapping.of("x")), ORDERS);
		assertRefused("mapped twice", orders(ColumnMapping.of("id"), ColumnMapping.of("ID")), ORDERS);
		assertRefused("Key column id of table shop.orders cannot travel: The job leaves the column out.",
				orders(ColumnMapping.of("note")), ORDERS);
		assertRefused("would fill the column x", orders(Shop.renamed("id", "x"), Shop.renamed("note_b", "x")), ORDERS);
		assertRefused("no column or table of the name a-b", orders(ColumnMapping.of("id"), Shop.renamed("Note", "a-b")),
				ORDERS);
		assertRefused("no column or table of the name __op",
				orders(ColumnMapping.of("id"), Shop.renamed("Note", "__op")),
				ORDERS);
		assertRefused("cannot have the type tinyint: the sink of RisingWave takes no tinyint.",
				orders(Shop.typed("id", "tinyint")), ORDERS);
		assertRefused("The expression lower(note)",
				orders(new ColumnMapping(null, "lower(note)", "n", "varchar(20)", false, null)), ORDERS);
		assertRefused("has the primary key (id)",
				orders(new ColumnMapping("note_b", null, null, null, true, null)), ORDERS);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', value = { "id > 5|\"id\" > 5", "`Note` = 'a'|\"note\" = 'a'",
			"Note = \"it's\"|\"note\" = 'it''s'", "NOTE LIKE 'a\\'b\\\\%'|\"note\" LIKE 'a''b\\%'",
			"lower(note) IN ('a', 'b')|lower(\"note\") IN ('a', 'b')",
			"id IS NOT NULL AND (note_b<>'')|\"id\" IS NOT NULL AND (\"note_b\"<>'')",
			"id % 2 = 0|\"id\" % 2 = 0", "note = 'x''y'|\"note\" = 'x''y'" })
	void conditionsInRisingWavesSpelling(String mysql, String risingWave) throws Exception {
		assertEquals(risingWave, designer().design(Shop.where(orders(), mysql), ORDERS).where());
	}

	@ParameterizedTest
	@ValueSource(strings = { "id > 5; DROP TABLE x", "id > 5 -- x", "id > 5 /* x */", "id > (5", "id > 5)", "note = 'a",
			"`x` = 1", "id = @x", "id IN (SELECT id FROM t)", "id > 5 UNION ALL", "note = 'a' # x", "$$x$$" })
	void conditionsThatAreRefused(String condition) {
		assertRefused("is not one expression", Shop.where(orders(), condition), ORDERS);
	}

	@Test
	void conditionOverAColumnThatStaysBehind() {
		assertRefused("names the column note_b, which does not travel",
				Shop.where(orders(ColumnMapping.of("id")), "note_b = 'x'"), ORDERS);
	}

	@Test
	void targetsKeepTheCaseThatTheJobGives() throws Exception {
		RouteDesigner designer = designer();
		TableRoute first = designer.design(Shop.mapping("shop.orders", "DWH.FactOrders"), ORDERS);
		assertEquals(new TableName("DWH", "FactOrders"), first.target());
		assertEquals("factorders", first.risingWaveTable());
		TableInfo other = Shop.table("crm.orders", "id int(11)");
		assertEquals("crm_orders",
				designer.design(Shop.mapping("crm.orders", "dwh.FactOrders"), other).risingWaveTable());
		TidemarkException same = assertThrows(TidemarkException.class,
				() -> designer.design(Shop.mapping("old.orders", "DWH.FactOrders"),
						Shop.table("old.orders", "id int(11)")));
		assertTrue(same.getMessage().contains("Tables shop.orders and old.orders would both fill DWH.FactOrders"),
				same.getMessage());
	}

	@Test
	void tablesThatCannotBeCaptured() {
		assertRefused("has no primary key", Shop.mapping("shop.t", "ods.t"),
				Shop.table("shop.t", List.of(), List.of(Shop.column("a", "int"))));
		for (String database : List.of("my.db", "a,b", "a$b", "a*", "(a)")) {
			TableInfo table = new TableInfo(new TableName(database, "t"), TableKind.TABLE,
					List.of(Shop.column("id", "int")), List.of("id"), List.of(), List.of(), null, -1);
			assertRefused("cannot capture the database " + database, Shop.mapping("shop.t", "ods.t"), table);
		}
		TableInfo dotted = new TableInfo(new TableName("shop", "a.b"), TableKind.TABLE,
				List.of(Shop.column("id", "int")), List.of("id"), List.of(), List.of(), null, -1);
		assertRefused("takes the text before the first dot for the database", Shop.mapping("shop.t", "ods.t"), dotted);
		assertRefused(
				"Key column id of table shop.t cannot travel: RisingWave cannot read a table whose key is binary.",
				Shop.mapping("shop.t", "ods.t"), Shop.table("shop.t", "id binary(16)"));
		assertRefused("Key column _rw_id of table shop.t cannot travel", Shop.mapping("shop.t", "ods.t"),
				Shop.table("shop.t", "_rw_id int"));
	}

	@Test
	void namesThatRisingWaveTakesForEqual() throws Exception {
		// the Kelvin sign is another letter for MySQL; in lower case it is a k
		TableRoute route = designer().design(Shop.table("shop.t", "id int(11)", "k int(11)", "\u212A int(11)"));
		assertEquals(List.of("id", "k"), targets(route));
		assertTrue(route.columns().get(2).reason().contains("another column is named"),
				route.columns().get(2).reason());
	}

	@Test
	void longKeysAreWarnedOf() throws Exception {
		RouteDesigner designer = designer();
		assertEquals(List.of(), designer.design(Shop.table("shop.a", "id varchar(32)")).warnings());
		List<String> warnings = designer.design(Shop.table("shop.b", "id varchar(33)")).warnings();
		assertEquals(1, warnings.size());
		assertTrue(warnings.get(0).contains("A key of table shop.b may take 132 bytes"), warnings.get(0));
	}

	@Test
	void shardsHaveOneShape() throws Exception {
		RouteDesigner designer = RouteDesigner.of(Shop.NAMING, VERSIONS, shards("db_*.orders", "shard"));
		TableRoute first = designer.design(Shop.table("db_00.orders", "id int(11)", "note varchar(20)"));
		TableRoute second = designer.design(Shop.table("db_01.orders", "id int(11)", "note varchar(20)"));
		assertEquals(first.target(), second.target());
		assertEquals(List.of("shard", "id"), second.targetKey());
		assertEquals("db_01.orders", second.discriminator().value());
		assertEquals(List.of("db_00_orders", "db_01_orders"),
				List.of(first.risingWaveTable(), second.risingWaveTable()));
		assertEquals(List.of("db_00_orders_sink", "db_01_orders_sink"), List.of(first.sink(), second.sink()));
		TidemarkException wider = assertThrows(TidemarkException.class,
				() -> designer.design(Shop.table("db_02.orders", "id int(11)", "note varchar(30)")));
		assertEquals(
				"Table db_02.orders cannot be merged with db_00.orders: it has note VARCHAR(120), the other has note VARCHAR(80).",
				wider.getMessage());
		TidemarkException more = assertThrows(TidemarkException.class,
				() -> designer.design(Shop.table("db_03.orders", "id int(11)", "note varchar(20)", "x int(11)")));
		assertTrue(more.getMessage().contains("it has x INT, the other has -"), more.getMessage());
		TidemarkException key = assertThrows(TidemarkException.class, () -> designer.design(Shop.table("db_04.orders",
				List.of("note"), List.of(Shop.column("id", "int(11)"), Shop.column("note", "varchar(20)")))));
		assertTrue(key.getMessage().contains("note VARCHAR(80) PRIMARY KEY 1"), key.getMessage());
		assertEquals(null, designer.design(Shop.table("shop.orders", "id int(11)")).discriminator());
	}

	@Test
	void discriminatorIsAColumnOfItsOwn() throws Exception {
		RouteDesigner designer = RouteDesigner.of(Shop.NAMING, VERSIONS, shards("db_*.orders", "id"));
		TidemarkException problem = assertThrows(TidemarkException.class,
				() -> designer.design(Shop.table("db_00.orders", "id int(11)")));
		assertTrue(problem.getMessage().contains("would fill the column id"), problem.getMessage());
	}

	@Test
	void unknownTimeZone() {
		PipelineOptions options = new PipelineOptions(null, "public", false, false, false, null, 8030, 0, 0,
				"Mars/Base",
				List.of());
		TidemarkException problem = assertThrows(TidemarkException.class,
				() -> RouteDesigner.of(Shop.NAMING, VERSIONS, options));
		assertEquals("There is no time zone Mars/Base.", problem.getMessage());
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, -1, 4_294_967_296L })
	void serverIdsThatNoReplicaCanHave(long id) {
		PipelineDesign design = Shop.design(Shop.NAMING, VERSIONS, PipelineOptions.DEFAULT, List.of());
		assertThrows(IllegalArgumentException.class,
				() -> new PipelineDesign("shop", design.source(), design.target(), 8030, Shop.NAMING, VERSIONS, id,
						List.of("shop"), List.of()));
	}

	@Test
	void namingAddsPrefixAndSuffix() throws Exception {
		RouteDesigner designer = new RouteDesigner(new PipelineNaming("public", "s", "", "raw_", "_v1"), VERSIONS);
		assertEquals(new TableName("shop", "raw_orders_v1"), designer.design(ORDERS).target());
	}

	private static PipelineOptions shards(String pattern, String discriminator) {
		return new PipelineOptions(null, "public", false, false, false, null, 8030, 0, 0, "UTC",
				List.of(new ShardGroup(pattern, new TableName("ods", "orders"), discriminator)));
	}
}
