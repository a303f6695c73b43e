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
final class PostgresMerge {

	private static final Set<String> WITHOUT_EQUALITY = Set.of("json", "xml", "point", "polygon", "line", "lseg", "box", //$NON-NLS-1$//$NON-NLS-2$//$NON-NLS-3$//$NON-NLS-4$//$NON-NLS-5$//$NON-NLS-6$//$NON-NLS-7$
			"path", "circle", "citext"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	private final Dialect dialect;
	private final SinkRequest request;
	private final TargetTable table;
	private final AgeGuard guard;

	PostgresMerge(Dialect dialect, SinkRequest request, TargetTable table) {
		this.dialect = dialect;
		this.request = request;
		this.table = table;
		this.guard = new AgeGuard(request, table, "IS NOT DISTINCT FROM"); //$NON-NLS-1$
	}

	/** The statements, run in order; the sum of their counts is the number of rows that were added or changed. */
	List<String> statements(String from) {
		if (table.uniqueKey()) {
			return List.of(insertOrUpdate(from));
		}
		return table.otherColumns().isEmpty() ? List.of(insertMissing(from))
				: List.of(update(from), insertMissing(from));
	}

	private String insertOrUpdate(String from) {
		String names = table.columnList(dialect);
		String start = "INSERT INTO " + dialect.quote(table.name()) + " AS t (" + names + ')' + overriding(table) //$NON-NLS-1$ //$NON-NLS-2$
				+ " SELECT " + names + " FROM " + from + " AS s" + unlessEqual() + onKey(); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		return table.otherColumns().isEmpty() ? start + "NOTHING" //$NON-NLS-1$
				: start + "UPDATE SET " + assignments("excluded") + where("WHERE", "excluded"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	/** Leaves out the rows that are there with the same values: a conflict would lock each, and so write to its page. */
	private String unlessEqual() {
		if (!request.settings().compare() || table.otherColumns().isEmpty()) {
			return ""; //$NON-NLS-1$
		}
		return " WHERE NOT EXISTS (SELECT 1 FROM " + dialect.quote(table.name()) + " AS e WHERE " + sameKey("e") //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				+ " AND " + comparable("e") + " IS NOT DISTINCT FROM " + comparable("s") + ')'; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	private String update(String from) {
		return "UPDATE " + dialect.quote(table.name()) + " AS t SET " + assignments("s") + " FROM " + from //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				+ " AS s WHERE " + sameKey() + where("AND", "s"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** The statement that adds the rows whose key is not there. */
	String insertMissing(String from) {
		String name = dialect.quote(table.name());
		String names = table.columnList(dialect);
		return "INSERT INTO " + name + " (" + names + ')' + overriding(table) + " SELECT " + names + " FROM " + from //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				+ " AS s WHERE NOT EXISTS (SELECT 1 FROM " + name + " AS t WHERE " + sameKey() + ')'; //$NON-NLS-1$ //$NON-NLS-2$
	}

	/**
	 * The same, also when somebody adds the key of one meanwhile. Another unique key that a row violates is an error, which
	 * says so.
	 */
	String insertUnlessAdded(String from) {
		return table.uniqueKey() ? insertMissing(from) + onKey() + "NOTHING" : insertMissing(from); //$NON-NLS-1$
	}

	private String onKey() {
		return table.keyColumns().stream().map(this::quoted)
				.collect(Collectors.joining(", ", " ON CONFLICT (", ") DO ")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** What follows the columns where a numbered column takes the value that comes. */
	static String overriding(TargetTable table) {
		return table.columns().stream().anyMatch(TargetColumn::identityAlways) ? " OVERRIDING SYSTEM VALUE" : ""; //$NON-NLS-1$ //$NON-NLS-2$
	}

	private String assignments(String from) {
		return table.otherColumns().stream().map(c -> quoted(c) + " = " + from + '.' + quoted(c)) //$NON-NLS-1$
				.collect(Collectors.joining(", ")); //$NON-NLS-1$
	}

	/** The condition that a row {@code t} of the target has the key of a row {@code s}. */
	String sameKey() {
		return sameKey("t"); //$NON-NLS-1$
	}

	private String sameKey(String target) {
		return table.keyColumns().stream().map(c -> target + '.' + quoted(c) + " = s." + quoted(c)) //$NON-NLS-1$
				.collect(Collectors.joining(" AND ")); //$NON-NLS-1$
	}

	/** The condition that finds the rows to update, where the settings leave some as they are. */
	private String where(String word, String from) {
		StringJoiner conditions = new StringJoiner(" AND ", ' ' + word + ' ', ""); //$NON-NLS-1$ //$NON-NLS-2$
		conditions.setEmptyValue(""); //$NON-NLS-1$
		if (request.settings().compare()) {
			conditions.add(comparable("t") + " IS DISTINCT FROM " + comparable(from)); //$NON-NLS-1$ //$NON-NLS-2$
		}
		if (guard.isWanted()) {
			conditions.add(guard.condition(i -> "t." + quoted(i), i -> from + '.' + quoted(i))); //$NON-NLS-1$
		}
		return conditions.toString();
	}

	private String quoted(int place) {
		return quoted(table.columns().get(place));
	}

	private String comparable(String from) {
		return table.otherColumns().stream()
				.map(c -> from + '.' + quoted(c) + (WITHOUT_EQUALITY.contains(c.nativeType()) ? "::text" : "")) //$NON-NLS-1$ //$NON-NLS-2$
				.collect(Collectors.joining(", ", "ROW(", ")")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private String quoted(TargetColumn column) {
		return dialect.quote(column.name());
	}
}
