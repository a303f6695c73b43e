/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tidemark.core.job.ColumnMapping;
import org.tidemark.core.job.ColumnRole;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.SyncSettings;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.Index;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableKind;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.internal.BuiltInDialects;
import org.tidemark.operations.mapping.ColumnReport;
import org.tidemark.operations.mapping.ColumnReport.Fit;
import org.tidemark.operations.mapping.ColumnReport.State;
import org.tidemark.operations.mapping.MappingFix;
import org.tidemark.operations.mapping.MappingFix.Kind;
import org.tidemark.operations.mapping.MappingProblem;
import org.tidemark.operations.mapping.MappingProblem.Severity;
import org.tidemark.operations.mapping.MappingReport;

class MappingCheckTest {

	private static final SyncSettings UPSERT = SyncSettings.resolve(SyncOptions.NONE, SyncOptions.NONE);
	private static final SyncSettings APPEND = UPSERT.withWriteMode(WriteMode.APPEND);

	private final TableName sourceName = TableName.parse("shop.orders");
	private final TableName targetName = TableName.parse("public.orders");
	private List<Index> indexes = List.of();
	private List<String> primaryKey = List.of("id");

	private static Column column(String name, String nativeType, LogicalType type, boolean nullable) {
		return new Column(name, nativeType, type, nullable, null, null, false, false);
	}

	private static Column id() {
		return column("id", "bigint(20)", new LogicalType.Int(64, true), false);
	}

	private static Column text(String name, int length) {
		return column(name, length == 0 ? "text" : "varchar(" + length + ")", new LogicalType.Text(length, false),
				true);
	}

	private static Column moment(String name) {
		return column(name, "datetime", new LogicalType.DateTime(0), false);
	}

	private TableInfo source(Column... columns) {
		return new TableInfo(sourceName, TableKind.TABLE, Arrays.asList(columns), primaryKey, indexes, List.of(), null,
				-1);
	}

	private TableInfo target(Column... columns) {
		return new TableInfo(targetName, TableKind.TABLE, Arrays.asList(columns), List.of("id"), List.of(), List.of(),
				null, -1);
	}

	private ReadTables tables(String dialect, TableInfo source, TableInfo existing) throws Exception {
		return new ReadTables(mapping(), source, targetName, existing, null,
				Map.of("lower(name)", new ExpressionType.Known(new LogicalType.Text(50, false)), "nonsense(",
						new ExpressionType.Refused("syntax error")),
				new DialectPair(new BuiltInDialects().find("mysql").orElseThrow(),
						new BuiltInDialects().find(dialect).orElseThrow()));
	}

	private TableMapping mapping(ColumnMapping... columns) {
		return new TableMapping(sourceName, targetName, List.of(columns), null, SyncOptions.NONE);
	}

	private static ColumnMapping to(String name, String target) {
		return ColumnMapping.of(name).withTarget(target);
	}

	private static ColumnMapping expression(String sql, String target) {
		return new ColumnMapping(null, sql, target, null, false, null);
	}

	private static MappingFix fix(MappingReport report, int problem, Kind kind) {
		return report.problems().get(problem).fixes().stream().filter(f -> f.kind() == kind).findFirst().orElseThrow();
	}

	private static List<String> texts(MappingReport report) {
		return report.problems().stream().map(MappingProblem::text).toList();
	}

	@Test
	void aTableThatIsMadeShowsItsTypesAndHowFaithfulTheyAre() throws Exception {
		TableInfo source = source(id(), text("name", 80), column("doc", "json", new LogicalType.Json(), true));
		MappingReport report = tables("starrocks", source, null).check(mapping(), UPSERT);

		assertEquals(List.of("id", "name", "doc"), report.columns().stream().map(ColumnReport::target).toList());
		assertEquals(List.of("BIGINT", "VARCHAR(320)", "JSON"),
				report.columns().stream().map(ColumnReport::targetType).toList());
		assertEquals(List.of(Fit.EXACT, Fit.WIDENED, Fit.LOSSY),
				report.columns().stream().map(ColumnReport::fit).toList());
		assertEquals(List.of(true, false, false), report.columns().stream().map(ColumnReport::inKey).toList());
		assertTrue(report.columns().stream().allMatch(c -> c.state() == State.NEW));
		assertEquals(1, report.count(Severity.WARNING));
		assertEquals(0, report.count(Severity.ERROR));
		assertEquals(2, report.problems().get(0).column());
		TableMapping kept = fix(report, 0, Kind.WIDEN).result();
		assertEquals(List.of(), tables("starrocks", source, null).check(kept, UPSERT).problems());
		assertEquals(2, fix(report, 0, Kind.SKIP).result().columns().size());
	}

	@Test
	void aTypeThatTheJobNarrowsIsWidenedByAFix() throws Exception {
		ReadTables tables = tables("postgresql", source(id(), text("name", 80)), null);
		MappingReport report = tables.check(
				mapping(ColumnMapping.of("id"), ColumnMapping.of("name").withType("varchar(20)")),
				UPSERT);

		assertEquals(Fit.LOSSY, report.columns().get(1).fit());
		assertEquals(List.of("\"name\": varchar(20) does not hold every value of varchar(80); varchar(80) would."
				+ " Rows that do not fit are refused."), texts(report));
		MappingFix widen = fix(report, 0, Kind.WIDEN);
		assertEquals("Widen the target column to varchar(80)", widen.label());
		assertEquals(List.of(), tables.check(widen.result(), UPSERT).problems());
	}

	@Test
	void aSmallerColumnThatIsThereIsFilledWithTheFirstCharactersOrACast() throws Exception {
		ReadTables tables = tables("postgresql", source(id(), text("name", 80), text("amount", 30)),
				target(id(), text("name", 20), column("amount", "bigint", new LogicalType.Int(64, true), true)));
		MappingReport report = tables.check(mapping(), UPSERT);

		assertEquals(List.of(Fit.EXACT, Fit.LOSSY, Fit.LOSSY),
				report.columns().stream().map(ColumnReport::fit).toList());
		assertEquals("SUBSTR(`name`, 1, 20)", fix(report, 0, Kind.TRUNCATE).result().columns().get(1).expression());
		ColumnMapping cast = fix(report, 1, Kind.CAST).result().columns().get(2);
		assertEquals("CAST(`amount` AS SIGNED)", cast.expression());
		assertEquals("amount", cast.target());
		MappingReport cut = new ReadTables(mapping(), source(id(), text("name", 80)),
				targetName, target(id(), text("name", 20)), null,
				Map.of("SUBSTR(`name`, 1, 20)", new ExpressionType.Known(new LogicalType.Text(0, false))),
				tables.dialects()).check(mapping(ColumnMapping.of("id"), expression("SUBSTR(`name`, 1, 20)", "name")),
						UPSERT);
		assertEquals(List.of(), cut.problems());
		assertEquals(Fit.UNKNOWN, cut.columns().get(1).fit());
	}

	@Test
	void columnsOfTheTargetAreMatchedByNameWhateverTheHabit() throws Exception {
		ReadTables tables = tables("postgresql", source(id(), text("customer_name", 20)),
				target(id(), text("CustomerName", 20)));
		MappingReport report = tables.check(mapping(), UPSERT);

		assertEquals(State.MISSING, report.columns().get(1).state());
		assertEquals(Fit.UNKNOWN, report.columns().get(1).fit());
		assertEquals(List.of("The target table public.orders is there and has no column \"customer_name\"."),
				texts(report));
		TableMapping renamed = fix(report, 0, Kind.RENAME).result();
		assertEquals("CustomerName", renamed.columns().get(1).target());
		assertEquals(List.of(), tables.check(renamed, UPSERT).problems());
	}

	@Test
	void aColumnThatIsFilledTwiceOrUnknownIsAnError() throws Exception {
		ReadTables tables = tables("postgresql", source(id(), text("name", 20)), null);
		MappingReport report = tables.check(
				mapping(ColumnMapping.of("id"), to("name", "ID"), ColumnMapping.of("nmae"),
						expression("nonsense(", "x")),
				UPSERT);
		assertEquals(List.of("The target column \"ID\" is filled twice.",
				"The source table shop.orders has no column \"nmae\".",
				"The source refuses the expression \"nonsense(\": syntax error"), texts(report));
		assertEquals("name", fix(report, 0, Kind.RENAME).result().columns().get(1).targetName());
		assertEquals("name", fix(report, 1, Kind.RENAME).result().columns().get(2).name());
	}

	@Test
	void aRequiredColumnOfTheTargetIsFilledByItsNamesake() throws Exception {
		Column required = column("PlacedAt", "timestamp", new LogicalType.DateTime(0), false);
		ReadTables tables = tables("postgresql", source(id(), moment("placed_at")), target(id(), required));
		MappingReport report = tables.check(mapping(ColumnMapping.of("id")), UPSERT);

		assertEquals(List.of("The target table public.orders needs a value in \"PlacedAt\", and nothing fills it."),
				texts(report));
		assertEquals(List.of("placed_at"), report.skipped().stream().map(Column::name).toList());
		TableMapping filled = fix(report, 0, Kind.MAP).result();
		assertEquals(to("placed_at", "PlacedAt"), filled.columns().get(1));
		assertEquals(List.of(), tables.check(filled, UPSERT).problems());
	}

	@Test
	void aTableWithoutKeyNeedsOneToBeUpdatedAndOffersItsUniqueColumns() throws Exception {
		primaryKey = List.of();
		indexes = List.of(new Index("u", List.of("sku"), true), new Index("n", List.of("note"), true));
		Column sku = column("sku", "varchar(20)", new LogicalType.Text(20, false), false);
		ReadTables tables = tables("postgresql", source(sku, text("note", 20)), null);

		assertEquals(List.of(), tables.check(mapping(), APPEND).problems());
		MappingReport report = tables.check(mapping(), UPSERT);
		assertEquals(List.of("shop.orders has no key by which rows are found again, and write mode upsert needs one."),
				texts(report));
		assertEquals(List.of("Use (sku) as key"),
				report.problems().get(0).fixes().stream().map(MappingFix::label).toList());
		TableMapping keyed = fix(report, 0, Kind.CHOOSE_KEY).result();
		assertEquals(List.of(true, false), keyed.columns().stream().map(ColumnMapping::key).toList());
		assertEquals(List.of(), tables.check(keyed, UPSERT).problems());

		MappingReport doubtful = tables.check(
				mapping(ColumnMapping.of("sku"), ColumnMapping.of("note").withKey(true)), UPSERT);
		assertEquals(List.of("Nothing in the source keeps the key (note) unique, so that two rows could become one."),
				texts(doubtful));
		assertTrue(tables.check(mapping(ColumnMapping.of("sku").withKey(true), ColumnMapping.of("note").withKey(true)),
				UPSERT).problems().isEmpty());
	}

	@Test
	void aPrimaryKeyThatIsLeftOutIsAddedAndAnExpressionIsNoKey() throws Exception {
		ReadTables tables = tables("postgresql", source(id(), text("name", 50)), null);
		MappingReport report = tables.check(mapping(ColumnMapping.of("name")), UPSERT);
		assertEquals(List.of("name", "id"), fix(report, 0, Kind.CHOOSE_KEY).result().columns().stream()
				.map(ColumnMapping::name).toList());

		MappingReport computed = tables.check(
				mapping(ColumnMapping.of("id"), expression("lower(name)", "norm").withKey(true)), UPSERT);
		assertEquals(List.of("The key column \"norm\" is an expression; a key consists of source columns."),
				texts(computed));
		assertEquals(List.of(), tables.check(fix(computed, 0, Kind.CHOOSE_KEY).result(), UPSERT).problems());
	}

	@Test
	void theCursorIsShownAndChecked() throws Exception {
		ReadTables tables = tables("postgresql", source(id(), text("name", 50), moment("changed")), null);
		TableMapping byRole = mapping(ColumnMapping.of("id"),
				ColumnMapping.of("changed").withRole(ColumnRole.UPDATED_TIME));
		assertEquals(List.of(false, true),
				tables.check(byRole, UPSERT).columns().stream().map(ColumnReport::cursor).toList());

		MappingReport wrong = tables.check(
				mapping(ColumnMapping.of("id"), ColumnMapping.of("name").withRole(ColumnRole.UPDATED_TIME)), UPSERT);
		assertEquals(List.of("Changes are found by the date and time in \"name\", but it is varchar(50)."),
				texts(wrong));

		SyncSettings incremental = settings(SyncMode.INCREMENTAL, null);
		MappingReport none = tables.check(mapping(), incremental);
		assertEquals(1, none.problems().size());
		TableMapping marked = fix(none, 0, Kind.MAP).result();
		assertEquals(ColumnRole.UPDATED_TIME, marked.columns().get(2).role());
		assertEquals(List.of(), tables.check(marked, incremental).problems());

		SyncSettings version = settings(SyncMode.AUTO,
				new IncrementalConfig("version", List.of("nowhere"), null, null));
		assertEquals(List.of("Changes are found by \"nowhere\", but the source table shop.orders has no such column."),
				texts(tables.check(mapping(), version)));
	}

	private static SyncSettings settings(SyncMode mode, IncrementalConfig incremental) {
		return SyncSettings.resolve(new SyncOptions(mode, incremental, null, null, null, null, null, null, null, null,
				null, null, null, null, null, null, null, null, null, null), SyncOptions.NONE);
	}

	@Test
	void factsCoverOnlyTheTablesAndExpressionsThatWereLookedAt() throws Exception {
		ReadTables tables = tables("postgresql", source(id()), null);
		assertTrue(tables.cover(mapping(ColumnMapping.of("id"), expression("lower(name)", "n"))));
		assertFalse(tables.cover(mapping(expression("upper(name)", "n"))));
		assertFalse(tables.cover(mapping().withTarget(TableName.parse("public.other"))));
		assertFalse(tables.cover(mapping().withSource(TableName.parse("shop.other"))));
	}
}
