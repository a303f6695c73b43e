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
 * An index of a table.
 *
 * @param name    its name
 * @param columns its columns in order; an expression stands as its SQL text
 * @param unique  whether no two rows may be equal in it
 */
public record Index(String name, List<String> columns, boolean unique) {

	/** Copies the columns. */
	public Index {
		columns = List.copyOf(columns);
	}
}
