/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.schema;

import java.util.List;

/**
 * A reference from a table to its parent.
 *
 * @param name          the constraint's name; may be empty where the database has none
 * @param columns       the referring columns
 * @param parent        the table referred to
 * @param parentColumns the columns referred to
 */
public record ForeignKey(String name, List<String> columns, TableName parent, List<String> parentColumns) {

	/** Copies the lists. */
	public ForeignKey {
		columns = List.copyOf(columns);
		parentColumns = List.copyOf(parentColumns);
	}
}
