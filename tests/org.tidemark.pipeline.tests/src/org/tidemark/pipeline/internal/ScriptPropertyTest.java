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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.tidemark.core.job.ColumnMapping;
import org.tidemark.core.job.PipelineOptions;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableKind;
import org.tidemark.core.schema.TableName;
import org.tidemark.ddl.TypeMapping.Fidelity;
import org.tidemark.pipeline.ColumnRoute;
import org.tidemark.pipeline.PipelineNaming;
import org.tidemark.pipeline.PipelineVersions;
import org.tidemark.pipeline.TableRoute;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Whatever the schema, the script is one that both systems take, or the table is refused with a reason. */
class ScriptPropertyTest {

	private static final List<String> NAMES = List.of("id", "ID", "order", "select", "user", "group", "__op", "__row_x",
			"_rw_key", "ctid", "a b", "a-b", "a_b", "it's", "say \"so\"", "back`tick", "dot.ted", "com,ma", "名前",
			"naïve",
			"\uD83D\uDE00smile", "1st", "$", "", "x".repeat(64), "名".repeat(64), "\\", "İ", "\u212A", "k", "text",
			"table");
	private static final List<String> TYPES = List.of("tinyint(1)", "tinyint(3) unsigned", "smallint(6)",
			"mediumint(8) unsigned", "int(11)", "int(10) unsigned", "bigint(20)", "bigint(20) unsigned", "float",
			"double",
			"decimal(10,2)", "decimal(38,10)", "decimal(65,30)", "char(3)", "varchar(255)", "varchar(16383)",
			"tinytext",
			"text", "mediumtext", "longtext", "text character set latin1", "date", "time(6)", "datetime(6)",
			"timestamp",
			"year(4)", "json", "binary(16)", "varbinary(700)", "blob", "longblob", "enum('a','b,c','it''s')",
			"set('a','b')",
			"bit(1)", "bit(12)", "point", "inet6");
	private static final List<String> KEY_TYPES = List.of("int(11)", "bigint(20)", "bigint(20) unsigned", "varchar(36)",
			"date", "datetime(3)", "timestamp", "char(2)", "tinyint(1)", "enum('a','b')");

	@Property(tries = 200)
	void everyScriptIsTaken(@ForAll("tables") List<TableInfo> tables, @ForAll("versions") PipelineVersions versions,
			@ForAll("namings") PipelineNaming naming, @ForAll("options") PipelineOptions options) throws Exception {
		RouteDesigner designer = RouteDesigner.of(naming, versions, options);
		List<TableRoute> routes = new ArrayList<>();
		for (TableInfo table : tables) {
			try {
				routes.add(designer.design(table));
			} catch (TidemarkException refused) {
				assertEquals(ProblemKind.USAGE, refused.kind());
				assertTrue(refused.getMessage().length() > 20 && !refused.remedy().isEmpty(), refused.getMessage());
			}
		}
		if (routes.isEmpty()) {
			return;
		}
		ScriptCheck.check(Shop.design(naming, versions, options, routes));
		routes.forEach(ScriptPropertyTest::checkNames);
	}

	@Property(tries = 200)
	@StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
	void everythingThatAJobAsksForIsTakenOrRefused(@ForAll("table") TableInfo table,
			@ForAll("versions") PipelineVersions versions, @ForAll("mappings") List<ColumnMapping> wishes,
			@ForAll("conditions") String where, @ForAll("names") String target) throws Exception {
		List<ColumnMapping> mappings = new ArrayList<>();
		for (int i = 0; i < table.columns().size(); i++) {
			ColumnMapping wish = wishes.get(i);
			String name = table.columns().get(i).name();
			if (wish.key() || table.primaryKey().contains(name)) {
				mappings.add(new ColumnMapping(name, null, wish.target(), wish.type(), false, null));
			}
		}
		TableMapping mapping = new TableMapping(table.name(), new TableName("ods", target), mappings, where,
				SyncOptions.NONE);
		RouteDesigner designer = new RouteDesigner(Shop.NAMING, versions);
		TableRoute route;
		try {
			route = designer.design(mapping, table);
		} catch (TidemarkException refused) {
			assertEquals(ProblemKind.USAGE, refused.kind());
			assertTrue(refused.getMessage().length() > 20 && !refused.remedy().isEmpty(), refused.getMessage());
			Statistics.collect("refused");
			return;
		}
		Statistics.collect("taken");
		Statistics.coverage(c -> c.check("taken").percentage(p -> p > 10));
		ScriptCheck.check(Shop.design(Shop.NAMING, versions, PipelineOptions.DEFAULT, List.of(route)));
		checkNames(route);
	}

	@Provide
	Arbitrary<List<ColumnMapping>> mappings() {
		Arbitrary<String> types = Arbitraries.of("varchar(20)", "string", "smallint", "int", "bigint", "boolean",
				"decimal(20,4)", "double", "datetime", "json", "char(3)", "largeint").injectNull(0.9);
		Arbitrary<String> targets = Arbitraries.of("a", "B", "c_3", "d", "e", "Order", "bad name", "__op")
				.injectNull(0.9);
		return Combinators.combine(types, targets, Arbitraries.of(true, true, false))
				.as((type, target, chosen) -> new ColumnMapping("x", null, target, type, chosen, null)).list()
				.ofSize(20);
	}

	@Provide
	Arbitrary<String> conditions() {
		return Arbitraries.of("", "", "1 = 1", "(2 > 1) OR 'it''s' <> \"x\"", "'a\\'b' = `id`", "id > 0", "k IS NULL",
				"1;");
	}

	private static void checkNames(TableRoute route) {
		List<String> columns = route.travelling().stream().map(ColumnRoute::starRocksColumn).toList();
		assertEquals(columns, columns.stream().map(c -> c.toLowerCase(Locale.ROOT)).distinct().toList());
		assertEquals(route.key(),
				route.travelling().stream().limit(route.key().size()).map(c -> c.source().name()).toList());
		for (ColumnRoute column : route.columns()) {
			assertEquals(column.fidelity() == Fidelity.EXACT, column.reason().isEmpty());
			assertEquals(column.omitted(), column.starRocksType().isEmpty());
		}
	}

	@Provide
	Arbitrary<List<TableInfo>> tables() {
		return table().list().ofMinSize(1).ofMaxSize(4).map(ScriptPropertyTest::differing);
	}

	/** A server has no two tables of one name. */
	private static List<TableInfo> differing(List<TableInfo> tables) {
		Map<TableName, TableInfo> byName = new LinkedHashMap<>();
		tables.forEach(t -> byName.put(t.name(), t));
		return List.copyOf(byName.values());
	}

	@Provide
	Arbitrary<TableInfo> table() {
		Arbitrary<List<Column>> key = column(Arbitraries.of(KEY_TYPES)).list().ofMinSize(1).ofMaxSize(3);
		Arbitrary<List<Column>> others = column(Arbitraries.of(TYPES)).list().ofMaxSize(12);
		Arbitrary<String> comment = Arbitraries.of("", "it's", "a \\ \"b\" `c`\n${secret:x}", "注释", "--");
		return Combinators.combine(Arbitraries.of("shop", "crm", "we-b", "名", "a.b"), name(), key, others, comment)
				.as(ScriptPropertyTest::table);
	}

	private static TableInfo table(String database, String name, List<Column> key, List<Column> others,
			String comment) {
		Map<String, Column> columns = new LinkedHashMap<>();
		others.forEach(c -> columns.put(c.name().toLowerCase(Locale.ROOT), c));
		List<String> keyNames = new ArrayList<>();
		for (Column column : key) {
			if (columns.put(column.name().toLowerCase(Locale.ROOT), column) == null
					|| !keyNames.contains(column.name())) {
				keyNames.removeIf(column.name()::equalsIgnoreCase);
				keyNames.add(column.name());
			}
		}
		keyNames.removeIf(k -> columns.values().stream().noneMatch(c -> c.name().equals(k)));
		return new TableInfo(new TableName(database, name), TableKind.TABLE, List.copyOf(columns.values()), keyNames,
				List.of(), List.of(), comment.isEmpty() ? null : comment, -1);
	}

	private Arbitrary<Column> column(Arbitrary<String> types) {
		return Combinators.combine(name(), types).as(Shop::column);
	}

	@Provide
	Arbitrary<String> names() {
		return name();
	}

	private Arbitrary<String> name() {
		return Arbitraries.oneOf(Arbitraries.of(NAMES), Arbitraries.strings().withCharRange('a', 'e').ofLength(2),
				Arbitraries.strings().all().excludeChars('\0').ofMinLength(1).ofMaxLength(20))
				.map(n -> n.isEmpty() ? "x" : n);
	}

	@Provide
	Arbitrary<PipelineVersions> versions() {
		return Combinators.combine(Arbitraries.of("2.5", "2.6.3", "2.8", "3.0.3", "3.1"),
				Arbitraries.of("2.5.6", "3.1", "3.3", "4.0", "4.2"), Arbitraries.of(true, false)).as(Shop::versions);
	}

	@Provide
	Arbitrary<PipelineNaming> namings() {
		return Combinators
				.combine(Arbitraries.of("public", "My \"schema\""), Arbitraries.of("src", "a_b", "Shop Source"),
						Arbitraries.of("", "ods", "DWH"), Arbitraries.of("", "raw_", "1-"), Arbitraries.of("", "_v1"))
				.as(PipelineNaming::new);
	}

	@Provide
	Arbitrary<PipelineOptions> options() {
		return Combinators.combine(Arbitraries.integers().between(0, 3), Arbitraries.of(0, 1, 16),
				Arbitraries.of("UTC", "Asia/Shanghai", "+02:00"))
				.as((replication, buckets, zone) -> new PipelineOptions(null, "public", false, false, false, null, 8030,
						replication, buckets, zone, List.of()));
	}
}
