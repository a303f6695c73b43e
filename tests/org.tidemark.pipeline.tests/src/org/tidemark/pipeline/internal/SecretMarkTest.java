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

import org.junit.jupiter.api.Test;

class SecretMarkTest {

	@Test
	void marksBecomeLiterals() {
		assertEquals("password = 'pw of a}b$1'",
				SecretMark.replaced("password = " + SecretMark.of("a}b"),
						c -> "'pw of " + c.replace('_', '}') + "$1'"));
	}

	/** A comment that looks like a mark must not bring a password into a catalog. */
	@Test
	void quotedTextIsNoMark() {
		for (String text : new String[] { "'${secret:x}'", "\"${secret:x}\"", "`a ${secret:x}`", "'it''s ${secret:x}'",
				StarRocksSql.literal("\\' ${secret:x} \\"), RisingWaveSql.literal("\\' ${secret:x} \\") }) {
			assertEquals(text + " 'pw' " + text, SecretMark.replaced(text + " ${secret:x} " + text, c -> "'pw'"));
		}
	}
}
