/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ddl;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.schema.TableName;

/**
 * A table to make.
 *
 * @param name       its name
 * @param columns    its columns in order
 * @param primaryKey the names of the primary key's columns; empty for none
 * @param comment    its comment, or null for none
 */
public record TableDefinition(TableName name, List<ColumnDefinition> columns, List<String> primaryKey,
		@Nullable String comment) {

	/** Copies the lists. */
	public TableDefinition {
		columns = List.copyOf(columns);
		primaryKey = List.copyOf(primaryKey);
	}

	/**
	 * A column to make.
	 *
	 * @param name     its name
	 * @param type     its type
	 * @param nullable whether it may hold NULL
	 * @param comment  its comment, or null for none
	 */
	public record ColumnDefinition(String name, TypeMapping type, boolean nullable, @Nullable String comment) {
	}
}
