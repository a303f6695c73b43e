/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ddl.internal;

import java.util.ArrayList;
import java.util.List;

import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableKind;
import org.tidemark.ddl.TableDefinition;
import org.tidemark.ddl.TableDefinition.ColumnDefinition;
import org.tidemark.ddl.TableDifference;
import org.tidemark.ddl.spi.Ability;
import org.tidemark.ddl.spi.Dialect;

/** Tables as discovery would find them after they were made or altered. */
final class LiveTables {

	private final Dialect dialect;

	LiveTables(Dialect dialect) {
		this.dialect = dialect;
	}

	TableInfo made(TableDefinition definition) {
		TableDefinition table = dialect.fitted(definition);
		return table(table, table.columns().stream().map(c -> column(c, table.primaryKey())).toList(),
				table.primaryKey(), table.comment());
	}

	private TableInfo table(TableDefinition table, List<Column> columns, List<String> key, String comment) {
		return new TableInfo(table.name(), TableKind.TABLE, columns,
				dialect.can(Ability.PRIMARY_KEY) ? key : List.of(), List.of(), List.of(),
				dialect.can(Ability.COMMENTS) ? comment : null, -1);
	}

	private Column column(ColumnDefinition column, List<String> key) {
		String declaration = column.type().declaration();
		return new Column(column.name(), declaration, dialect.logicalType(declaration),
				!dialect.can(Ability.NOT_NULL) || column.nullable() && !key.contains(column.name()), null,
				dialect.can(Ability.COMMENTS) ? column.comment() : null, false, false);
	}

	/** The table after a difference was done away with. */
	TableInfo after(TableInfo live, TableDifference difference) {
		List<Column> columns = new ArrayList<>(live.columns());
		List<String> key = live.primaryKey();
		String comment = live.comment();
		switch (difference) {
			case TableDifference.MissingTable missing -> throw new AssertionError(missing);
			case TableDifference.MissingColumn missing -> columns.add(column(new ColumnDefinition(
					missing.column().name(), missing.column().type(), true, missing.column().comment()), List.of()));
			case TableDifference.ExtraColumn extra -> columns.remove(extra.column());
			case TableDifference.DifferentType type -> replace(columns, type.expected(), key);
			case TableDifference.DifferentNullability nullability -> replace(columns, nullability.expected(), key);
			case TableDifference.ExtraKey extra -> key = List.of();
			case TableDifference.MissingKey missing -> {
				key = missing.columns();
				for (Column column : live.columns()) {
					if (key.contains(column.name())) {
						columns.set(columns.indexOf(column), new Column(column.name(), column.nativeType(),
								column.type(), false, null, column.comment(), false, false));
					}
				}
			}
			case TableDifference.DifferentColumnComment other -> replace(columns, other.expected(), key);
			case TableDifference.DifferentTableComment other -> comment = other.expected();
		}
		return new TableInfo(live.name(), live.kind(), columns, key, live.indexes(), live.foreignKeys(), comment, -1);
	}

	private void replace(List<Column> columns, ColumnDefinition column, List<String> key) {
		columns.replaceAll(c -> c.name().equals(column.name()) ? column(column, key) : c);
	}
}
