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

import java.nio.charset.StandardCharsets;
import java.util.function.Function;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The short ways give what the library gives, and refuse what it refuses. */
class DigitsPropertyTest {

	@Property(tries = 3000)
	void readsWholeNumbersAsTheLibraryDoes(@ForAll("texts") String text) {
		assertEquals(outcome(Long::parseLong, text), outcome(t -> Digits.parseLong(bytes(t), 1, t.length()), text),
				text);
	}

	@Property(tries = 3000)
	void readsNumbersWithAPointAsTheLibraryDoes(@ForAll("texts") String text) {
		assertEquals(outcome(Double::parseDouble, text),
				outcome(t -> Digits.parseDouble(bytes(t), 1, t.length()), text), text);
	}

	@Property(tries = 1000)
	void readsEachDoubleBack(@ForAll double value) {
		String text = Double.toString(value);
		assertEquals(value, Digits.parseDouble(bytes(text), 1, text.length()));
	}

	/** With digits around it that do not belong to it. */
	private static byte[] bytes(String text) {
		return ('7' + text + '7').getBytes(StandardCharsets.US_ASCII);
	}

	private static Object outcome(Function<String, Object> reader, String text) {
		try {
			return reader.apply(text);
		} catch (NumberFormatException refused) {
			return "refused";
		}
	}

	@Provide
	Arbitrary<String> texts() {
		Arbitrary<String> odd = Arbitraries.strings().withChars("0123456789.-+e").ofMaxLength(22);
		return Arbitraries.oneOf(odd, Arbitraries.longs().map(String::valueOf),
				Arbitraries.bigDecimals().ofScale(6).map(d -> d.toPlainString()));
	}
}
