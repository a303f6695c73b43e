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
import java.util.Locale;
import java.util.Set;

import org.tidemark.core.schema.TableName;
import org.tidemark.ddl.DeclaredType;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.ServerVersion;
import org.tidemark.ddl.TableDefinition.ColumnDefinition;
import org.tidemark.ddl.TypeMapping;
import org.tidemark.ddl.spi.Dialect;
import org.tidemark.ddl.spi.SpecialValue;

/**
 * PostgreSQL.
 * <p>
 * A {@link LogicalType.Time} becomes an {@code interval}: {@code time} ends at 24:00:00, and times of MySQL reach from
 * -838:59:59 to 838:59:59. JSON becomes {@code json}, which keeps the document's text, and not {@code jsonb}. Text that
 * its source pads becomes {@code varchar}, because {@code character} would pad what the source has already stripped.
 */
public final class PostgresDialect extends CommentingDialect {

	private static final int MOST_VARCHAR = 65_535;
	private static final int MOST_NUMERIC = 1000;
	private static final Set<String> OWN_TYPES = Set.of("interval", "time with time zone", "timetz", "inet", "cidr", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
			"macaddr", "macaddr8", "money", "xml", "tsvector", "tsquery", "oid", "pg_lsn", "bit varying", "varbit", //$NON-NLS-1$//$NON-NLS-2$//$NON-NLS-3$//$NON-NLS-4$//$NON-NLS-5$//$NON-NLS-6$//$NON-NLS-7$//$NON-NLS-8$//$NON-NLS-9$//$NON-NLS-10$
			"jsonpath", //$NON-NLS-1$
			"line", "lseg", "box", "path", "circle", "int4range", "int8range", "numrange", "tsrange", "tstzrange", //$NON-NLS-1$//$NON-NLS-2$//$NON-NLS-3$//$NON-NLS-4$//$NON-NLS-5$//$NON-NLS-6$//$NON-NLS-7$//$NON-NLS-8$//$NON-NLS-9$//$NON-NLS-10$
			"daterange", //$NON-NLS-1$
			"int4multirange", "int8multirange", "nummultirange", "tsmultirange", "tstzmultirange", "datemultirange"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$

	private final ServerVersion version;

	/** For the newest version. */
	public PostgresDialect() {
		this(ServerVersion.NEWEST);
	}

	private PostgresDialect(ServerVersion version) {
		super("postgresql"); //$NON-NLS-1$
		this.version = version;
	}

	@Override
	public Dialect at(String server) {
		return new PostgresDialect(ServerVersion.parse(server));
	}

	@Override
	public LogicalType logicalType(String nativeType) {
		String stripped = nativeType.strip();
		DeclaredType type = DeclaredType.parse(stripped);
		if (stripped.endsWith("]") || stripped.startsWith("_")) { //$NON-NLS-1$ //$NON-NLS-2$
			return new LogicalType.Native(stripped);
		}
		return switch (type.name()) {
			case "boolean", "bool" -> new LogicalType.Bool(); //$NON-NLS-1$ //$NON-NLS-2$
			case "smallint", "int2", "smallserial", "serial2" -> new LogicalType.Int(16, true); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			case "integer", "int", "int4", "serial", "serial4" -> new LogicalType.Int(32, true); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
			case "bigint", "int8", "bigserial", "serial8" -> new LogicalType.Int(64, true); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			case "numeric", "decimal" -> decimal(type); //$NON-NLS-1$ //$NON-NLS-2$
			case "real", "float4" -> new LogicalType.Floating(32); //$NON-NLS-1$ //$NON-NLS-2$
			case "double precision", "float8" -> new LogicalType.Floating(64); //$NON-NLS-1$ //$NON-NLS-2$
			case "float" -> new LogicalType.Floating(type.argument(0, 53) <= 24 ? 32 : 64); //$NON-NLS-1$
			case "text", "citext" -> new LogicalType.Text(0, false); //$NON-NLS-1$ //$NON-NLS-2$
			case "character varying", "varchar" -> new LogicalType.Text(type.argument(0, 0), false); //$NON-NLS-1$ //$NON-NLS-2$
			case "character", "char" -> new LogicalType.Text(type.argument(0, 1), true); //$NON-NLS-1$ //$NON-NLS-2$
			case "bpchar" -> new LogicalType.Text(type.argument(0, 0), type.argument(0, 0) > 0); //$NON-NLS-1$
			case "\"char\"" -> new LogicalType.Text(1, false); //$NON-NLS-1$
			case "name" -> new LogicalType.Text(63, false); //$NON-NLS-1$
			case "bytea" -> new LogicalType.Binary(0, false); //$NON-NLS-1$
			case "date" -> new LogicalType.Date(); //$NON-NLS-1$
			case "time", "time without time zone" -> new LogicalType.Time(type.argument(0, 6)); //$NON-NLS-1$ //$NON-NLS-2$
			case "timestamp", "timestamp without time zone" -> new LogicalType.DateTime(type.argument(0, 6)); //$NON-NLS-1$ //$NON-NLS-2$
			case "timestamptz", "timestamp with time zone" -> new LogicalType.Instant(type.argument(0, 6)); //$NON-NLS-1$ //$NON-NLS-2$
			case "json", "jsonb" -> new LogicalType.Json(); //$NON-NLS-1$ //$NON-NLS-2$
			case "uuid" -> new LogicalType.Uuid(); //$NON-NLS-1$
			case "bit" -> new LogicalType.Bits(type.argument(0, 1)); //$NON-NLS-1$
			default -> new LogicalType.Native(stripped);
		};
	}

	private static LogicalType decimal(DeclaredType type) {
		int precision = type.argument(0, 0);
		int scale = type.argument(1, 0);
		if (scale < 0) {
			return new LogicalType.Decimal(precision - scale, 0);
		}
		return new LogicalType.Decimal(precision == 0 ? 0 : Math.max(precision, scale), scale);
	}

	@Override
	public TypeMapping typeFor(LogicalType type, boolean inKey) {
		return switch (type) {
			case LogicalType.Bool b -> exact("boolean"); //$NON-NLS-1$
			case LogicalType.Int i -> integer(i);
			case LogicalType.Decimal d -> decimal(d);
			case LogicalType.Floating f -> exact(f.bits() == 32 ? "real" : "double precision"); //$NON-NLS-1$ //$NON-NLS-2$
			case LogicalType.Text t -> text(t);
			case LogicalType.Binary b -> b.length() == 0 ? exact("bytea") : widened("bytea", Messages.Type_no_length); //$NON-NLS-1$ //$NON-NLS-2$
			case LogicalType.Date d -> exact("date"); //$NON-NLS-1$
			case LogicalType.Time t -> t.digits() > 6 ? lossy("interval(6)", Messages.Type_digits, t.digits(), 6) //$NON-NLS-1$
					: widened("interval(" + t.digits() + ')', Messages.Postgres_time); //$NON-NLS-1$
			case LogicalType.DateTime t -> moment("timestamp", t.digits(), ""); //$NON-NLS-1$ //$NON-NLS-2$
			case LogicalType.Instant t -> moment("timestamp", t.digits(), " with time zone"); //$NON-NLS-1$ //$NON-NLS-2$
			case LogicalType.Json j -> inKey ? widened("text", Messages.Postgres_json_key) : exact("json"); //$NON-NLS-1$ //$NON-NLS-2$
			case LogicalType.Uuid u -> exact("uuid"); //$NON-NLS-1$
			case LogicalType.Bits b -> exact("bit(" + b.length() + ')'); //$NON-NLS-1$
			case LogicalType.Native n -> isOwn(n.nativeType()) ? exact(n.nativeType())
					: widened("text", Messages.Type_native, n.nativeType()); //$NON-NLS-1$
		};
	}

	private static TypeMapping integer(LogicalType.Int type) {
		if (type.bits() == 64) {
			return type.signed() ? exact("bigint") : widened("numeric(20,0)", Messages.Type_unsigned, type.bits()); //$NON-NLS-1$ //$NON-NLS-2$
		}
		int needed = type.signed() ? type.bits() : type.bits() + 1;
		String declaration = needed <= 16 ? "smallint" : needed <= 32 ? "integer" : "bigint"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		if (needed == 16 || needed == 32) {
			return exact(declaration);
		}
		return type.signed() ? widened(declaration, Messages.Type_wider_integer)
				: widened(declaration, Messages.Type_unsigned, type.bits());
	}

	private static TypeMapping decimal(LogicalType.Decimal type) {
		if (type.precision() == 0) {
			return exact("numeric"); //$NON-NLS-1$
		}
		return type.precision() > MOST_NUMERIC ? widened("numeric", Messages.Type_no_length) //$NON-NLS-1$
				: exact("numeric(" + type.precision() + ',' + type.scale() + ')'); //$NON-NLS-1$
	}

	private static TypeMapping text(LogicalType.Text type) {
		if (type.length() == 0) {
			return exact("text"); //$NON-NLS-1$
		}
		if (type.length() >= MOST_VARCHAR) {
			return widened("text", Messages.Type_no_length); //$NON-NLS-1$
		}
		String declaration = "varchar(" + type.length() + ')'; //$NON-NLS-1$
		return type.fixed() ? widened(declaration, Messages.Type_fixed) : exact(declaration);
	}

	private static TypeMapping moment(String name, int digits, String suffix) {
		return digits > 6 ? lossy(name + "(6)" + suffix, Messages.Type_digits, digits, 6) //$NON-NLS-1$
				: exact(name + '(' + digits + ')' + suffix);
	}

	private boolean isOwn(String nativeType) {
		String element = nativeType;
		while (element.endsWith("[]")) { //$NON-NLS-1$
			element = element.substring(0, element.length() - 2);
		}
		boolean array = element.length() < nativeType.length();
		String name = DeclaredType.parse(element).name();
		return OWN_TYPES.contains(name) && isKnown(name)
				|| array && !(logicalType(element) instanceof LogicalType.Native)
						&& !"citext".equals(name.toLowerCase(Locale.ROOT)); //$NON-NLS-1$
	}

	/** Whether the server's version has one of PostgreSQL's own types already. */
	private boolean isKnown(String name) {
		return switch (name) {
			case "macaddr8" -> version.atLeast(10); //$NON-NLS-1$
			case "jsonpath" -> version.atLeast(12); //$NON-NLS-1$
			case "pg_lsn" -> version.atLeast(9, 4); //$NON-NLS-1$
			default -> !name.endsWith("multirange") || version.atLeast(14); //$NON-NLS-1$
		};
	}

	@Override
	public boolean holds(SpecialValue value, LogicalType type) {
		return value == SpecialValue.INFINITY || value == SpecialValue.NOT_A_NUMBER;
	}

	@Override
	public List<String> changeType(TableName table, ColumnDefinition column) {
		return List.of(alter(table, column) + " TYPE " + column.type().declaration()); //$NON-NLS-1$
	}

	@Override
	public List<String> allowNull(TableName table, ColumnDefinition column) {
		return List.of(alter(table, column) + " DROP NOT NULL"); //$NON-NLS-1$
	}

	private String alter(TableName table, ColumnDefinition column) {
		return alter(table) + "ALTER COLUMN " + quote(column.name()); //$NON-NLS-1$
	}

	@Override
	public List<String> convertType(TableName table, ColumnDefinition column) {
		String type = column.type().declaration();
		return List.of(alter(table, column) + " TYPE " + type + " USING " + quote(column.name()) + "::text::" + type); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	@Override
	public List<String> forbidNull(TableName table, ColumnDefinition column) {
		return List.of(alter(table, column) + " SET NOT NULL"); //$NON-NLS-1$
	}

	/** The key is a constraint, whose name only the database knows. */
	@Override
	public List<String> dropKey(TableName table) {
		return List.of("DO $tidemark$ BEGIN EXECUTE (SELECT " + literal(alter(table) + "DROP CONSTRAINT ") //$NON-NLS-1$ //$NON-NLS-2$
				+ " || quote_ident(conname) FROM pg_constraint WHERE contype = 'p' AND conrelid = " //$NON-NLS-1$
				+ literal(quote(table)) + "::regclass); END $tidemark$"); //$NON-NLS-1$
	}

	@Override
	public List<String> addKey(TableName table, List<String> columns) {
		return List.of(alter(table) + "ADD PRIMARY KEY (" + names(columns) + ')'); //$NON-NLS-1$
	}

	/** A literal that means the same whatever standard_conforming_strings says. */
	@Override
	String literal(String text) {
		String doubled = text.replace("'", "''"); //$NON-NLS-1$ //$NON-NLS-2$
		return doubled.indexOf('\\') < 0 ? '\'' + doubled + '\'' : "E'" + doubled.replace("\\", "\\\\") + '\''; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
