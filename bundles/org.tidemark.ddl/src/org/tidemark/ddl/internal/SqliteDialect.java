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

import org.tidemark.core.schema.TableName;
import org.tidemark.ddl.DeclaredType;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.TableDefinition;
import org.tidemark.ddl.TableDefinition.ColumnDefinition;
import org.tidemark.ddl.TypeMapping;
import org.tidemark.ddl.spi.Ability;
import org.tidemark.ddl.spi.SpecialValue;

/**
 * SQLite.
 * <p>
 * Declared types only suggest how a value is kept. What must be kept digit for digit is declared with a name that
 * contains TEXT ({@code DECIMAL_TEXT(12,2)}, {@code JSON_TEXT}, {@code BIT_TEXT(8)}), because the affinity of
 * {@code DECIMAL} would turn 1.10 into 1.1; those names are read back as what they mean. NaN, which
 * SQLite has not, is refused row by row and not held against the type.
 */
public final class SqliteDialect extends AbstractDialect {

	/** Has no state. */
	public SqliteDialect() {
		super("sqlite", "\""); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	public LogicalType logicalType(String nativeType) {
		DeclaredType type = DeclaredType.parse(nativeType);
		return switch (type.name()) {
			case "boolean", "bool" -> new LogicalType.Bool(); //$NON-NLS-1$ //$NON-NLS-2$
			case "date" -> new LogicalType.Date(); //$NON-NLS-1$
			case "time", "time without time zone" -> new LogicalType.Time(type.argument(0, 6)); //$NON-NLS-1$ //$NON-NLS-2$
			case "datetime", "timestamp", "timestamp without time zone" -> //$NON-NLS-1$//$NON-NLS-2$//$NON-NLS-3$
				new LogicalType.DateTime(type.argument(0, 6));
			case "timestamptz", "timestamp with time zone" -> new LogicalType.Instant(type.argument(0, 6)); //$NON-NLS-1$ //$NON-NLS-2$
			case "decimal", "numeric", "dec", "number", "decimal_text" -> new LogicalType.Decimal(type.argument(0, 0), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
					type.argument(1, 0));
			case "json", "jsonb", "json_text" -> new LogicalType.Json(); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			case "uuid" -> new LogicalType.Uuid(); //$NON-NLS-1$
			case "bit_text" -> new LogicalType.Bits(type.argument(0, 1)); //$NON-NLS-1$
			case "string", "" -> new LogicalType.Text(0, false); //$NON-NLS-1$ //$NON-NLS-2$
			default -> byAffinity(type, nativeType.strip());
		};
	}

	/** SQLite's own rules, in their order. */
	private static LogicalType byAffinity(DeclaredType type, String nativeType) {
		String name = type.name();
		if (name.contains("int")) { //$NON-NLS-1$
			return new LogicalType.Int(64, true);
		}
		if (name.contains("char") || name.contains("clob") || name.contains("text")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			return new LogicalType.Text(Math.max(0, type.argument(0, 0)), false);
		}
		if (name.contains("blob") || name.contains("binary")) { //$NON-NLS-1$ //$NON-NLS-2$
			return new LogicalType.Binary(Math.max(0, type.argument(0, 0)), false);
		}
		if (name.contains("real") || name.contains("floa") || name.contains("doub")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			return new LogicalType.Floating(64);
		}
		return new LogicalType.Native(nativeType);
	}

	@Override
	public TypeMapping typeFor(LogicalType type, boolean inKey) {
		return switch (type) {
			case LogicalType.Bool b -> exact("BOOLEAN"); //$NON-NLS-1$
			case LogicalType.Int i -> integer(i);
			case LogicalType.Decimal d -> exact(d.precision() == 0 ? "DECIMAL_TEXT" //$NON-NLS-1$
					: "DECIMAL_TEXT(" + d.precision() + ',' + d.scale() + ')'); //$NON-NLS-1$
			case LogicalType.Floating f -> f.bits() == 64 ? exact("REAL") : widened("REAL", Messages.Sqlite_real); //$NON-NLS-1$
			case LogicalType.Text t -> exact(t.length() == 0 ? "TEXT" : "VARCHAR(" + t.length() + ')'); //$NON-NLS-1$ //$NON-NLS-2$
			case LogicalType.Binary b -> b.length() == 0 ? exact("BLOB") : widened("BLOB", Messages.Type_no_length); //$NON-NLS-1$ //$NON-NLS-2$
			case LogicalType.Date d -> exact("DATE"); //$NON-NLS-1$
			case LogicalType.Time t -> exact("TIME(" + t.digits() + ')'); //$NON-NLS-1$
			case LogicalType.DateTime t -> exact("DATETIME(" + t.digits() + ')'); //$NON-NLS-1$
			case LogicalType.Instant t -> exact("TIMESTAMPTZ(" + t.digits() + ')'); //$NON-NLS-1$
			case LogicalType.Json j -> exact("JSON_TEXT"); //$NON-NLS-1$
			case LogicalType.Uuid u -> exact("UUID"); //$NON-NLS-1$
			case LogicalType.Bits b -> exact("BIT_TEXT(" + b.length() + ')'); //$NON-NLS-1$
			case LogicalType.Native n -> widened("TEXT", Messages.Type_native, n.nativeType()); //$NON-NLS-1$
		};
	}

	private static TypeMapping integer(LogicalType.Int type) {
		if (type.bits() == 64 && !type.signed()) {
			return widened("DECIMAL_TEXT(20,0)", Messages.Type_unsigned, type.bits()); //$NON-NLS-1$
		}
		return type.bits() == 64 ? exact("INTEGER") : widened("INTEGER", Messages.Type_wider_integer); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	public boolean holds(SpecialValue value, LogicalType type) {
		return value != SpecialValue.NOT_A_NUMBER || !(type instanceof LogicalType.Floating);
	}

	@Override
	public List<String> createTable(TableDefinition table) {
		return List.of(createTable(table, table.columns()));
	}

	/** SQLite changes no column: another takes its place and its name. It fails, and changes nothing, where an index has it. */
	@Override
	public List<String> changeType(TableName table, ColumnDefinition column) {
		String alter = "ALTER TABLE " + quote(table); //$NON-NLS-1$
		String old = quote(column.name());
		String other = quote("tidemark_" + column.name()); //$NON-NLS-1$
		return List.of(alter + " ADD COLUMN " + other + ' ' + column.type().declaration(), //$NON-NLS-1$
				"UPDATE " + quote(table) + " SET " + other + " = " + old, alter + " DROP COLUMN " + old, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				alter + " RENAME COLUMN " + other + " TO " + old); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The columns of the key cannot be changed, NULL cannot be refused later, and comments are not kept. */
	@Override
	public boolean can(Ability ability) {
		return ability == Ability.NOT_NULL || ability == Ability.PRIMARY_KEY || ability == Ability.NARROW_TYPE;
	}

	@Override
	public List<String> allowNull(TableName table, ColumnDefinition column) {
		return changeType(table, column);
	}
}
