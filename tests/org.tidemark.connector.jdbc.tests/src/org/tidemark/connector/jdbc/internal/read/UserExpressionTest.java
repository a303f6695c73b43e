/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.read;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;

class UserExpressionTest {

	private static final TableName ORDERS = new TableName("shop", "orders");

	@ParameterizedTest
	@CsvSource(quoteCharacter = '|', delimiter = '~', value = { "POSTGRES~a = 1", "POSTGRES~a = ';' AND (b > 2)",
			"POSTGRES~a = $$;)$$", "POSTGRES~a = 1 -- ; )", "POSTGRES~a = /* ;) */ 1", "POSTGRES~a = E'\\'; )'",
			"POSTGRES~a = '\\'", "MYSQL~a = '\\'; )' # ;", "MYSQL~`a;)` = 1", "SQLITE~[a;)] = 1" })
	void acceptsOneExpression(Lexicon lexicon, String text) {
		assertDoesNotThrow(() -> UserExpression.require(ORDERS, text, lexicon));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '|', delimiter = '~', value = {
			"POSTGRES~1=1); DROP TABLE orders; --~a parenthesis that",
			"POSTGRES~a = 1; COMMIT~semicolon", "POSTGRES~a = '\\'; DROP TABLE orders; --'~semicolon",
			"POSTGRES~a = 1) OR (1 = 1~a parenthesis that", "POSTGRES~(a = 1~not closed", "POSTGRES~a = 'x~not closed",
			"POSTGRES~a = 1 /* x~not closed", "POSTGRES~a = $x$ $$~not closed", "MYSQL~a = '\\'~not closed",
			"MYSQL~a = 1 /*! ) UNION SELECT 1 */~comment", "MYSQL~a = 1 /*M!100000 OR 1 */~comment",
			"SQLITE~a = \"x~not closed", "SQLITE~[a = 1~not closed" })
	void refusesWhatIsMoreOrLess(Lexicon lexicon, String text, String why) {
		TidemarkException refused = assertThrows(TidemarkException.class,
				() -> UserExpression.require(ORDERS, text, lexicon));
		assertEquals(ProblemKind.USAGE, refused.kind());
		assertEquals(true, refused.getMessage().contains(why) && refused.getMessage().contains("orders"),
				refused.getMessage());
	}
}
