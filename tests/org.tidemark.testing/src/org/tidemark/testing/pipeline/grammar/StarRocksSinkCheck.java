/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.pipeline.grammar;

import java.util.List;
import java.util.Optional;

import org.tidemark.testing.pipeline.grammar.RisingWaveQuery.Branch;
import org.tidemark.testing.pipeline.grammar.RisingWaveQuery.Expression;
import org.tidemark.testing.pipeline.grammar.RisingWaveQuery.Item;
import org.tidemark.testing.pipeline.grammar.RisingWaveStatement.Column;

/** What RisingWave compares at CREATE SINK: the columns that it sends with those that StarRocks has. */
public final class StarRocksSinkCheck {

	private final GrammarVersion version;

	/** @param version of RisingWave */
	public StarRocksSinkCheck(GrammarVersion version) {
		this.version = version;
	}

	/** The columns that a SELECT yields from a table of these columns. */
	public List<Column> outputs(Branch branch, List<Column> table) {
		return branch.items().stream().map(i -> output(i, table)).toList();
	}

	private static Column output(Item item, List<Column> table) {
		return new Column(item.name(), typeOf(item.value(), table));
	}

	/**
	 * The type of a value.
	 *
	 * @throws IllegalArgumentException when it names no column, or is not of a type that the operation takes
	 */
	public static String typeOf(Expression value, List<Column> table) {
		return switch (value) {
			case Expression.ColumnReference column -> table.stream().filter(c -> c.name().equals(column.column()))
					.map(Column::type).findFirst()
					.orElseThrow(() -> new IllegalArgumentException("column " + column.column() + " does not exist"));
			case Expression.Literal literal -> literal.string() ? "varchar" : "integer";
			case Expression.Cast cast -> {
				typeOf(cast.value(), table);
				yield cast.type();
			}
			case Expression.AtTimeZone at -> switch (typeOf(at.value(), table)) {
				case "timestamp with time zone" -> "timestamp";
				case "timestamp" -> "timestamp with time zone";
				case String other -> throw new IllegalArgumentException("AT TIME ZONE of " + other);
			};
			case Expression.Call call -> call(call, table);
			case Expression.Binary binary -> "||".equals(binary.operator()) ? "varchar" : typeOf(binary.left(), table);
		};
	}

	private static String call(Expression.Call call, List<Column> table) {
		List<String> arguments = call.arguments().stream().map(a -> typeOf(a, table)).toList();
		boolean encode = "encode".equals(call.function()) && arguments.equals(List.of("bytea", "varchar"));
		if (!encode) {
			throw new IllegalArgumentException("function " + call.function() + arguments + " does not exist");
		}
		return "varchar";
	}

	/**
	 * Compares a type that is sent with one that StarRocks has.
	 *
	 * @param type       RisingWave's type, canonical
	 * @param columnType StarRocks' type, as information_schema.columns has it
	 * @return why it does not fit; empty when it fits
	 */
	public Optional<String> mismatch(String type, String columnType) {
		List<String> accepted = accepted(type);
		boolean fits = accepted.stream().anyMatch(columnType::contains);
		return fits ? Optional.empty() : Optional.of(type + " cannot be sent to " + columnType);
	}

	private List<String> accepted(String type) {
		if (type.endsWith("[]")) {
			return List.of("array");
		}
		return switch (type) {
			case "boolean" -> List.of("tinyint", "boolean");
			case "smallint" -> List.of("smallint");
			case "integer" -> List.of("int");
			case "bigint" -> List.of("bigint");
			case "real" -> List.of("float");
			case "double precision" -> List.of("double");
			case "numeric" -> List.of("decimal");
			case "varchar" -> List.of("varchar");
			case "date" -> List.of("date");
			case "timestamp" -> List.of("datetime");
			case "timestamp with time zone" -> version.from("3.1") ? List.of("datetime", "varchar", "char", "string")
					: List.of();
			case "jsonb" -> List.of("json");
			default -> List.of();
		};
	}
}
