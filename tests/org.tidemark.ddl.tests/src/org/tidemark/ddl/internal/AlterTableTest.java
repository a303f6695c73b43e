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

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableKind;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.Alteration;
import org.tidemark.ddl.TableComparison;
import org.tidemark.ddl.TableDefinition;
import org.tidemark.ddl.TableDefinition.ColumnDefinition;
import org.tidemark.ddl.TableDifference.MissingTable;
import org.tidemark.ddl.TypeMapping;
import org.tidemark.ddl.spi.Dialect;

/** The statements that bring a table up to its definition, with what is lost and what cannot be done, word by word. */
class AlterTableTest {

	private static final TableName NAME = new TableName("shop", "it's");

	private static ColumnDefinition column(Dialect dialect, String name, LogicalType type, boolean inKey,
			boolean nullable, String comment) {
		return new ColumnDefinition(name, dialect.typeFor(type, inKey), nullable, comment);
	}

	private static TableDefinition before(Dialect dialect) {
		return new TableDefinition(NAME,
				List.of(column(dialect, "id", new LogicalType.Int(32, true), true, false, null),
						column(dialect, "name", new LogicalType.Text(20, false), false, true, "who"),
						column(dialect, "price", new LogicalType.Decimal(10, 2), false, true, null),
						column(dialect, "note", new LogicalType.Text(0, false), false, false, null),
						column(dialect, "gone", new LogicalType.Date(), false, true, null),
						column(dialect, "line", new LogicalType.Int(16, true), false, false, null)),
				List.of("id"), "old");
	}

	private static TableDefinition after(Dialect dialect) {
		return new TableDefinition(NAME,
				List.of(column(dialect, "id", new LogicalType.Int(64, true), true, false, null),
						column(dialect, "name", new LogicalType.Text(200, false), false, true, null),
						column(dialect, "price", new LogicalType.Floating(64), false, false, null),
						column(dialect, "note", new LogicalType.Text(0, false), false, true, "it's"),
						column(dialect, "new", new LogicalType.DateTime(6), false, false, "at"),
						column(dialect, "line", new LogicalType.Int(16, true), true, false, null)),
				List.of("id", "line"), "new");
	}

	static String text(List<Alteration> alterations) {
		StringBuilder text = new StringBuilder();
		for (Alteration alteration : alterations) {
			text.append("= ").append(alteration.difference().getClass().getSimpleName())
					.append(alteration.destroysData() ? " destroys data" : "").append('\n');
			if (!alteration.note().isEmpty()) {
				text.append("  ").append(alteration.note()).append('\n');
			}
			alteration.statements().forEach(s -> text.append(s).append('\n'));
		}
		return text.toString();
	}

	static List<Alteration> alterations(Dialect dialect) {
		return new TableComparison(dialect).alterations(after(dialect), new LiveTables(dialect).made(before(dialect)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "postgresql", "mysql", "sqlite", "starrocks", "risingwave", "opensearch" })
	void everyDialectSaysWhatItDoesAndWhatItCannot(String id) throws IOException {
		try (InputStream in = Objects
				.requireNonNull(AlterTableTest.class.getResourceAsStream("alter-" + id + ".txt"))) {
			String expected = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			assertEquals(expected, text(alterations(new BuiltInDialects().find(id).orElseThrow())));
		}
	}

	@Test
	void aMissingTableIsMade() {
		PostgresDialect dialect = new PostgresDialect();
		List<Alteration> alterations = new TableComparison(dialect).alterations(after(dialect), null);
		assertEquals(1, alterations.size());
		assertEquals(new MissingTable(after(dialect)), alterations.get(0).difference());
		assertEquals(dialect.createTable(after(dialect)), alterations.get(0).statements());
	}

	@Test
	void aNumberedKeyIsLeftAndALostDefaultIsNamed() {
		MySqlDialect dialect = new MySqlDialect();
		TableInfo live = new TableInfo(NAME, TableKind.TABLE,
				List.of(new Column("id", "int(11)", new LogicalType.Int(32, true), false, null, null, true, false),
						new Column("state", "varchar(5)", new LogicalType.Text(5, false), true, "'new'", null, false,
								false)),
				List.of("id"), List.of(), List.of(), "", 7);
		TableDefinition expected = new TableDefinition(NAME,
				List.of(new ColumnDefinition("id", TypeMapping.exact("int"), false, null),
						new ColumnDefinition("state", TypeMapping.exact("varchar(9)"), true, "")),
				List.of(), null);
		assertEquals("""
				= ExtraKey
				  The key (id) is numbered by the database and is left as it is. Make the table anew to change it.
				= DifferentType
				  The default or numbering of column "state" may be lost.
				ALTER TABLE `shop`.`it's` MODIFY COLUMN `state` varchar(9) NULL
				""", text(new TableComparison(dialect).alterations(expected, live)));
	}

	@Test
	void namesAreFoundWithoutCaseAndTypesByTheirMeaning() {
		PostgresDialect dialect = new PostgresDialect();
		TableInfo live = new TableInfo(NAME, TableKind.TABLE,
				List.of(new Column("ID", "integer", new LogicalType.Int(32, true), false, null, null, false, false),
						new Column("doc", "jsonb", new LogicalType.Json(), true, null, null, false, false)),
				List.of("ID"), List.of(), List.of(), null, 7);
		TableDefinition expected = new TableDefinition(NAME,
				List.of(new ColumnDefinition("id", TypeMapping.exact("int4"), false, null),
						new ColumnDefinition("doc", TypeMapping.exact("json"), true, null)),
				List.of("id"), null);
		assertTrue(new TableComparison(dialect).differences(expected, live).isEmpty());
	}
}
