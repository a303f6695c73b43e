/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedParametersTest {

	private static List<String> names(String text, Lexicon lexicon) {
		StringBuilder again = new StringBuilder();
		List<NamedParameters.Part> parts = NamedParameters.split(text, lexicon);
		for (NamedParameters.Part part : parts) {
			again.append(part.sql()).append(part.name() == null ? "" : ":" + part.name());
		}
		assertEquals(text, again.toString());
		return parts.stream().map(NamedParameters.Part::name).filter(Objects::nonNull).toList();
	}

	@ParameterizedTest
	@EnumSource
	void findsNamesWhereValuesStand(Lexicon lexicon) {
		assertEquals(List.of("low", "high", "low"),
				names("t>=:low AND (t<:high OR f(:low)<1)\n", lexicon));
		assertEquals(List.of("low"), names(":low", lexicon));
		assertEquals(List.of(), names("", lexicon));
	}

	@ParameterizedTest
	@EnumSource
	void leavesLiteralsNamesAndCommentsAlone(Lexicon lexicon) {
		assertEquals(List.of("low"), names("a = 'it''s :no' AND b > :low", lexicon));
		assertEquals(List.of("low"), names("\"a:no\" > :low -- :no\n", lexicon));
		assertEquals(List.of("low", "high"), names("a > :low /* ' :no */ AND a < :high -- it's :no", lexicon));
		assertEquals(List.of("low"), names("a > :low AND b = ':no", lexicon));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a::text = :low", "a :: text = :low", "b[1:n] = :low", "b[(1):n] = :low" })
	void leavesCastsAndSlicesAlone(String text) {
		assertEquals(List.of("low"), names(text, Lexicon.POSTGRES));
	}

	@Test
	void knowsWhatEachDatabaseTakesForALiteral() {
		assertEquals(List.of("low"), names("a = 'it\\'s :no' AND b > :low # ' :no", Lexicon.MYSQL));
		assertEquals(List.of("low", "high"),
				names("a = '\\' AND b > :low AND c <> '\\' AND d < :high", Lexicon.POSTGRES));
		assertEquals(List.of("low"), names("a = E'it\\'s :no' AND b > :low", Lexicon.POSTGRES));
		assertEquals(List.of("low"), names("a = $$it's :no$$ AND b > :low", Lexicon.POSTGRES));
		assertEquals(List.of("low"), names("a = $x$ $$ :no $x$ AND b > :low", Lexicon.POSTGRES));
		assertEquals(List.of("low"), names("a$b = 1 AND c$d > :low", Lexicon.POSTGRES));
		assertEquals(List.of("low"), names("/* /* :no */ :no */ b > :low", Lexicon.POSTGRES));
		assertEquals(List.of("low"), names("/* /* :no */ b > :low", Lexicon.MYSQL));
		assertEquals(List.of("low"), names("`a:no` > :low", Lexicon.MYSQL));
		assertEquals(List.of("low"), names("[a:no] > :low", Lexicon.SQLITE));
		assertEquals(List.of("low", "high"), names("5--1 > :low AND a < :high", Lexicon.MYSQL));
	}
}
