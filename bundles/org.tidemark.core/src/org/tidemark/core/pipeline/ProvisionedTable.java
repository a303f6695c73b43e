/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.pipeline;

import java.util.List;

import org.tidemark.core.schema.TableName;

/**
 * A source table as it was when it was provisioned; what is different now is drift.
 *
 * @param source  its name with its database
 * @param columns its columns in the table's order, also those that do not travel
 * @param key     the names of its primary key's columns, in key order
 */
public record ProvisionedTable(TableName source, List<ProvisionedColumn> columns, List<String> key) {

	/** Copies the lists. */
	public ProvisionedTable {
		columns = List.copyOf(columns);
		key = List.copyOf(key);
	}

	/**
	 * A column.
	 *
	 * @param name       its name
	 * @param nativeType its type as MySQL declares it
	 */
	public record ProvisionedColumn(String name, String nativeType) {
	}
}
