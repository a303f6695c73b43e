/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Two definitions of a table are compared by their columns, whatever their order and spelling. */
class TableDefinitionTest {

	private static final String PLANNED = """
			CREATE TABLE IF NOT EXISTS "public"."t" (
			  "id" BIGINT,
			  "string" VARCHAR,
			  "primary" DOUBLE PRECISION,
			  "a,b" TIMESTAMPTZ,
			  PRIMARY KEY ("id", "string")
			)
			WITH (snapshot = 'true')
			FROM "public"."src" TABLE 'shop.t'""";

	@Test
	void columnsStandApartFromTheRest() {
		TableDefinition planned = TableDefinition.parse(PLANNED);
		assertEquals(List.of("id", "string", "primary", "a,b"), List.copyOf(planned.columns().keySet()));
		assertEquals(List.of("bigint", "varchar", "double", "timestamptz"), List.copyOf(planned.columns().values()));
	}

	@Test
	void orderAndSpellingSayNothing() {
		TableDefinition planned = TableDefinition.parse(PLANNED);
		TableDefinition there = TableDefinition.parse("CREATE TABLE public.t (id BIGINT, string CHARACTER VARYING,"
				+ " \"a,b\" TIMESTAMP WITH TIME ZONE, \"primary\" DOUBLE, PRIMARY KEY (id, string))"
				+ " WITH (snapshot = 'true') FROM public.src TABLE 'shop.t'");
		assertEquals(planned, there);
	}

	@Test
	void anotherKeyAnotherTableAndAnotherOptionAreAnotherRest() {
		TableDefinition planned = TableDefinition.parse(PLANNED);
		for (String other : List.of(PLANNED.replace("\"id\", \"string\"", "\"string\""),
				PLANNED.replace("shop.t", "shop.u"), PLANNED.replace("true", "false"))) {
			assertNotEquals(planned.rest(), TableDefinition.parse(other).rest(), other);
			assertEquals(planned.columns(), TableDefinition.parse(other).columns(), other);
		}
	}
}
