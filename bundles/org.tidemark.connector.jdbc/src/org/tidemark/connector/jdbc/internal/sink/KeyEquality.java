/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.ddl.spi.Dialect;

/**
 * Finds two keys that differ, but not to the target: by its collation or type, {@code a} may be {@code A}. Such a row
 * would be taken for another and written over it.
 */
final class KeyEquality {

	private final List<String> queries;
	private final TargetTable table;

	private KeyEquality(TargetTable table, List<String> queries) {
		this.table = table;
		this.queries = List.copyOf(queries);
	}

	/** The collation when it holds texts for equal that differ; empty when it does not. */
	static String ofMySql(@Nullable String collation) {
		return collation == null || "binary".equals(collation) || collation.endsWith("_nopad_bin") //$NON-NLS-1$ //$NON-NLS-2$
				|| collation.endsWith("_0900_bin") ? "" : collation; //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Asks after a row was refused: a temporary table cannot be joined with itself. */
	static KeyEquality ofMySql(Dialect dialect, TargetTable table, String stage) {
		return new KeyEquality(table,
				loose(table).isEmpty() ? List.of()
						: List.of(query(dialect, table, stage, dialect.quote(table.name()), "", //$NON-NLS-1$
								(from, c) -> "CAST(" + from + c + " AS BINARY)"))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Asks before rows are merged, because the merge would not notice. */
	static KeyEquality ofPostgres(Dialect dialect, TargetTable table, String stage) {
		BiFunction<String, String, String> exact = (from, c) -> from + c + "::text COLLATE \"C\""; //$NON-NLS-1$
		return new KeyEquality(table,
				loose(table).isEmpty() ? List.of()
						: List.of(query(dialect, table, stage, stage, " AND s.ctid < t.ctid", exact), //$NON-NLS-1$
								query(dialect, table, stage, dialect.quote(table.name()), "", exact))); //$NON-NLS-1$
	}

	private static List<TargetColumn> loose(TargetTable table) {
		return table.keyColumns().stream().filter(c -> !c.equality().isEmpty()).toList();
	}

	private static String query(Dialect dialect, TargetTable table, String stage, String other, String condition,
			BiFunction<String, String, String> exact) {
		String equal = table.keyColumns().stream().map(c -> dialect.quote(c.name())).map(c -> "t." + c + " = s." + c) //$NON-NLS-1$ //$NON-NLS-2$
				.collect(Collectors.joining(" AND ")); //$NON-NLS-1$
		String differs = loose(table).stream().map(c -> dialect.quote(c.name()))
				.map(c -> exact.apply("t.", c) + " <> " + exact.apply("s.", c)) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				.collect(Collectors.joining(" OR ", " WHERE (", ")")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		return "SELECT " + shown(dialect, table, "s.") + ", " + shown(dialect, table, "t.") + " FROM " + stage //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
				+ " s JOIN " + other + " t ON " + equal + differs + condition + " LIMIT 1"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private static String shown(Dialect dialect, TargetTable table, String from) {
		return table.keyColumns().stream().map(c -> from + dialect.quote(c.name()))
				.collect(Collectors.joining(", ", "CONCAT_WS(', ', ", ")")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** @throws TidemarkException that names two keys which are one to the target */
	void check(Connection connection) throws SQLException, TidemarkException {
		for (String query : queries) {
			try (Statement statement = connection.createStatement();
					ResultSet row = statement.executeQuery(query)) {
				if (row.next()) {
					throw collision(table, row.getString(1), row.getString(2));
				}
			}
		}
	}

	/** The error of two keys that are one to the target. */
	static TidemarkException collision(TargetTable table, String one, String other) {
		String equality = loose(table).stream().map(c -> c.name() + ": " + c.equality()) //$NON-NLS-1$
				.collect(Collectors.joining(", ")); //$NON-NLS-1$
		return new TidemarkException(ProblemKind.FAILED,
				NLS.bind(Messages.Key_collision, new Object[] { one, other, table.name(), equality }),
				Messages.Key_collision_remedy, null);
	}
}
