/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.ddl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.tidemark.ui.internal.presenter.ddl.SqlToken.Kind;

class SqlScannerTest {

	private static List<String> scan(String text) {
		return new SqlScanner(text, "--").scan().stream().map(t -> t.kind() + " " + t.in(text)).toList();
	}

	@Test
	void aStatementIsTakenApart() {
		assertEquals(
				List.of("KEYWORD CREATE", "KEYWORD table", "NAME \"a;b\"", "NAME `c`", "WORD DECIMAL", "NUMBER 10",
						"NUMBER 2.5", "KEYWORD DEFAULT", "STRING 'it'", "STRING 's -- not'", "END ;"),
				scan("CREATE table \"a;b\" (`c` DECIMAL(10, 2.5) DEFAULT 'it''s -- not');"));
	}

	@Test
	void remarksHideWhatIsInThem() {
		assertEquals(List.of("COMMENT -- DROP TABLE 'x;", "WORD a_1", "COMMENT /* b;\nc */", "END ;"),
				scan("-- DROP TABLE 'x;\na_1/* b;\nc */;"));
	}

	@Test
	void whatHasNoEndReachesToTheEnd() {
		assertEquals(List.of("STRING 'abc"), scan("'abc"));
		assertEquals(List.of("COMMENT /* abc"), scan("/* abc"));
		assertEquals(List.of("NAME \""), scan("\""));
		assertEquals(List.of(), scan(""));
	}

	@Test
	void otherLanguagesHaveOtherRemarks() {
		String text = "# a: 'b'\nc: 1";
		assertEquals(List.of(Kind.COMMENT, Kind.WORD, Kind.NUMBER),
				new SqlScanner(text, "#").scan().stream().map(SqlToken::kind).toList());
	}
}
