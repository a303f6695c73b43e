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
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;

import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.Alteration;
import org.tidemark.ddl.TableComparison;
import org.tidemark.ddl.TableDefinition;
import org.tidemark.ddl.TableDefinition.ColumnDefinition;
import org.tidemark.ddl.TableDifference;
import org.tidemark.ddl.spi.Dialect;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every table: made as it should be it does not differ, and altered it differs in nothing that could be altered. */
class TableComparisonPropertyTest {

	private static final List<Dialect> DIALECTS = List.of(new PostgresDialect(), new MySqlDialect(),
			new SqliteDialect(), new StarRocksDialect(), new RisingWaveDialect(), new SearchDialect());

	/** A column before a dialect gave it a type. */
	private record Wish(String name, LogicalType type, boolean nullable, boolean key, String comment) {
	}

	private static TableDefinition table(Dialect dialect, List<Wish> wishes) {
		List<ColumnDefinition> columns = wishes.stream().map(
				w -> new ColumnDefinition(w.name(), dialect.typeFor(w.type(), w.key()), w.nullable(), w.comment()))
				.toList();
		return new TableDefinition(new TableName("s", "t"), columns,
				wishes.stream().filter(Wish::key).map(Wish::name).toList(), wishes.get(0).comment());
	}

	@Property(tries = 300)
	void whatIsMadeDoesNotDiffer(@ForAll("tables") List<Wish> wishes) {
		for (Dialect dialect : DIALECTS) {
			TableDefinition table = table(dialect, wishes);
			assertEquals(List.of(),
					new TableComparison(dialect).differences(table, new LiveTables(dialect).made(table)), dialect.id());
		}
	}

	@Property(tries = 300)
	void whatIsAlteredDiffersInWhatCannotBeAltered(@ForAll("tables") List<Wish> before,
			@ForAll("tables") List<Wish> after) {
		for (Dialect dialect : DIALECTS) {
			LiveTables tables = new LiveTables(dialect);
			TableComparison comparison = new TableComparison(dialect);
			TableDefinition expected = table(dialect, after);
			TableInfo live = tables.made(table(dialect, before));
			List<TableDifference> left = new ArrayList<>();
			for (Alteration alteration : comparison.alterations(expected, live)) {
				if (alteration.isPossible()) {
					live = tables.after(live, alteration.difference());
				} else {
					assertFalse(alteration.note().isEmpty(), alteration::toString);
					left.add(alteration.difference());
				}
			}
			for (Alteration alteration : comparison.alterations(expected, live)) {
				assertFalse(alteration.isPossible(), () -> dialect.id() + ": " + alteration + " of " + left);
			}
		}
	}

	@Provide
	Arbitrary<List<Wish>> tables() {
		Arbitrary<LogicalType> types = Arbitraries.<LogicalType>of(new LogicalType.Bool(),
				new LogicalType.Int(16, true), new LogicalType.Int(32, true), new LogicalType.Int(64, false),
				new LogicalType.Decimal(12, 2), new LogicalType.Decimal(0, 0), new LogicalType.Floating(32),
				new LogicalType.Text(20, false), new LogicalType.Text(0, false), new LogicalType.Text(900, true),
				new LogicalType.Binary(16, true), new LogicalType.Date(), new LogicalType.Time(3),
				new LogicalType.DateTime(6), new LogicalType.Instant(0), new LogicalType.Json(), new LogicalType.Uuid(),
				new LogicalType.Bits(9), new LogicalType.Native("mood"));
		Arbitrary<Boolean> flags = Arbitraries.of(true, false);
		Arbitrary<String> comments = Arbitraries.of("", "who", "it's");
		return Combinators.combine(Arbitraries.of("a", "b", "c", "d", "e"), types, flags, flags, comments)
				.as(Wish::new).list().ofMinSize(1).ofMaxSize(5).uniqueElements(Wish::name);
	}
}
