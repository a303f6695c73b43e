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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.schema.TableName;
import org.tidemark.ddl.DeclaredType;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.ServerVersion;
import org.tidemark.ddl.TableDefinition;
import org.tidemark.ddl.TableDefinition.ColumnDefinition;
import org.tidemark.ddl.TypeMapping;
import org.tidemark.ddl.TypeMapping.Fidelity;
import org.tidemark.ddl.spi.Dialect;
import org.tidemark.ddl.spi.SpecialValue;

/**
 * MySQL and MariaDB.
 * <p>
 * Tables are made with a binary collation, so that keys that differ at the source differ here too. The comments that
 * only MySQL, or only MariaDB, reads choose its name: that of MariaDB does not pad; to that of MySQL, keys that differ
 * in trailing blanks alone are equal, and the second is refused.
 * A moment becomes a {@code datetime} in UTC, because {@code timestamp} ends in 2038. {@code tinyint(1)} is read as the
 * number that it is, and {@code year} as a number without sign. NaN and the infinities, which MySQL has not, are
 * refused row by row and not held against the type.
 */
public final class MySqlDialect extends ModifyingDialect {

	private static final int KEY_BYTES = 3072;
	private static final int KEY_BYTES_OF_OLD_ROWS = 767;
	private static final int BYTES_PER_CHARACTER = 4;
	private static final int MOST_VARCHAR = 1024;
	private static final int ROW_BYTES = 65_000;
	private static final int MOST_DECIMAL = 65;
	private static final int MOST_SCALE = 30;
	private static final int MOST_COLUMN_COMMENT = 1024;
	private static final int MOST_TABLE_COMMENT = 2048;

	private final ServerVersion version;
	private final boolean mariaDb;
	private final int keyBytes;
	private final int mostKeyText;
	private final String unlimitedKeyText;

	/** For the newest version. */
	public MySqlDialect() {
		this("", false); //$NON-NLS-1$
	}

	private MySqlDialect(String server, boolean mariaDb) {
		super("mysql"); //$NON-NLS-1$
		this.version = ServerVersion.parse(server);
		this.mariaDb = mariaDb;
		this.keyBytes = has(5, 7, 7, 10, 2, 2) ? KEY_BYTES : KEY_BYTES_OF_OLD_ROWS;
		this.mostKeyText = keyBytes / BYTES_PER_CHARACTER;
		this.unlimitedKeyText = "varchar(" + mostKeyText + ')'; //$NON-NLS-1$
	}

	@Override
	public Dialect at(String server) {
		return new MySqlDialect(server.replaceFirst("\\b5\\.5\\.5-(?=\\d)", ""), //$NON-NLS-1$ //$NON-NLS-2$
				server.toLowerCase(Locale.ROOT).contains("mariadb")); //$NON-NLS-1$
	}

	/** Whether the server is of a version of MySQL, or of one of MariaDB where it is that, or later. */
	private boolean has(int major, int minor, int patch, int mariaMajor, int mariaMinor, int mariaPatch) {
		return mariaDb ? version.atLeast(mariaMajor, mariaMinor, mariaPatch) : version.atLeast(major, minor, patch);
	}

	@Override
	public LogicalType logicalType(String nativeType) {
		DeclaredType type = DeclaredType.parse(nativeType);
		boolean signed = !type.unsigned();
		return switch (type.name()) {
			case "bool", "boolean", "tinyint", "int1" -> new LogicalType.Int(8, signed); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			case "smallint", "int2" -> new LogicalType.Int(16, signed); //$NON-NLS-1$ //$NON-NLS-2$
			case "mediumint", "int3", "middleint" -> new LogicalType.Int(24, signed); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			case "int", "integer", "int4" -> new LogicalType.Int(32, signed); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			case "bigint", "int8" -> new LogicalType.Int(64, signed); //$NON-NLS-1$ //$NON-NLS-2$
			case "serial" -> new LogicalType.Int(64, false); //$NON-NLS-1$
			case "year" -> new LogicalType.Int(16, false); //$NON-NLS-1$
			case "decimal", "dec", "numeric", "fixed" -> //$NON-NLS-1$//$NON-NLS-2$//$NON-NLS-3$//$NON-NLS-4$
				new LogicalType.Decimal(type.argument(0, 10), type.argument(1, 0));
			case "float", "float4" -> new LogicalType.Floating( //$NON-NLS-1$ //$NON-NLS-2$
					type.arguments().size() == 1 && type.argument(0, 0) > 24 ? 64 : 32);
			case "double", "double precision", "real", "float8" -> new LogicalType.Floating(64); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			case "bit" -> new LogicalType.Bits(type.argument(0, 1)); //$NON-NLS-1$
			case "date" -> new LogicalType.Date(); //$NON-NLS-1$
			case "time" -> new LogicalType.Time(type.argument(0, 0)); //$NON-NLS-1$
			case "datetime" -> new LogicalType.DateTime(type.argument(0, 0)); //$NON-NLS-1$
			case "timestamp" -> new LogicalType.Instant(type.argument(0, 0)); //$NON-NLS-1$
			case "json" -> new LogicalType.Json(); //$NON-NLS-1$
			case "uuid" -> new LogicalType.Uuid(); //$NON-NLS-1$
			default -> textOrBinary(type, nativeType.strip());
		};
	}

	private static LogicalType textOrBinary(DeclaredType type, String nativeType) {
		return switch (type.name()) {
			case "char", "character", "nchar", "national char" -> new LogicalType.Text(type.argument(0, 1), true); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			case "varchar", "character varying", "nvarchar", "varchar2" -> //$NON-NLS-1$//$NON-NLS-2$//$NON-NLS-3$//$NON-NLS-4$
				new LogicalType.Text(type.argument(0, 0), false);
			case "tinytext" -> new LogicalType.Text(255, false); //$NON-NLS-1$
			case "text" -> new LogicalType.Text(65_535, false); //$NON-NLS-1$
			case "mediumtext" -> new LogicalType.Text(16_777_215, false); //$NON-NLS-1$
			case "longtext" -> new LogicalType.Text(0, false); //$NON-NLS-1$
			case "enum" -> new LogicalType.Text(longest(type.arguments()), false); //$NON-NLS-1$
			case "set" -> new LogicalType.Text(joined(type.arguments()), false); //$NON-NLS-1$
			case "inet4" -> new LogicalType.Text(15, false); //$NON-NLS-1$
			case "inet6" -> new LogicalType.Text(45, false); //$NON-NLS-1$
			case "binary" -> new LogicalType.Binary(type.argument(0, 1), true); //$NON-NLS-1$
			case "varbinary" -> new LogicalType.Binary(type.argument(0, 0), false); //$NON-NLS-1$
			case "tinyblob" -> new LogicalType.Binary(255, false); //$NON-NLS-1$
			case "blob" -> new LogicalType.Binary(65_535, false); //$NON-NLS-1$
			case "mediumblob" -> new LogicalType.Binary(16_777_215, false); //$NON-NLS-1$
			case "longblob" -> new LogicalType.Binary(0, false); //$NON-NLS-1$
			default -> new LogicalType.Native(nativeType);
		};
	}

	private static int longest(List<String> members) {
		return members.stream().mapToInt(m -> m.codePointCount(0, m.length())).max().orElse(0);
	}

	private static int joined(List<String> members) {
		int sum = members.stream().mapToInt(m -> m.codePointCount(0, m.length()) + 1).sum();
		return Math.max(0, sum - 1);
	}

	@Override
	public TypeMapping typeFor(LogicalType type, boolean inKey) {
		return switch (type) {
			case LogicalType.Bool b -> widened("tinyint(1)", Messages.MySql_bool); //$NON-NLS-1$
			case LogicalType.Int i -> exact(integer(i.bits()) + (i.signed() ? "" : " unsigned")); //$NON-NLS-1$ //$NON-NLS-2$
			case LogicalType.Decimal d -> decimal(d);
			case LogicalType.Floating f -> exact(f.bits() == 32 ? "float" : "double"); //$NON-NLS-1$ //$NON-NLS-2$
			case LogicalType.Text t -> inKey ? keyText(t.length()) : text(t);
			case LogicalType.Binary b -> inKey ? keyBinary(b) : binary(b);
			case LogicalType.Date d -> exact("date"); //$NON-NLS-1$
			case LogicalType.Time t -> moment("time", t.digits()); //$NON-NLS-1$
			case LogicalType.DateTime t -> moment("datetime", t.digits()); //$NON-NLS-1$
			case LogicalType.Instant t -> instant(moment("datetime", t.digits())); //$NON-NLS-1$
			case LogicalType.Json j -> inKey ? keyText(0) : json();
			case LogicalType.Uuid u -> widened("char(36)", Messages.MySql_uuid); //$NON-NLS-1$
			case LogicalType.Bits b -> b.length() <= 64 ? exact("bit(" + b.length() + ')') //$NON-NLS-1$
					: widened(
							(inKey ? keyText(b.length()) : text(new LogicalType.Text(b.length(), false))).declaration(),
							Messages.MySql_bits);
			case LogicalType.Native n -> inKey ? keyText(0) : widened("longtext", Messages.Type_native, n.nativeType()); //$NON-NLS-1$
		};
	}

	private TypeMapping json() {
		return has(5, 7, 8, 10, 2, 7) ? lossy("json", Messages.MySql_json) //$NON-NLS-1$
				: widened("longtext", Messages.MySql_no_json); //$NON-NLS-1$
	}

	private static String integer(int bits) {
		return switch (bits) {
			case 8 -> "tinyint"; //$NON-NLS-1$
			case 16 -> "smallint"; //$NON-NLS-1$
			case 24 -> "mediumint"; //$NON-NLS-1$
			case 32 -> "int"; //$NON-NLS-1$
			default -> "bigint"; //$NON-NLS-1$
		};
	}

	private static TypeMapping decimal(LogicalType.Decimal type) {
		int scale = Math.min(type.scale(), MOST_SCALE);
		if (type.precision() == 0) {
			return lossy("decimal(" + MOST_DECIMAL + ',' + MOST_SCALE + ')', Messages.MySql_decimal); //$NON-NLS-1$
		}
		int precision = Math.min(type.precision(), MOST_DECIMAL);
		String declaration = "decimal(" + precision + ',' + scale + ')'; //$NON-NLS-1$
		return precision == type.precision() && scale == type.scale() ? exact(declaration)
				: lossy(declaration, Messages.MySql_decimal);
	}

	private TypeMapping keyText(long length) {
		return length == 0 || length > mostKeyText ? lossy(unlimitedKeyText, Messages.MySql_key, mostKeyText)
				: exact("varchar(" + length + ')'); //$NON-NLS-1$
	}

	private TypeMapping keyBinary(LogicalType.Binary type) {
		return type.length() == 0 || type.length() > mostKeyText
				? lossy("varbinary(" + mostKeyText + ')', Messages.MySql_key_bytes, mostKeyText) //$NON-NLS-1$
				: exact("varbinary(" + type.length() + ')'); //$NON-NLS-1$
	}

	private static TypeMapping text(LogicalType.Text type) {
		long length = type.length();
		if (length > 0 && length <= MOST_VARCHAR) {
			String declaration = "varchar(" + length + ')'; //$NON-NLS-1$
			return type.fixed() ? widened(declaration, Messages.Type_fixed) : exact(declaration);
		}
		if (length == 0) {
			return exact("longtext"); //$NON-NLS-1$
		}
		String declaration = length <= 65_535 / BYTES_PER_CHARACTER ? "text" //$NON-NLS-1$
				: length <= 16_777_215 / BYTES_PER_CHARACTER ? "mediumtext" : "longtext"; //$NON-NLS-1$ //$NON-NLS-2$
		return widened(declaration, Messages.MySql_longer);
	}

	private static TypeMapping binary(LogicalType.Binary type) {
		long length = type.length();
		if (length > 0 && length <= MOST_VARCHAR) {
			String declaration = "varbinary(" + length + ')'; //$NON-NLS-1$
			return type.fixed() ? widened(declaration, Messages.Type_fixed) : exact(declaration);
		}
		if (length == 0) {
			return exact("longblob"); //$NON-NLS-1$
		}
		String declaration = length <= 65_535 ? "blob" : length <= 16_777_215 ? "mediumblob" : "longblob"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		return length == 65_535 || length == 16_777_215 ? exact(declaration)
				: widened(declaration, Messages.MySql_longer);
	}

	private static TypeMapping instant(TypeMapping moment) {
		return moment.fidelity() == Fidelity.LOSSY ? moment : widened(moment.declaration(), Messages.MySql_instant);
	}

	private TypeMapping moment(String name, int digits) {
		if (!has(5, 6, 4, 5, 3, 0)) {
			return digits == 0 ? exact(name) : lossy(name, Messages.Type_digits, digits, 0);
		}
		return digits > 6 ? lossy(name + "(6)", Messages.Type_digits, digits, 6) : exact(name + '(' + digits + ')'); //$NON-NLS-1$
	}

	@Override
	public boolean holds(SpecialValue value, LogicalType type) {
		return value == SpecialValue.ZERO_DATE || value == SpecialValue.NUL_CHARACTER;
	}

	@Override
	public TableDefinition fitted(TableDefinition table) {
		return new TableDefinition(table.name(),
				fitRow(table, fitKey(table)).stream().map(c -> new ColumnDefinition(c.name(), c.type(), c.nullable(),
						shortened(c.comment(), MOST_COLUMN_COMMENT))).toList(),
				table.primaryKey(), shortened(table.comment(), MOST_TABLE_COMMENT));
	}

	@Override
	public List<String> createTable(TableDefinition definition) {
		TableDefinition table = fitted(definition);
		String comment = table.comment();
		String options = " ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE" //$NON-NLS-1$
				+ " /*!50700 utf8mb4_bin */ /*M!100202 utf8mb4_nopad_bin */"; //$NON-NLS-1$
		String end = comment == null || comment.isEmpty() ? "" : " COMMENT=" + literal(comment); //$NON-NLS-1$ //$NON-NLS-2$
		return List.of(createTable(table, table.columns()) + options + end);
	}

	/** Shares the bytes that a key may take among the columns that would take as many as they can. */
	private List<ColumnDefinition> fitKey(TableDefinition table) {
		int fixed = 0;
		int open = 0;
		for (ColumnDefinition column : table.columns()) {
			if (table.primaryKey().contains(column.name())) {
				if (unlimitedKeyText.equals(column.type().declaration())) {
					open++;
				} else {
					fixed += bytes(column.type().declaration());
				}
			}
		}
		if (open == 0 || fixed + open * keyBytes <= keyBytes) {
			return table.columns();
		}
		int share = Math.max(1, (keyBytes - fixed) / open / BYTES_PER_CHARACTER);
		return table.columns().stream().map(c -> table.primaryKey().contains(c.name())
				&& unlimitedKeyText.equals(c.type().declaration())
						? withType(c, lossy("varchar(" + share + ')', Messages.MySql_key, share)) //$NON-NLS-1$
						: c)
				.toList();
	}

	/** Moves the longest texts out of the row until the row fits. */
	private static List<ColumnDefinition> fitRow(TableDefinition table, List<ColumnDefinition> columns) {
		List<ColumnDefinition> fitting = new ArrayList<>(columns);
		while (fitting.stream().mapToInt(c -> bytes(c.type().declaration())).sum() > ROW_BYTES) {
			Optional<ColumnDefinition> longest = fitting.stream()
					.filter(c -> !table.primaryKey().contains(c.name()) && c.type().declaration().startsWith("var")) //$NON-NLS-1$
					.max(Comparator.comparingInt(c -> bytes(c.type().declaration())));
			if (longest.isEmpty()) {
				return fitting;
			}
			String type = longest.get().type().declaration().startsWith("varchar") ? "text" : "blob"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			fitting.set(fitting.indexOf(longest.get()), withType(longest.get(), widened(type, Messages.MySql_longer)));
		}
		return fitting;
	}

	private static ColumnDefinition withType(ColumnDefinition column, TypeMapping type) {
		return new ColumnDefinition(column.name(), type, column.nullable(), column.comment());
	}

	/** The most bytes that a value takes in its row. */
	private static int bytes(String declaration) {
		DeclaredType type = DeclaredType.parse(declaration);
		return switch (type.name()) {
			case "varchar", "char" -> type.argument(0, 1) * BYTES_PER_CHARACTER + 2; //$NON-NLS-1$ //$NON-NLS-2$
			case "varbinary", "binary" -> type.argument(0, 1) + 2; //$NON-NLS-1$ //$NON-NLS-2$
			case "decimal" -> 30; //$NON-NLS-1$
			default -> 12;
		};
	}

	@Override
	public List<String> forbidNull(TableName table, ColumnDefinition column) {
		return changeType(table, new ColumnDefinition(column.name(), column.type(), false, column.comment()));
	}

	@Override
	public List<String> dropKey(TableName table) {
		return List.of(alter(table) + "DROP PRIMARY KEY"); //$NON-NLS-1$
	}

	@Override
	public List<String> addKey(TableName table, List<String> columns) {
		return List.of(alter(table) + "ADD PRIMARY KEY (" + names(columns) + ')'); //$NON-NLS-1$
	}

	@Override
	public List<String> comment(TableName table, ColumnDefinition column) {
		return changeType(table, column);
	}

	@Override
	public List<String> comment(TableName table, @Nullable String comment) {
		return List.of(alter(table) + "COMMENT=" + literal(comment == null ? "" : comment)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	String literal(String text) {
		return '\'' + text.replace("\\", "\\\\").replace("'", "''") + '\''; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	private static @Nullable String shortened(@Nullable String text, int most) {
		return text == null || text.codePointCount(0, text.length()) <= most ? text
				: text.substring(0, text.offsetByCodePoints(0, most - 1)) + '\u2026';
	}
}
