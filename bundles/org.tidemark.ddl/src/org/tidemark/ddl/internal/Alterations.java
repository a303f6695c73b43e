/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ddl.internal;

import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.Alteration;
import org.tidemark.ddl.TableDefinition.ColumnDefinition;
import org.tidemark.ddl.TableDifference;
import org.tidemark.ddl.TypeRange;
import org.tidemark.ddl.spi.Ability;
import org.tidemark.ddl.spi.Dialect;

/** Does away with differences of one table, as far as its database can, and says what it cannot and what it costs. */
public final class Alterations {

	private static final TableName NONE = new TableName(null, ""); //$NON-NLS-1$

	private final Dialect dialect;
	private final TableName table;
	private final List<String> key;
	private final List<Column> columns;

	/**
	 * @param dialect the database's SQL
	 * @param live    the table as it is, or null where there is none
	 */
	public Alterations(Dialect dialect, @Nullable TableInfo live) {
		this.dialect = dialect;
		this.table = live == null ? NONE : live.name();
		this.key = live == null ? List.of() : live.primaryKey();
		this.columns = live == null ? List.of() : live.columns();
	}

	/** How one difference is done away with. */
	public Alteration of(TableDifference difference) {
		return switch (difference) {
			case TableDifference.MissingTable missing ->
				new Alteration(difference, dialect.createTable(missing.table()), false, ""); //$NON-NLS-1$
			case TableDifference.MissingColumn missing -> new Alteration(difference,
					dialect.addColumn(table, nullable(missing.column())), false, ""); //$NON-NLS-1$
			case TableDifference.ExtraColumn extra -> drop(extra);
			case TableDifference.DifferentType type -> retype(type);
			case TableDifference.DifferentNullability nullability -> nullability(nullability);
			case TableDifference.ExtraKey extra -> keyed(difference, dialect.dropKey(table), ""); //$NON-NLS-1$
			case TableDifference.MissingKey missing ->
				keyed(difference, dialect.addKey(table, missing.columns()), Messages.Alter_key_fails);
			case TableDifference.DifferentColumnComment comment -> possible(difference,
					dialect.comment(table, comment.expected()),
					NLS.bind(Messages.Alter_no_comment, dialect.id()));
			case TableDifference.DifferentTableComment comment -> possible(difference,
					dialect.comment(table, comment.expected()), NLS.bind(Messages.Alter_no_comment, dialect.id()));
		};
	}

	private static ColumnDefinition nullable(ColumnDefinition column) {
		return new ColumnDefinition(column.name(), column.type(), true, column.comment());
	}

	private static Alteration possible(TableDifference difference, List<String> statements, String otherwise) {
		return new Alteration(difference, statements, false, statements.isEmpty() ? otherwise : ""); //$NON-NLS-1$
	}

	private static Alteration impossible(TableDifference difference, String reason, Object... arguments) {
		return new Alteration(difference, List.of(), false, NLS.bind(reason, arguments));
	}

	private boolean isFixed(String column) {
		return key.contains(column) && !dialect.can(Ability.CHANGE_KEY_COLUMN);
	}

	private Alteration drop(TableDifference.ExtraColumn extra) {
		String name = extra.column().name();
		List<String> statements = isFixed(name) ? List.of() : dialect.dropColumn(table, name);
		return statements.isEmpty() ? impossible(extra, Messages.Alter_no_drop, dialect.id(), name)
				: new Alteration(extra, statements, true, NLS.bind(Messages.Alter_drop, name));
	}

	private Alteration retype(TableDifference.DifferentType type) {
		Column live = type.live();
		ColumnDefinition expected = type.expected();
		LogicalType has = dialect.logicalType(live.nativeType());
		LogicalType needs = dialect.logicalType(expected.type().declaration());
		boolean holds = TypeRange.holds(needs, has);
		boolean refused = isFixed(live.name()) || live.generated() || !holds && !dialect.can(Ability.NARROW_TYPE);
		List<String> statements = refused ? List.of()
				: holds || has.getClass() == needs.getClass() && !(has instanceof LogicalType.Native)
						? dialect.changeType(table, named(expected, live))
						: dialect.convertType(table, named(expected, live));
		if (statements.isEmpty()) {
			return impossible(type, isFixed(live.name()) ? Messages.Alter_no_key_type : Messages.Alter_no_type,
					dialect.id(), live.name(), live.nativeType(), expected.type().declaration());
		}
		String note = holds ? "" //$NON-NLS-1$
				: NLS.bind(Messages.Alter_narrow, live.nativeType(), expected.type().declaration());
		if (live.defaultValue() != null || live.autoIncrement()) {
			note = (note + ' ' + NLS.bind(Messages.Alter_default, live.name())).strip();
		}
		if (!live.nullable() && !expected.nullable() && !dialect.can(Ability.KEEP_NOT_NULL)) {
			note = (note + ' ' + NLS.bind(Messages.Alter_null_after, live.name())).strip();
		}
		return new Alteration(type, statements, !holds, note);
	}

	/** The definition under the name that the database spells; NULL stays allowed where it cannot be refused any more. */
	private ColumnDefinition named(ColumnDefinition expected, Column live) {
		boolean stays = live.nullable() && dialect.forbidNull(table, expected).isEmpty();
		return new ColumnDefinition(live.name(), expected.type(), expected.nullable() || stays, expected.comment());
	}

	private Alteration nullability(TableDifference.DifferentNullability difference) {
		ColumnDefinition expected = difference.expected();
		List<String> statements = isFixed(expected.name()) ? List.of()
				: expected.nullable() ? dialect.allowNull(table, expected) : dialect.forbidNull(table, expected);
		if (statements.isEmpty()) {
			return impossible(difference, expected.nullable() ? Messages.Alter_no_null : Messages.Alter_no_not_null,
					dialect.id(), expected.name());
		}
		return new Alteration(difference, statements, false,
				expected.nullable() ? "" : NLS.bind(Messages.Alter_null_fails, expected.name())); //$NON-NLS-1$
	}

	private Alteration keyed(TableDifference difference, List<String> statements, String note) {
		boolean numbered = columns.stream().anyMatch(c -> c.autoIncrement() && key.contains(c.name()));
		if (numbered) {
			return impossible(difference, Messages.Alter_numbered_key, String.join(", ", key)); //$NON-NLS-1$
		}
		boolean changes = key.isEmpty() || !dialect.dropKey(table).isEmpty();
		return statements.isEmpty() || !changes ? impossible(difference, Messages.Alter_no_key, dialect.id())
				: new Alteration(difference, statements, false, Objects.requireNonNull(note));
	}
}
