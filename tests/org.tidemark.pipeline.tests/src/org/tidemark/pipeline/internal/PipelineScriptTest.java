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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.core.job.PipelineOptions;
import org.tidemark.core.job.PipelineOptions.ShardGroup;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableKind;
import org.tidemark.core.schema.TableName;
import org.tidemark.pipeline.PipelineDesign;
import org.tidemark.pipeline.PipelineNaming;
import org.tidemark.pipeline.PipelineStatement.Purpose;
import org.tidemark.pipeline.PipelineStatement;
import org.tidemark.pipeline.PipelineSystem;
import org.tidemark.pipeline.PipelineVersions;
import org.tidemark.pipeline.TableRoute;
import org.tidemark.testing.pipeline.grammar.GrammarVersion;
import org.tidemark.testing.pipeline.grammar.RisingWaveParser;
import org.tidemark.testing.pipeline.grammar.RisingWaveStatement;
import org.tidemark.testing.pipeline.grammar.StarRocksParser;
import org.tidemark.testing.pipeline.grammar.StarRocksStatement;

/** Whole scripts, as they were read by a person and held against the documented syntax. */
class PipelineScriptTest {

	private static final PipelineNaming OWN_DATABASES = new PipelineNaming("cdc", "shop_source", "", "", "");

	@Test
	void ordersAsTheReferenceHasThem() throws Exception {
		TableInfo orders = new TableInfo(new TableName("shop", "orders"), TableKind.TABLE,
				columns("note varchar(255)", "id bigint(20)", "amount decimal(12,2)", "Created-At timestamp(6)",
						"doc json", "tags set('a','b')", "views bigint(20) unsigned", "took time",
						"raw varbinary(16)"),
				List.of("id"), List.of(), List.of(), "Orders of the shop's customers", -1);
		PipelineVersions versions = Shop.versions("2.8", "3.3", true);
		assertGolden("orders.sql", Shop.design(Shop.NAMING, versions, orders));
	}

	@ParameterizedTest
	@CsvSource({ "2.5, 2.5.6, false", "2.8, 3.1, true", "3.0.3, 3.3, false", "3.1, 4.0, true", "3.1, 4.2, false" })
	void allTypes(String risingWave, String starRocks, boolean secrets) throws Exception {
		TableInfo table = Shop.table("shop.all_types", "id int(11)", "tiny tinyint(4)", "truth tinyint(1)",
				"tiny_u tinyint(3) unsigned", "small smallint(6)", "small_u smallint(5) unsigned",
				"medium mediumint(9)",
				"medium_u mediumint(8) unsigned", "int_u int(10) unsigned", "big bigint(20)",
				"big_u bigint(20) unsigned", "real4 float", "real8 double", "money decimal(12,2)",
				"digits29 decimal(29,6)", "digits39 decimal(39,0)", "digits65 decimal(65,30)", "code char(10)",
				"name varchar(255)", "latin varchar(255) character set latin1", "text1 tinytext", "text2 text",
				"text3 mediumtext", "text4 longtext", "day date", "took time(3)", "local datetime(6)",
				"moment timestamp(6)", "born year(4)", "doc json", "bytes binary(16)", "bytes2 varbinary(255)",
				"blob1 tinyblob", "blob2 blob", "blob3 mediumblob", "blob4 longblob", "kind enum('a','it''s')",
				"tags set('a','b')", "flag bit(1)", "flags bit(64)", "place point");
		assertGolden("types-rw" + risingWave + "-sr" + starRocks + ".sql",
				Shop.design(Shop.NAMING, Shop.versions(risingWave, starRocks, secrets), table));
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void tablesOfTwoDatabasesShareOneSource(boolean secrets) throws Exception {
		TableInfo items = Shop.table("shop.order items", List.of("order_id", "Line"),
				columns("price decimal(10,2)", "Line smallint(6)", "order_id bigint(20)", "__op varchar(3)",
						"select varchar(3)"));
		PipelineDesign design = Shop.design(OWN_DATABASES, Shop.versions("3.0.3", "3.3", secrets),
				Shop.table("shop.Orders", "id bigint(20)", "user varchar(20)"), items,
				Shop.table("crm.orders", "id varchar(36)", "it's_\"so\" datetime"));
		assertGolden("two-databases" + (secrets ? "" : "-plain") + ".sql", design);
	}

	@Test
	void asTheJobSays() throws Exception {
		PipelineOptions options = new PipelineOptions("rw", "public", false, false, false, null, 8040, 2, 16,
				"Asia/Shanghai", List.of());
		PipelineVersions versions = Shop.versions("3.1", "3.3", true);
		RouteDesigner designer = RouteDesigner.of(Shop.NAMING, versions, options);
		TableInfo orders = Shop.table("shop.orders", "id int(11)", "paid tinyint(1)", "note varchar(20)",
				"state enum('new','draft')", "secret varchar(20)", "at timestamp", "Total decimal(8,2)");
		PipelineDesign design = Shop.design(Shop.NAMING, versions, options, List.of(designer.design(
				Shop.where(Shop.mapping("shop.orders", "dwh.FactOrders", Shop.typed("id", "bigint"),
						Shop.typed("paid", "boolean"), Shop.renamed("note", "remark"), Shop.renamed("state", "state"),
						Shop.typed("total", "decimal(10,2)"), Shop.renamed("at", "ordered_at")),
						"`state` <> \"draft\" AND (Total > 10 OR note = 'it\\'s')"),
				orders)));
		assertGolden("mapped.sql", design);
	}

	@Test
	void shardsFillOneTarget() throws Exception {
		PipelineOptions options = new PipelineOptions(null, "public", false, false, false, null, 8030, 0, 0, "UTC",
				List.of(new ShardGroup("db_*.orders", new TableName("ods", "orders"), "shard")));
		PipelineVersions versions = Shop.versions("3.0.3", "3.3", true);
		RouteDesigner designer = RouteDesigner.of(Shop.NAMING, versions, options);
		PipelineDesign design = Shop.design(Shop.NAMING, versions, options,
				List.of(designer.design(Shop.table("db_00.orders", "id bigint(20)", "note varchar(20)")),
						designer.design(Shop.table("db_01.orders", "id bigint(20)", "note varchar(20)")),
						designer.design(Shop.table("db_01.customers", "id bigint(20)"))));
		assertGolden("shards.sql", design);
	}

	@Test
	void columnsComeAndGo() throws Exception {
		PipelineDesign design = Shop.design(Shop.NAMING, Shop.versions("3.0.3", "3.3", true),
				Shop.table("shop.orders", "id int(11)", "city varchar(20)", "Net-Sum decimal(8,2)", "at timestamp"));
		TableRoute orders = design.routes().get(0);
		PipelineStatement target = new PipelineScript(design).statements().stream()
				.filter(s -> s.purpose() == Purpose.TARGET_TABLE).findFirst().orElseThrow();
		ColumnChanges changes = new ColumnChanges(orders.travelling().subList(1, 4), List.of("old-note", "tags"));
		List<PipelineStatement> statements = new ArrayList<>();
		statements.addAll(ColumnScript.target(target, orders.target(),
				new ColumnChanges(changes.added(), List.of("old_note", "tags"))));
		statements.addAll(new ColumnScript("public").table(orders, changes));
		RisingWaveParser risingWave = new RisingWaveParser(GrammarVersion.of("3.0.3"));
		StarRocksParser starRocks = new StarRocksParser(GrammarVersion.of("3.3.5"));
		for (PipelineStatement statement : statements) {
			boolean isTarget = statement.system() == PipelineSystem.STARROCKS;
			for (String sql : Stream.concat(Stream.of(statement.sql()), statement.undo().stream()).toList()) {
				Object parsed = isTarget ? starRocks.parse(sql) : risingWave.parse(sql);
				assertTrue(parsed instanceof StarRocksStatement.AlterTable
						|| parsed instanceof RisingWaveStatement.AddColumn
						|| parsed instanceof RisingWaveStatement.DropColumn, sql);
			}
			assertEquals(statement.sql().contains("DROP"), statement.destroys(), statement.sql());
		}
		assertEquals(golden("columns.sql"), shown(statements));
	}

	private static void assertGolden(String name, PipelineDesign design) throws IOException {
		List<PipelineStatement> statements = ScriptCheck.check(design);
		assertEquals(golden(name), shown(statements));
	}

	private static String shown(List<PipelineStatement> statements) {
		return statements.stream()
				.map(s -> "-- " + s.system().id() + ": " + s.purpose() + ' ' + s.object() + '\n' + s.sql() + ";\n"
						+ s.undo().stream().map(u -> "-- undo: " + u + ";\n").collect(Collectors.joining()))
				.collect(Collectors.joining());
	}

	private static List<Column> columns(String... declarations) {
		return List.of(declarations).stream().map(Shop::column).toList();
	}

	static String golden(String name) throws IOException {
		try (InputStream in = Objects.requireNonNull(PipelineScriptTest.class.getResourceAsStream(name), name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}
