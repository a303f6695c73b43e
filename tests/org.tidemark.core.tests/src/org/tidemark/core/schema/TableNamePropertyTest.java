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

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;

class TableNamePropertyTest {

	@Property
	void whatIsPrintedReadsBack(@ForAll @NotEmpty String schema, @ForAll @NotEmpty String table) {
		TableName name = new TableName(schema, table);
		assertEquals(name, TableName.parse(name.toString()));
	}
}
