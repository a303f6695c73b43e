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
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.TableDefinition;
import org.tidemark.ddl.TableDefinition.ColumnDefinition;
import org.tidemark.ddl.TypeMapping;
import org.tidemark.ddl.spi.Ability;
import org.tidemark.ddl.spi.Dialect;

/**
 * OpenSearch and Elasticsearch, which have requests in place of SQL. A statement is a request as their consoles show it:
 * method and path in the first line, the JSON body behind it. A type is the definition of a field, as JSON or by its name
 * alone.
 */
public final class SearchDialect implements Dialect {

	/** Characters of four bytes each that fit into a term of an index. */
	private static final int LONGEST_KEYWORD = 8_191;
	/** Decimal digits that a double keeps, and with it a scaled float. */
	private static final int EXACT_DIGITS = 15;
	private static final int MILLIS_DIGITS = 3;
	private static final Pattern TYPE = Pattern.compile("^\\{\\s*\"type\"\\s*:\\s*\"(\\w+)\""); //$NON-NLS-1$
	private static final String ID = "_id"; //$NON-NLS-1$

	@Override
	public String id() {
		return "opensearch"; //$NON-NLS-1$
	}

	/** A name as a JSON text. */
	@Override
	public String quote(String identifier) {
		StringBuilder text = new StringBuilder("\""); //$NON-NLS-1$
		for (char c : identifier.toCharArray()) {
			if (c == '"' || c == '\\') {
				text.append('\\').append(c);
			} else if (c < ' ') {
				text.append(String.format("\\u%04x", (int) c)); //$NON-NLS-1$
			} else {
				text.append(c);
			}
		}
		return text.append('"').toString();
	}

	/** The name of the index; there are no schemas. */
	@Override
	public String quote(TableName table) {
		return quote(table.table());
	}

	@Override
	public LogicalType logicalType(String nativeType) {
		Matcher definition = TYPE.matcher(nativeType);
		return switch (definition.find() ? definition.group(1) : nativeType) {
			case "boolean" -> new LogicalType.Bool(); //$NON-NLS-1$
			case "byte" -> new LogicalType.Int(8, true); //$NON-NLS-1$
			case "short" -> new LogicalType.Int(16, true); //$NON-NLS-1$
			case "integer" -> new LogicalType.Int(32, true); //$NON-NLS-1$
			case "long" -> new LogicalType.Int(64, true); //$NON-NLS-1$
			case "unsigned_long" -> new LogicalType.Int(64, false); //$NON-NLS-1$
			case "half_float", "float" -> new LogicalType.Floating(32); //$NON-NLS-1$ //$NON-NLS-2$
			case "double" -> new LogicalType.Floating(64); //$NON-NLS-1$
			case "scaled_float" -> new LogicalType.Decimal(0, 0); //$NON-NLS-1$
			case "date" -> new LogicalType.Instant(MILLIS_DIGITS); //$NON-NLS-1$
			case "date_nanos" -> new LogicalType.Instant(9); //$NON-NLS-1$
			case "binary" -> new LogicalType.Binary(0, false); //$NON-NLS-1$
			case "keyword", "text", "ip", "version", "wildcard", ID -> new LogicalType.Text(0, false); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
			default -> new LogicalType.Json();
		};
	}

	@Override
	public TypeMapping typeFor(LogicalType type, boolean inKey) {
		return switch (type) {
			case LogicalType.Bool b -> exact("boolean"); //$NON-NLS-1$
			case LogicalType.Int i -> integer(i);
			case LogicalType.Decimal d -> decimal(d);
			case LogicalType.Floating f -> exact(f.bits() == 64 ? "double" : "float"); //$NON-NLS-1$ //$NON-NLS-2$
			case LogicalType.Text t -> text(t, inKey);
			case LogicalType.Binary b -> exact("binary"); //$NON-NLS-1$
			case LogicalType.Date d -> AbstractDialect.widened(named("date"), Messages.Search_date); //$NON-NLS-1$
			case LogicalType.DateTime t -> moment(t.digits());
			case LogicalType.Instant t -> moment(t.digits());
			case LogicalType.Json j -> AbstractDialect.exact("{\"type\":\"object\",\"enabled\":false}"); //$NON-NLS-1$
			case LogicalType.Uuid u -> exact("keyword"); //$NON-NLS-1$
			case LogicalType.Time t -> AbstractDialect.widened(named("keyword"), Messages.Search_keyword); //$NON-NLS-1$
			case LogicalType.Bits b -> AbstractDialect.widened(named("keyword"), Messages.Search_keyword); //$NON-NLS-1$
			case LogicalType.Native n -> AbstractDialect.widened(named("keyword"), Messages.Type_native, //$NON-NLS-1$
					n.nativeType());
		};
	}

	private static TypeMapping exact(String type) {
		return TypeMapping.exact(named(type));
	}

	private static String named(String type) {
		return "{\"type\":\"" + type + "\"}"; //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static TypeMapping integer(LogicalType.Int type) {
		int bits = type.signed() ? type.bits() : type.bits() + 1;
		if (bits > 64) {
			return exact("unsigned_long"); //$NON-NLS-1$
		}
		String name = bits > 32 ? "long" : bits > 16 ? "integer" : bits > 8 ? "short" : "byte"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		boolean same = type.signed() && (bits == 64 || bits == 32 || bits == 16 || bits == 8);
		return same ? exact(name) : AbstractDialect.widened(named(name), Messages.Type_wider_integer);
	}

	private static TypeMapping decimal(LogicalType.Decimal type) {
		if (type.precision() == 0 || type.precision() > EXACT_DIGITS || type.scale() > EXACT_DIGITS) {
			return AbstractDialect.widened(named("keyword"), Messages.Search_decimal, EXACT_DIGITS); //$NON-NLS-1$
		}
		return TypeMapping.exact("{\"type\":\"scaled_float\",\"scaling_factor\":1" //$NON-NLS-1$
				+ "0".repeat(Math.max(0, type.scale())) + "}"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static TypeMapping text(LogicalType.Text type, boolean inKey) {
		if (inKey || type.length() > 0 && type.length() <= LONGEST_KEYWORD) {
			return type.length() == 0 ? exact("keyword") //$NON-NLS-1$
					: AbstractDialect.widened(named("keyword"), Messages.Type_no_length); //$NON-NLS-1$
		}
		return TypeMapping.exact("{\"type\":\"text\",\"fields\":{\"keyword\":{\"type\":\"keyword\",\"ignore_above\":" //$NON-NLS-1$
				+ LONGEST_KEYWORD + "}}}"); //$NON-NLS-1$
	}

	private static TypeMapping moment(int digits) {
		return digits <= MILLIS_DIGITS ? exact("date") //$NON-NLS-1$
				: AbstractDialect.lossy(named("date_nanos"), Messages.Search_nanos); //$NON-NLS-1$
	}

	@Override
	public List<String> createTable(TableDefinition table) {
		StringJoiner fields = new StringJoiner(",\n      ", "\n      ", "\n    "); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		for (ColumnDefinition column : table.columns()) {
			if (!column.name().equals(ID)) {
				String type = column.type().declaration();
				fields.add(quote(column.name()) + ": " + (type.startsWith("{") ? type : named(type))); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		return List.of("PUT /" + table.name().table() //$NON-NLS-1$
				+ "\n{\n  \"mappings\": {\n    \"dynamic\": \"strict\",\n    \"_meta\": { \"tidemark\": 1 },\n    \"properties\": {" //$NON-NLS-1$
				+ fields + "}\n  }\n}"); //$NON-NLS-1$
	}

	/** Every field may be missing, none has a comment, and the key is always {@code _id}. */
	@Override
	public boolean can(Ability ability) {
		return false;
	}

	/** A field; documents that are there are without it. */
	@Override
	public List<String> addColumn(TableName table, ColumnDefinition column) {
		return List.of("PUT /" + table.table() + "/_mapping\n{\"properties\":{" + quote(column.name()) + ':' //$NON-NLS-1$ //$NON-NLS-2$
				+ (column.type().declaration().startsWith("{") ? column.type().declaration() //$NON-NLS-1$
						: named(column.type().declaration()))
				+ "}}"); //$NON-NLS-1$
	}
}
