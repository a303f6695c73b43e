/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class ColumnNamesTest {

	@Test
	void namesAreMatchedExactlyThenWithoutCaseThenNormalized() {
		assertEquals(Optional.of("order_id"), ColumnNames.match("order_id", List.of("ORDER_ID", "order_id")));
		assertEquals(Optional.of("ORDER_ID"), ColumnNames.match("order_id", List.of("ORDER_ID", "OrderId")));
		assertEquals(Optional.of("\"Order Id\""), ColumnNames.match("order_id", List.of("\"Order Id\"", "id")));
		assertEquals(Optional.empty(), ColumnNames.match("order_id", List.of("OrderId", "order-id")));
		assertEquals(Optional.empty(), ColumnNames.match("order_id", List.of("order")));
	}

	@Test
	void eachNameIsMatchedOnceTheClosestFirst() {
		assertEquals(Map.of("OrderId", "order id", "order_id", "order_id"),
				ColumnNames.matches(List.of("OrderId", "order_id"), List.of("order_id", "order id")));
	}

	@Test
	void aFreeNameIsNumbered() {
		assertEquals("name", ColumnNames.free("name", List.of("id")));
		assertEquals("name_3", ColumnNames.free("name", List.of("NAME", "name_2")));
	}
}
