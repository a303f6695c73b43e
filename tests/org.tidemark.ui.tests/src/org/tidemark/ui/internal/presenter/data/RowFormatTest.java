/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.tidemark.connector.Cell;
import org.tidemark.connector.Cell.Kind;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ui.internal.presenter.Figures;

class RowFormatTest {

	private static final TableName TABLE = new TableName("my.shop", "or\"ders");
	private static final List<Column> COLUMNS = List.of(column("id", new LogicalType.Int(64, true)),
			column("note`s", new LogicalType.Text(0, false)), column("data", new LogicalType.Binary(0, false)),
			column("ok", new LogicalType.Bool()));
	private static final List<List<Cell>> ROWS = List.of(
			List.of(text("7"), text("it's, a\\\"b\"\n2"), new Cell(Kind.BINARY, "00ff", 2), text("1")),
			List.of(text("-8"), text(""), Cell.NULL, Cell.NULL));

	private static Column column(String name, LogicalType type) {
		return new Column(name, "t", type, true, null, null, false, false);
	}

	private static Cell text(String text) {
		return Cell.text(text, 1000);
	}

	private static String write(RowFormat format, String connector) {
		return format.write(connector, TABLE, COLUMNS, ROWS);
	}

	@Test
	void csvTellsNullFromEmptyAndQuotesWhatItMust() {
		assertEquals("id,note`s,data,ok\n7,\"it's, a\\\"\"b\"\"\n2\",00ff,1\n-8,\"\",,\n",
				write(RowFormat.CSV, "mysql"));
	}

	@Test
	void tsvKeepsARowInOneRow() {
		assertEquals("id\tnote`s\tdata\tok\n7\t\"it's, a\\\"\"b\"\"\n2\"\t00ff\t1\n-8\t\t\t\n",
				write(RowFormat.TSV, "mysql"));
	}

	@Test
	void jsonKnowsNumbersTruthAndNull() {
		assertEquals("""
				[
				  { "id": 7, "note`s": "it's, a\\\\\\"b\\"\\n2", "data": "00ff", "ok": true },
				  { "id": -8, "note`s": "", "data": null, "ok": null }
				]
				""", write(RowFormat.JSON, "mysql"));
		assertEquals("[]\n", RowFormat.JSON.write("mysql", TABLE, COLUMNS, List.of()));
	}

	@Test
	void insertsAreWrittenForTheirDatabase() {
		assertEquals(
				"INSERT INTO `my.shop`.`or\"ders` (`id`, `note``s`, `data`, `ok`) VALUES (7, 'it''s, a\\\\\"b\"\n2', X'00FF', 1);\n"
						+ "INSERT INTO `my.shop`.`or\"ders` (`id`, `note``s`, `data`, `ok`) VALUES (-8, '', NULL, NULL);\n",
				write(RowFormat.SQL, "mysql"));
		assertTrue(write(RowFormat.SQL, "postgresql").startsWith(
				"INSERT INTO \"my.shop\".\"or\"\"ders\" (\"id\", \"note`s\", \"data\", \"ok\") VALUES (7, 'it''s, a\\\"b\"\n2', '\\x00ff', '1');\n"));
		assertTrue(write(RowFormat.SQL, "sqlite").contains("X'00FF', 1);"));
	}

	@Test
	void aValueThatWasCutIsNotCopied() {
		List<List<Cell>> rows = List.of(List.of(text("1"), Cell.text("x".repeat(20), 10), Cell.NULL, Cell.NULL));
		assertEquals(Optional.empty(), RowFormat.hindrance(COLUMNS, ROWS));
		assertTrue(RowFormat.hindrance(COLUMNS, rows).orElse("").startsWith("A value of column note`s is too long"));
	}

	@Test
	void aLineTellsNothingEmptyAndBytesApart() {
		Figures figures = new Figures(Locale.US, ZoneOffset.UTC);
		assertEquals("[NULL]", CellText.line(Cell.NULL));
		assertEquals("[empty]", CellText.line(text("")));
		assertEquals("[2 bytes] 00ff", CellText.line(ROWS.get(0).get(2)));
		assertEquals("a↵b⇥c", CellText.line(text("a\r\nb\tc")));
		assertEquals("note`s: t, 1 characters", CellText.describe(COLUMNS.get(1), text("x"), figures));
		assertEquals("note`s: t, 20 characters; the first 10 are shown",
				CellText.describe(COLUMNS.get(1), Cell.text("x".repeat(20), 10), figures));
		assertTrue(CellText.isNumber(COLUMNS.get(0)) && !CellText.isNumber(COLUMNS.get(3)));
	}
}
