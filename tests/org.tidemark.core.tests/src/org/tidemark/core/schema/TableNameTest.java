/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TableNameTest {

	@Test
	void aDotOutsideQuotesSeparatesSchemaAndTable() {
		assertEquals(new TableName("shop", "orders"), TableName.parse("shop.orders"));
		assertEquals(new TableName(null, "a.b"), TableName.parse("\"a.b\""));
	}

	@Test
	void threeNamesAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> TableName.parse("a.b.c"));
	}
}
