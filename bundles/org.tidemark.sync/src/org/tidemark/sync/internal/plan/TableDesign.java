/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.plan;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.TableDefinition;
import org.tidemark.ddl.TableDefinition.ColumnDefinition;
import org.tidemark.ddl.TypeMapping;
import org.tidemark.ddl.spi.Dialect;

/** Declares a target's columns in the SQL of a dialect. */
final class TableDesign {

	private final Dialect dialect;
	private final boolean foreign;

	/**
	 * @param dialect the SQL
	 * @param source  the connector of the source
	 */
	TableDesign(Dialect dialect, String source) {
		this.dialect = dialect;
		this.foreign = !source.equals(dialect.id());
	}

	TableDefinition of(TableName name, List<MappedColumn> columns, List<MappedColumn> key, @Nullable String comment) {
		List<ColumnDefinition> definitions = new ArrayList<>();
		for (MappedColumn column : columns) {
			Column source = column.column();
			boolean inKey = key.contains(column);
			String declared = column.declaredType();
			TypeMapping type = declared != null ? TypeMapping.exact(declared)
					: dialect.typeFor(portable(column.read().expression().type()), inKey);
			definitions.add(new ColumnDefinition(column.read().name(), type,
					!inKey && (source == null || source.nullable() || column.read().rules().makesNull()),
					source == null ? null : source.comment()));
		}
		return new TableDefinition(name, definitions, key.stream().map(c -> c.read().name()).toList(), comment);
	}

	/** A type that only another kind of database knows is text here, whatever this one means by its name. */
	private LogicalType portable(LogicalType type) {
		return foreign && type instanceof LogicalType.Native ? new LogicalType.Text(0, false) : type;
	}
}
