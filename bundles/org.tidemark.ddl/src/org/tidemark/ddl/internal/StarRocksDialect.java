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
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.DeclaredType;
import org.tidemark.ddl.ServerVersion;
import org.tidemark.ddl.TableDefinition;
import org.tidemark.ddl.TableDefinition.ColumnDefinition;
import org.tidemark.ddl.TypeMapping;
import org.tidemark.ddl.TypeMapping.Fidelity;
import org.tidemark.ddl.spi.Ability;
import org.tidemark.ddl.spi.Dialect;
import org.tidemark.ddl.spi.SpecialValue;

/**
 * StarRocks, for any source.
 * <p>
 * A table with a key is a primary-key table: its key columns come first, because StarRocks demands it, and its rows are
 * spread by the key. A table without one keeps duplicates. The length of text is in bytes. How many copies of the data
 * are kept is left to the cluster. These types are for a program that writes StarRocks' SQL itself; the sink of RisingWave
 * takes fewer, see the pipeline.
 */
public final class StarRocksDialect extends ModifyingDialect {

	private static final int BYTES_PER_CHARACTER = 4;
	private static final long MOST_BYTES = 1_048_576L;
	private static final long MOST_BYTES_FROM_4_2 = 2_147_482_624L;
	private static final int MOST_DECIMAL = 38;
	private static final int MOST_DECIMAL_FROM_4_0 = 76;
	private static final int DIGITS_OF_BIGINT = 18;
	private static final int DIGITS_OF_LARGEINT = 38;
	private static final int MOST_KEY_BYTES = 128;
	private static final int MOMENT_DIGITS = 6;
	private static final int LENGTH_OF_TIME = 10;
	private static final int LENGTH_OF_UUID = 36;
	private static final int BUCKETS_BEFORE_THEY_WERE_OPTIONAL = 8;

	private static final Set<String> SORTABLE = Set.of("boolean", "tinyint", "smallint", "int", "bigint", "largeint", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
			"varchar", "date", "datetime"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	private final ServerVersion version;

	/** For what all versions since 3.0 take. */
	public StarRocksDialect() {
		this(new ServerVersion(List.of(3, 3)));
	}

	private StarRocksDialect(ServerVersion version) {
		super("starrocks"); //$NON-NLS-1$
		this.version = version;
	}

	@Override
	public Dialect at(String server) {
		ServerVersion known = ServerVersion.parse(server);
		return known.equals(ServerVersion.NEWEST) ? new StarRocksDialect() : new StarRocksDialect(known);
	}

	@Override
	public LogicalType logicalType(String nativeType) {
		DeclaredType type = DeclaredType.parse(nativeType);
		return switch (type.name()) {
			case "boolean", "bool" -> new LogicalType.Bool(); //$NON-NLS-1$ //$NON-NLS-2$
			case "tinyint" -> new LogicalType.Int(8, true); //$NON-NLS-1$
			case "smallint" -> new LogicalType.Int(16, true); //$NON-NLS-1$
			case "int", "integer" -> new LogicalType.Int(32, true); //$NON-NLS-1$ //$NON-NLS-2$
			case "bigint" -> new LogicalType.Int(64, true); //$NON-NLS-1$
			case "largeint" -> new LogicalType.Decimal(DIGITS_OF_LARGEINT + 1, 0); //$NON-NLS-1$
			case "decimal", "decimalv2", "decimal32", "decimal64", "decimal128", "decimal256" -> //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
				new LogicalType.Decimal(type.argument(0, 10), type.argument(1, 0));
			case "float" -> new LogicalType.Floating(32); //$NON-NLS-1$
			case "double" -> new LogicalType.Floating(64); //$NON-NLS-1$
			case "varchar" -> new LogicalType.Text(type.argument(0, 1), false); //$NON-NLS-1$
			case "string", "text" -> new LogicalType.Text(65_533, false); //$NON-NLS-1$ //$NON-NLS-2$
			case "char" -> new LogicalType.Text(type.argument(0, 1), true); //$NON-NLS-1$
			case "varbinary", "binary" -> new LogicalType.Binary(type.argument(0, (int) MOST_BYTES), false); //$NON-NLS-1$ //$NON-NLS-2$
			case "date" -> new LogicalType.Date(); //$NON-NLS-1$
			case "datetime" -> new LogicalType.DateTime(MOMENT_DIGITS); //$NON-NLS-1$
			case "json" -> new LogicalType.Json(); //$NON-NLS-1$
			default -> new LogicalType.Native(nativeType.strip());
		};
	}

	@Override
	public TypeMapping typeFor(LogicalType type, boolean inKey) {
		TypeMapping mapping = typeFor(type);
		return inKey ? inKey(type, mapping) : mapping;
	}

	private TypeMapping typeFor(LogicalType type) {
		return switch (type) {
			case LogicalType.Bool b -> exact("BOOLEAN"); //$NON-NLS-1$
			case LogicalType.Int i -> integer(i);
			case LogicalType.Decimal d -> decimal(d);
			case LogicalType.Floating f -> exact(f.bits() == 32 ? "FLOAT" : "DOUBLE"); //$NON-NLS-1$ //$NON-NLS-2$
			case LogicalType.Text t -> text(t);
			case LogicalType.Binary b -> binary(b);
			case LogicalType.Date d -> exact("DATE"); //$NON-NLS-1$
			case LogicalType.Time t -> widened(
					varchar(LENGTH_OF_TIME + (t.digits() == 0 ? 0 : t.digits() + 1)), Messages.StarRocks_text);
			case LogicalType.DateTime t -> moment(t.digits(), Messages.StarRocks_digits);
			case LogicalType.Instant t -> moment(t.digits(), Messages.StarRocks_instant);
			case LogicalType.Json j -> version.atLeast(2, 2) ? lossy("JSON", Messages.StarRocks_json) //$NON-NLS-1$
					: lossy(varchar(mostBytes()), Messages.StarRocks_longest, mostBytes());
			case LogicalType.Uuid u -> widened(varchar(LENGTH_OF_UUID), Messages.StarRocks_text);
			case LogicalType.Bits b -> widened(varchar(b.length()), Messages.StarRocks_text);
			case LogicalType.Native n -> lossy(varchar(mostBytes()), Messages.StarRocks_native, n.nativeType(),
					mostBytes());
		};
	}

	private static TypeMapping integer(LogicalType.Int type) {
		int bits = type.signed() ? type.bits() : type.bits() + 1;
		String declaration = bits <= 8 ? "TINYINT" //$NON-NLS-1$
				: bits <= 16 ? "SMALLINT" : bits <= 32 ? "INT" : bits <= 64 ? "BIGINT" : "LARGEINT"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		if (!type.signed()) {
			return widened(declaration, Messages.Type_unsigned, type.bits());
		}
		return bits == 24 ? widened(declaration, Messages.Type_wider_integer) : exact(declaration);
	}

	private TypeMapping decimal(LogicalType.Decimal type) {
		int most = version.atLeast(4, 0) ? MOST_DECIMAL_FROM_4_0 : MOST_DECIMAL;
		if (type.precision() == 0) {
			return widened(varchar(mostBytes()), Messages.StarRocks_decimal, most);
		}
		return type.precision() > most ? widened(varchar(type.precision() + 2L), Messages.StarRocks_decimal, most)
				: exact("DECIMAL(" + type.precision() + ',' + type.scale() + ')'); //$NON-NLS-1$
	}

	private TypeMapping text(LogicalType.Text type) {
		long bytes = type.length() * BYTES_PER_CHARACTER;
		return type.length() == 0 || bytes > mostBytes()
				? lossy(varchar(mostBytes()), Messages.StarRocks_longest, mostBytes())
				: widened(varchar(bytes), Messages.StarRocks_bytes);
	}

	private TypeMapping binary(LogicalType.Binary type) {
		if (!version.atLeast(3, 0)) {
			return blocked("VARBINARY", Messages.StarRocks_no_bytes); //$NON-NLS-1$
		}
		if (type.length() == 0 || type.length() > mostBytes()) {
			return lossy("VARBINARY(" + mostBytes() + ')', Messages.StarRocks_longest, mostBytes()); //$NON-NLS-1$
		}
		String declaration = "VARBINARY(" + type.length() + ')'; //$NON-NLS-1$
		return type.fixed() ? widened(declaration, Messages.Type_fixed) : exact(declaration);
	}

	private static TypeMapping moment(int digits, String reason) {
		if (digits > MOMENT_DIGITS) {
			return lossy("DATETIME", Messages.Type_digits, digits, MOMENT_DIGITS); //$NON-NLS-1$
		}
		return digits == MOMENT_DIGITS && reason.equals(Messages.StarRocks_digits) ? exact("DATETIME") //$NON-NLS-1$
				: widened("DATETIME", reason); //$NON-NLS-1$
	}

	/** StarRocks finds rows by truth, whole numbers, text, days and times alone. */
	private TypeMapping inKey(LogicalType type, TypeMapping mapping) {
		if (type instanceof LogicalType.Decimal d && d.precision() > 0 && d.scale() == 0
				&& d.precision() <= DIGITS_OF_LARGEINT) {
			return widened(d.precision() <= DIGITS_OF_BIGINT ? "BIGINT" : "LARGEINT", Messages.StarRocks_key_decimal); //$NON-NLS-1$ //$NON-NLS-2$
		}
		DeclaredType declared = DeclaredType.parse(mapping.declaration());
		return switch (declared.name()) {
			case "decimal", "float", "double", "json", "varbinary" -> //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
				blocked(mapping.declaration(), Messages.StarRocks_key_type, mapping.declaration());
			case "varchar" -> declared.argument(0, 1) > MOST_KEY_BYTES //$NON-NLS-1$
					? lossy(mapping.declaration(), Messages.StarRocks_key_bytes, MOST_KEY_BYTES)
					: mapping;
			default -> mapping;
		};
	}

	private long mostBytes() {
		return version.atLeast(4, 2) ? MOST_BYTES_FROM_4_2 : MOST_BYTES;
	}

	private static String varchar(long bytes) {
		return "VARCHAR(" + bytes + ')'; //$NON-NLS-1$
	}

	private static TypeMapping blocked(String declaration, String reason, Object... arguments) {
		return new TypeMapping(declaration, Fidelity.BLOCKED, NLS.bind(reason, arguments));
	}

	/** Dates begin with the year 0, and numbers are finite. */
	@Override
	public boolean holds(SpecialValue value, LogicalType type) {
		return value == SpecialValue.NUL_CHARACTER;
	}

	@Override
	public List<String> createTable(TableDefinition table) {
		boolean keyed = !table.primaryKey().isEmpty();
		List<String> key = keyed ? table.primaryKey() : sortedBy(table);
		String lines = first(key, table).stream().map(c -> line(c, table.primaryKey()))
				.collect(Collectors.joining(",\n")); //$NON-NLS-1$
		String comment = table.comment();
		return List.of("CREATE TABLE " + quote(table.name()) + " (\n" + lines + "\n)" + (key.isEmpty() ? "" //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				: (keyed ? "\nPRIMARY KEY (" : "\nDUPLICATE KEY (") + names(key) + ')') //$NON-NLS-1$ //$NON-NLS-2$
				+ (comment == null || comment.isEmpty() ? "" : "\nCOMMENT " + literal(comment)) //$NON-NLS-1$ //$NON-NLS-2$
				+ (key.isEmpty() ? "" : distribution(key, keyed))); //$NON-NLS-1$
	}

	private static List<ColumnDefinition> first(List<String> names, TableDefinition table) {
		List<ColumnDefinition> columns = new ArrayList<>();
		for (String name : names) {
			table.columns().stream().filter(c -> c.name().equals(name)).forEach(columns::add);
		}
		table.columns().stream().filter(c -> !names.contains(c.name())).forEach(columns::add);
		return columns;
	}

	/** The first column by which rows can be sorted, where no key says by which. */
	private static List<String> sortedBy(TableDefinition table) {
		return table.columns().stream()
				.filter(c -> SORTABLE.contains(DeclaredType.parse(c.type().declaration()).name()))
				.map(ColumnDefinition::name).limit(1).toList();
	}

	private String distribution(List<String> key, boolean keyed) {
		String by = " BY HASH (" + names(key) + ')'; //$NON-NLS-1$
		String buckets = version.atLeast(2, 5, 7) ? "" : " BUCKETS " + BUCKETS_BEFORE_THEY_WERE_OPTIONAL; //$NON-NLS-1$ //$NON-NLS-2$
		return "\nDISTRIBUTED" + by + buckets //$NON-NLS-1$
				+ (keyed ? "\nPROPERTIES (\"enable_persistent_index\" = \"true\")" : ""); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** A column is made to refuse NULL, or gets a comment of its own, when it is made, and not afterwards. */
	@Override
	public List<String> comment(TableName table, @Nullable String comment) {
		return version.atLeast(3, 1)
				? List.of(alter(table) + "COMMENT = " + literal(comment == null ? "" : comment)) //$NON-NLS-1$ //$NON-NLS-2$
				: List.of();
	}

	@Override
	public boolean can(Ability ability) {
		return ability != Ability.CHANGE_KEY_COLUMN && ability != Ability.NARROW_TYPE;
	}

	@Override
	String literal(String text) {
		return '\'' + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r") + '\''; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$
	}
}
