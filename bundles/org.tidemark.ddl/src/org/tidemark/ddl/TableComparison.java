/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.TableDefinition.ColumnDefinition;
import org.tidemark.ddl.TableDifference.DifferentColumnComment;
import org.tidemark.ddl.TableDifference.DifferentNullability;
import org.tidemark.ddl.TableDifference.DifferentTableComment;
import org.tidemark.ddl.TableDifference.DifferentType;
import org.tidemark.ddl.TableDifference.ExtraColumn;
import org.tidemark.ddl.TableDifference.ExtraKey;
import org.tidemark.ddl.TableDifference.MissingColumn;
import org.tidemark.ddl.TableDifference.MissingKey;
import org.tidemark.ddl.TableDifference.MissingTable;
import org.tidemark.ddl.internal.Alterations;
import org.tidemark.ddl.spi.Ability;
import org.tidemark.ddl.spi.Dialect;

/**
 * Compares a table with what it should be. Types are compared by what their values mean, so that {@code json} and
 * {@code jsonb}, or {@code int} and {@code int(11)}, are the same; what the database cannot keep, such as comments in
 * SQLite, is not compared; the order of columns is none of its business. Stateless; safe for use by several threads.
 */
public final class TableComparison {

	private final Dialect dialect;

	/** @param dialect the SQL of the database that has the table */
	public TableComparison(Dialect dialect) {
		this.dialect = dialect;
	}

	/**
	 * The differences, in the order in which they can be done away with; none where the table is as expected.
	 *
	 * @param wanted the table as it should be
	 * @param live   the table as it is, or null where there is none
	 */
	public List<TableDifference> differences(TableDefinition wanted, @Nullable TableInfo live) {
		if (live == null) {
			return List.of(new MissingTable(wanted));
		}
		TableDefinition expected = normalized(dialect.fitted(wanted));
		List<TableDifference> differences = new ArrayList<>();
		boolean key = dialect.can(Ability.PRIMARY_KEY) && !sameNames(expected.primaryKey(), live.primaryKey());
		if (key && !live.primaryKey().isEmpty()) {
			differences.add(new ExtraKey(live.primaryKey()));
		}
		columns(expected, live, differences);
		nullability(expected, live, differences);
		if (key && !expected.primaryKey().isEmpty()) {
			differences.add(new MissingKey(expected.primaryKey()));
		}
		if (dialect.can(Ability.COMMENTS)) {
			comments(expected, live, differences);
		}
		return differences;
	}

	/**
	 * How the differences are done away with, one for each and in their order.
	 *
	 * @param wanted the table as it should be
	 * @param live   the table as it is, or null where there is none
	 */
	public List<Alteration> alterations(TableDefinition wanted, @Nullable TableInfo live) {
		Alterations alterations = new Alterations(dialect, live);
		return differences(wanted, live).stream().map(alterations::of).toList();
	}

	/** Columns of the key refuse NULL, and an empty comment is none. */
	private static TableDefinition normalized(TableDefinition table) {
		return new TableDefinition(table.name(),
				table.columns().stream()
						.map(c -> new ColumnDefinition(c.name(), c.type(),
								c.nullable() && !table.primaryKey().contains(c.name()), text(c.comment())))
						.toList(),
				table.primaryKey(), text(table.comment()));
	}

	private static @Nullable String text(@Nullable String comment) {
		return comment == null || comment.isEmpty() ? null : comment;
	}

	private void columns(TableDefinition expected, TableInfo live, List<TableDifference> differences) {
		List<Column> known = new ArrayList<>();
		for (ColumnDefinition column : expected.columns()) {
			Optional<Column> present = live.column(column.name());
			present.ifPresent(known::add);
			if (present.isEmpty()) {
				differences.add(new MissingColumn(column));
			} else if (!sameType(column, present.get())) {
				differences.add(new DifferentType(present.get(), column));
			}
		}
		for (Column column : live.columns()) {
			boolean given = !dialect.can(Ability.PRIMARY_KEY) && live.primaryKey().contains(column.name());
			if (!known.contains(column) && !given) {
				differences.add(new ExtraColumn(column));
			}
		}
	}

	private boolean sameType(ColumnDefinition expected, Column live) {
		LogicalType wanted = dialect.logicalType(expected.type().declaration());
		return same(wanted, live.type()) || same(wanted, dialect.logicalType(live.nativeType()));
	}

	private static boolean same(LogicalType one, LogicalType other) {
		return one instanceof LogicalType.Native a && other instanceof LogicalType.Native b
				? a.nativeType().toLowerCase(Locale.ROOT).equals(b.nativeType().toLowerCase(Locale.ROOT))
				: one.equals(other);
	}

	/** Without the columns of the key, which refuse NULL as long as it is one. */
	private void nullability(TableDefinition expected, TableInfo live, List<TableDifference> differences) {
		if (!dialect.can(Ability.NOT_NULL)) {
			return;
		}
		for (ColumnDefinition column : expected.columns()) {
			boolean nullable = live.column(column.name()).map(Column::nullable).orElse(true);
			if (!expected.primaryKey().contains(column.name()) && nullable != column.nullable()) {
				differences.add(new DifferentNullability(column));
			}
		}
	}

	private static void comments(TableDefinition expected, TableInfo live, List<TableDifference> differences) {
		if (!Objects.equals(expected.comment(), text(live.comment()))) {
			differences.add(new DifferentTableComment(expected.comment()));
		}
		for (ColumnDefinition column : expected.columns()) {
			Optional<Column> present = live.column(column.name());
			if (present.isPresent() && !Objects.equals(column.comment(), text(present.get().comment()))) {
				differences.add(new DifferentColumnComment(column));
			}
		}
	}

	private static boolean sameNames(List<String> one, List<String> other) {
		return lower(one).equals(lower(other));
	}

	private static List<String> lower(List<String> names) {
		return names.stream().map(n -> n.toLowerCase(Locale.ROOT)).toList();
	}
}
