/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.model;

import java.util.List;

import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.TableDefinition;
import org.tidemark.ddl.TableDefinition.ColumnDefinition;
import org.tidemark.ddl.TypeMapping;
import org.tidemark.ddl.spi.Dialect;

/** A dialect of a target whose table is always there. */
final class ModelDialect implements Dialect {

	@Override
	public String id() {
		return "memory";
	}

	@Override
	public String quote(String identifier) {
		return identifier;
	}

	@Override
	public String quote(TableName table) {
		return table.toString();
	}

	@Override
	public LogicalType logicalType(String nativeType) {
		throw new UnsupportedOperationException(nativeType);
	}

	@Override
	public TypeMapping typeFor(LogicalType type, boolean inKey) {
		return TypeMapping.exact(type.toString());
	}

	@Override
	public List<String> createTable(TableDefinition table) {
		throw new UnsupportedOperationException();
	}

	@Override
	public List<String> addColumn(TableName table, ColumnDefinition column) {
		throw new UnsupportedOperationException();
	}
}
