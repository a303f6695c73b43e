/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableName;
import org.tidemark.pipeline.ColumnRoute;

/**
 * Writes a condition of MySQL as RisingWave spells it: identifiers in double quotes, strings in single quotes without
 * backslashes. Functions and operators stay as they are.
 */
final class Condition {

	private final TableName table;
	private final List<ColumnRoute> columns;
	private final String text;
	private final StringBuilder out = new StringBuilder();
	private int at;

	private Condition(TableName table, List<ColumnRoute> columns, String text) {
		this.table = table;
		this.columns = columns;
		this.text = text;
	}

	/**
	 * Translates a condition.
	 *
	 * @throws TidemarkException of kind usage when it is not one expression, or names a column that does not travel
	 */
	static String translate(TableName table, List<ColumnRoute> columns, String text) throws TidemarkException {
		Condition condition = new Condition(table, columns, text.strip());
		condition.run();
		return condition.out.toString();
	}

	private void run() throws TidemarkException {
		int depth = 0;
		while (at < text.length()) {
			char c = text.charAt(at);
			if (c == '\'' || c == '"') {
				out.append(RisingWaveSql.literal(quoted(c, true)));
			} else if (c == '`') {
				out.append(RisingWaveSql.quote(column(quoted(c, false)).orElseThrow(this::broken)));
			} else if (Character.isLetter(c) || c == '_') {
				word();
			} else {
				depth += c == '(' ? 1 : c == ')' ? -1 : 0;
				if (depth < 0 || isForbidden(c)) {
					throw broken();
				}
				out.append(c);
				at++;
			}
		}
		if (depth != 0 || out.isEmpty()) {
			throw broken();
		}
	}

	/** What would end the condition, hide a part of it, or is no SQL of RisingWave. */
	private boolean isForbidden(char c) {
		return c == ';' || c == '#' || c == '@' || c == '$' || c == '\\' || text.startsWith("--", at)
				|| text.startsWith("/*", at);
	}

	private String quoted(char quote, boolean escapes) throws TidemarkException {
		StringBuilder value = new StringBuilder();
		at++;
		while (at < text.length()) {
			char c = text.charAt(at++);
			if (c == quote) {
				if (at >= text.length() || text.charAt(at) != quote) {
					return value.toString();
				}
				at++;
			} else if (escapes && c == '\\' && at < text.length()) {
				c = escaped(text.charAt(at++));
			}
			value.append(c);
		}
		throw broken();
	}

	private static char escaped(char c) {
		return switch (c) {
			case 'n' -> '\n';
			case 'r' -> '\r';
			case 't' -> '\t';
			case 'b' -> '\b';
			default -> c;
		};
	}

	private void word() throws TidemarkException {
		int start = at;
		while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_'
				|| text.charAt(at) == '$')) {
			at++;
		}
		String word = text.substring(start, at);
		if (Set.of("UNION", "WITH", "SELECT", "FROM").contains(word.toUpperCase(Locale.ROOT))
				&& columns.stream().noneMatch(c -> c.source().name().equalsIgnoreCase(word))) {
			throw broken();
		}
		boolean called = text.substring(at).stripLeading().startsWith("(");
		Optional<String> column = called ? Optional.empty() : column(word);
		out.append(column.map(RisingWaveSql::quote).orElse(word));
	}

	/** The column's name in RisingWave; empty when there is none of this name. */
	private Optional<String> column(String name) throws TidemarkException {
		for (ColumnRoute route : columns) {
			Column column = route.source();
			if (column.name().equalsIgnoreCase(name)) {
				if (route.omitted()) {
					throw Usage.problem(Messages.Where_omitted_remedy, Messages.Where_omitted, table, name);
				}
				return Optional.of(route.risingWaveColumn());
			}
		}
		return Optional.empty();
	}

	private TidemarkException broken() {
		return Usage.problem(
				NLS.bind(Messages.Where_broken_remedy,
						columns.stream().filter(c -> !c.omitted()).map(c -> c.source().name())
								.collect(Collectors.joining(", "))),
				Messages.Where_broken, table, text);
	}
}
