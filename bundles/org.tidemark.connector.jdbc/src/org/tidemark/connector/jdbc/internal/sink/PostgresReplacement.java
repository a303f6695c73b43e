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
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.tidemark.core.job.ErrorStrategy;

/**
 * Replaces rows of a PostgreSQL table. All of them are deleted and inserted in one transaction: the table itself stays,
 * with its indexes, constraints, privileges, views and triggers, and also a reader in an older transaction sees either
 * all old rows or all new ones, which a table of the same name in its place would not give it.
 */
final class PostgresReplacement extends Replacement {

	PostgresReplacement(JdbcSink sink, String run) {
		super(sink, run);
	}

	@Override
	String namesQuery() {
		return "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace" //$NON-NLS-1$
				+ " WHERE n.nspname = COALESCE(?, current_schema()) AND c.relkind = 'r' AND starts_with(c.relname, ?)"; //$NON-NLS-1$
	}

	/** Without the target's constraints where a refused row ends the run anyway: they are checked when rows move over. */
	@Override
	List<String> createStatements(Connection connection, TargetTable target) {
		boolean skips = sink().request().settings().errorStrategy() == ErrorStrategy.SKIP;
		return List.of(skips ? "CREATE UNLOGGED TABLE " + shadowName() + " (LIKE " + targetName() + " INCLUDING ALL)" //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				: "CREATE UNLOGGED TABLE " + shadowName() + " AS SELECT " + target.columnList(sink().dialect()) //$NON-NLS-1$ //$NON-NLS-2$
						+ " FROM " + targetName() + " WITH NO DATA"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	boolean isReferredTo(Connection connection) throws SQLException {
		return any(connection, """
				SELECT 1 FROM pg_constraint k JOIN pg_class t ON t.oid = k.confrelid
				  JOIN pg_namespace n ON n.oid = t.relnamespace
				WHERE k.contype = 'f' AND k.conrelid <> k.confrelid
				  AND n.nspname = COALESCE(?, current_schema()) AND t.relname = ?"""); //$NON-NLS-1$
	}

	@Override
	List<String> mergeStatements(TargetTable target) {
		PostgresMerge merge = new PostgresMerge(sink().dialect(), sink().request(), target);
		List<String> statements = new ArrayList<>();
		statements.add("DELETE FROM " + targetName() + " AS t WHERE NOT EXISTS (SELECT 1 FROM " + shadowName() //$NON-NLS-1$ //$NON-NLS-2$
				+ " AS s WHERE " + merge.sameKey() + ')'); //$NON-NLS-1$
		statements.addAll(merge.statements(shadowName()));
		return statements;
	}

	@Override
	String overriding(TargetTable target) {
		return PostgresMerge.overriding(target);
	}
}
