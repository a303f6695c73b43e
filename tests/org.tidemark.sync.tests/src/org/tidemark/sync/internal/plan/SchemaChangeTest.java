/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.TypeRange;
import org.tidemark.sync.internal.plan.SourceSchema.Entry;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class SchemaChangeTest {

	private static SourceSchema schema(String... columns) {
		List<Entry> entries = new ArrayList<>();
		for (String column : columns) {
			String[] parts = column.split(" ", 2);
			entries.add(new Entry(parts[0], parts[1]));
		}
		return new SourceSchema(entries);
	}

	private static List<String> words(SourceSchema before, SourceSchema now) {
		return SchemaChange.between(before, now).words();
	}

	@Test
	void namesEachChange() {
		assertEquals(List.of(), words(schema("id int", "v text"), schema("id int", "v text")));
		assertEquals(List.of(), words(schema("id int", "v text"), schema("v text", "id int")), "order means nothing");
		assertEquals(List.of("dropped y", "added column x (text)", "z from int to bigint"),
				words(schema("id int", "y date", "z int"), schema("id int", "z bigint", "x text")));
	}

	@Test
	void suspectsARenamedColumnByTypeAndPlace() {
		assertEquals(List.of("probably renamed a -> b"),
				words(schema("id int", "a text", "c text"), schema("id int", "b text", "c text")));
		assertEquals(List.of("probably renamed a -> b"),
				words(schema("id int", "a text", "c int"), schema("id int", "c int", "b text")),
				"the only one of its type");
		assertEquals(List.of("probably renamed a -> c", "probably renamed b -> d"),
				words(schema("a text", "b text"), schema("c text", "d text")));
		assertEquals(List.of("dropped a", "added column b (int)"), words(schema("a text"), schema("b int")));
	}

	@Property
	boolean theTextOfASchemaIsReadBack(@ForAll @Size(max = 5) List<String> names, @ForAll String type) {
		List<Entry> entries = names.stream().map(n -> new Entry("c" + n, type)).toList();
		return SourceSchema.parse(new SourceSchema(entries).text()).columns().equals(entries);
	}

	@Test
	void aHashIsNoSchema() {
		assertEquals(List.of(), SourceSchema.parse("0123456789abcdef").columns());
	}

	@Test
	void knowsWhichTypesHoldWhichOthers() {
		LogicalType int32 = new LogicalType.Int(32, true);
		LogicalType int64 = new LogicalType.Int(64, true);
		LogicalType unsigned32 = new LogicalType.Int(32, false);
		assertTrue(TypeRange.holds(int64, int32) && TypeRange.holds(int64, unsigned32));
		assertFalse(TypeRange.holds(int32, int64) || TypeRange.holds(int32, unsigned32)
				|| TypeRange.holds(unsigned32, int32));
		assertTrue(TypeRange.holds(new LogicalType.Decimal(20, 0), int64));
		assertFalse(TypeRange.holds(new LogicalType.Decimal(9, 0), int32));
		assertTrue(TypeRange.holds(new LogicalType.Decimal(12, 2), new LogicalType.Decimal(10, 2)));
		assertFalse(TypeRange.holds(new LogicalType.Decimal(12, 4), new LogicalType.Decimal(10, 1)));
		assertTrue(TypeRange.holds(new LogicalType.Text(0, false), new LogicalType.Text(9, false)));
		assertFalse(TypeRange.holds(new LogicalType.Text(9, false), new LogicalType.Text(0, false)));
		assertFalse(TypeRange.holds(new LogicalType.Text(9, false), int32));
		assertTrue(TypeRange.holds(new LogicalType.DateTime(6), new LogicalType.DateTime(0)));
		assertFalse(TypeRange.holds(new LogicalType.DateTime(6), new LogicalType.Instant(6)));
	}
}
