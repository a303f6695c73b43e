/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

import org.tidemark.ddl.spi.Dialect;
import org.tidemark.sync.spi.SinkRequest;

/** The statements that bring rows by key from another table into the target. */
final class MySqlMerge {

	private static final Set<String> TEXTUAL = Set.of("char", "varchar", "tinytext", "text", "mediumtext", "longtext", //$NON-NLS-1$//$NON-NLS-2$//$NON-NLS-3$//$NON-NLS-4$//$NON-NLS-5$//$NON-NLS-6$
			"enum", "set"); //$NON-NLS-1$ //$NON-NLS-2$

	private final Dialect dialect;
	private final SinkRequest request;
	private final TargetTable table;
	private final AgeGuard guard;

	MySqlMerge(Dialect dialect, SinkRequest request, TargetTable table) {
		this.dialect = dialect;
		this.request = request;
		this.table = table;
		this.guard = new AgeGuard(request, table, "<=>"); //$NON-NLS-1$
	}

	/** The statements, run in order; the sum of their counts is the number of rows that were added or changed. */
	List<String> statements(String from) {
		return table.otherColumns().isEmpty() ? List.of(insertMissing(from))
				: List.of(update(from), insertMissing(from));
	}

	private String update(String from) {
		String assignments = table.otherColumns().stream().map(c -> "t." + quoted(c) + " = s." + quoted(c)) //$NON-NLS-1$ //$NON-NLS-2$
				.collect(Collectors.joining(", ")); //$NON-NLS-1$
		// With a unique key the few staged rows come first: statistics that lag behind would have the whole target read.
		String join = table.uniqueKey() ? " s STRAIGHT_JOIN " : " s JOIN "; //$NON-NLS-1$ //$NON-NLS-2$
		return "UPDATE " + from + join + dialect.quote(table.name()) + " t ON " + sameKey() + " SET " //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				+ assignments + where();
	}

	/** The condition that finds the rows to update, where the settings leave some as they are. */
	private String where() {
		StringJoiner conditions = new StringJoiner(" AND ", " WHERE ", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		conditions.setEmptyValue(""); //$NON-NLS-1$
		if (request.settings().compare()) {
			conditions.add(table.otherColumns().stream().map(c -> comparable("t", c) + " <=> " + comparable("s", c)) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
					.collect(Collectors.joining(" AND ", "NOT (", ")"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		if (guard.isWanted()) {
			conditions.add(guard.condition(i -> "t." + quoted(table.columns().get(i)), //$NON-NLS-1$
					i -> "s." + quoted(table.columns().get(i)))); //$NON-NLS-1$
		}
		return conditions.toString();
	}

	/** Text is compared by its bytes and not by the collation, to which a and A may be the same. */
	private String comparable(String from, TargetColumn column) {
		String name = from + '.' + quoted(column);
		return isText(column) ? "CAST(" + name + " AS BINARY)" : name; //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static boolean isText(TargetColumn column) {
		int end = column.nativeType().indexOf('(');
		String type = end < 0 ? column.nativeType() : column.nativeType().substring(0, end);
		return TEXTUAL.contains(type.strip());
	}

	/** The statement that adds the rows whose key is not there. */
	String insertMissing(String from) {
		String names = table.columnList(dialect);
		String values = table.columns().stream().map(c -> "s." + quoted(c)).collect(Collectors.joining(", ")); //$NON-NLS-1$ //$NON-NLS-2$
		String name = dialect.quote(table.name());
		return "INSERT INTO " + name + " (" + names + ") SELECT " + values + " FROM " + from + " s LEFT JOIN " + name //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
				+ " t ON " + sameKey() + " WHERE t." + quoted(table.keyColumns().get(0)) + " IS NULL"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/**
	 * Found by the index and then compared by bytes, so that keys which only the collation holds for equal are not taken
	 * for one row: the insert of the second is refused aloud.
	 */
	String sameKey() {
		return table.keyColumns().stream().map(c -> {
			String equal = "t." + quoted(c) + " = s." + quoted(c); //$NON-NLS-1$ //$NON-NLS-2$
			return isText(c) ? equal + " AND " + comparable("t", c) + " = " + comparable("s", c) : equal; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		}).collect(Collectors.joining(" AND ")); //$NON-NLS-1$
	}

	private String quoted(TargetColumn column) {
		return dialect.quote(column.name());
	}
}
