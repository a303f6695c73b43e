/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.tidemark.cli.internal.output.DisplayWidth;
import org.tidemark.cli.internal.output.Figures;
import org.tidemark.cli.internal.output.TextTable;

class TextTableTest {

	@Test
	void wordsStandLeftAndFiguresRight() {
		TextTable table = new TextTable().left("table").right("rows").left("note");
		table.row("orders", "50,000", "").row("items", "7", "x");
		assertEquals(List.of("table     rows  note", "orders  50,000", "items        7  x"), table.lines());
	}

	@Test
	void wideCharactersTakeTwoColumns() {
		TextTable table = new TextTable().left("name").right("n");
		table.row("王芳", "1").row("Zoë 🌟", "22").row("e\u0301", "3");
		assertEquals(List.of("name     n", "王芳     1", "Zoë 🌟  22", "e\u0301        3"), table.lines());
	}

	@Test
	void aCellStaysInOneLine() {
		assertEquals(List.of("a", "b c d"), new TextTable().left("a").row("b\nc\td").lines());
	}

	@Test
	void aRowHasACellForEachColumn() {
		TextTable table = new TextTable().left("a").left("b");
		assertThrows(IllegalArgumentException.class, () -> table.row("1"));
	}

	@Test
	void widthsOfCharacters() {
		assertEquals(5, DisplayWidth.of("abcé-"));
		assertEquals(4, DisplayWidth.of("上海"));
		assertEquals(4, DisplayWidth.of("ｆｕ"));
		assertEquals(6, DisplayWidth.of("한국어"));
		assertEquals(2, DisplayWidth.of("🎧"));
		assertEquals(1, DisplayWidth.of("e\u0301"));
		assertEquals(2, DisplayWidth.of("👍\u200d"));
	}

	@Test
	void clippingNeverHalvesACharacter() {
		assertEquals("上", DisplayWidth.clip("上海", 3));
		assertEquals("ab", DisplayWidth.clip("ab🎧", 3));
		assertEquals("ab🎧", DisplayWidth.clip("ab🎧", 4));
	}

	@Test
	void figures() {
		assertEquals("1,234,567", Figures.count(1_234_567));
		assertEquals("-", Figures.count(-1));
		assertEquals("0.05", Figures.seconds(47));
		assertEquals("1:05", Figures.span(65));
		assertEquals("2:00:01", Figures.span(7201));
	}
}
