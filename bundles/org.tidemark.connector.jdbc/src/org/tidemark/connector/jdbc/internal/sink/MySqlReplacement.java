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

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.problem.TidemarkException;

/**
 * Replaces a MySQL table by another of the same make, by renaming both at once; where foreign keys or triggers hang on
 * the table, its rows are replaced in one transaction instead.
 */
final class MySqlReplacement extends Replacement {

	MySqlReplacement(JdbcSink sink, String run) {
		super(sink, run);
	}

	@Override
	String namesQuery() {
		return "SELECT table_name FROM information_schema.tables WHERE table_schema = COALESCE(?, DATABASE())" //$NON-NLS-1$
				+ " AND table_type = 'BASE TABLE' AND LEFT(table_name, 29) = ?"; //$NON-NLS-1$
	}

	@Override
	List<String> createStatements(Connection connection, TargetTable target) {
		return List.of("CREATE TABLE " + shadowName() + " LIKE " + targetName()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	boolean isReferredTo(Connection connection) throws SQLException {
		return any(connection, "SELECT 1 FROM information_schema.key_column_usage WHERE referenced_table_schema" //$NON-NLS-1$
				+ " = COALESCE(?, DATABASE()) AND referenced_table_name = ? AND NOT (table_schema = referenced_table_schema" //$NON-NLS-1$
				+ " AND table_name = referenced_table_name)"); //$NON-NLS-1$
	}

	private boolean canBeRenamed(Connection connection) throws SQLException {
		String schema = "= COALESCE(?, DATABASE()) AND "; //$NON-NLS-1$
		return !isReferredTo(connection)
				&& !any(connection, "SELECT 1 FROM information_schema.triggers WHERE event_object_schema " + schema //$NON-NLS-1$
						+ "event_object_table = ?") //$NON-NLS-1$
				&& !any(connection, "SELECT 1 FROM information_schema.table_constraints WHERE constraint_type =" //$NON-NLS-1$
						+ " 'FOREIGN KEY' AND table_schema " + schema + "table_name = ?"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	List<String> mergeStatements(TargetTable target) {
		MySqlMerge merge = new MySqlMerge(sink().dialect(), sink().request(), target);
		List<String> statements = new ArrayList<>();
		statements.add("DELETE t FROM " + targetName() + " t LEFT JOIN " + shadowName() + " s ON " + merge.sameKey() //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				+ " WHERE s." + sink().dialect().quote(target.keyColumns().get(0).name()) + " IS NULL"); //$NON-NLS-1$ //$NON-NLS-2$
		statements.addAll(merge.statements(shadowName()));
		return statements;
	}

	@Override
	@Nullable
	String advice(Connection connection) throws SQLException {
		return canBeRenamed(connection) ? null : super.advice(connection);
	}

	/**
	 * Renaming commits by itself. A run that ends between it and the checkpoint begins anew, and until then readers have
	 * the new rows.
	 */
	@Override
	void finish(Connection connection, TargetTable target, JdbcSink.Work<?> store)
			throws SQLException, TidemarkException {
		if (!canBeRenamed(connection)) {
			super.finish(connection, target, store);
			return;
		}
		sink().checkCancelled();
		sink().checkLease(connection);
		execute(connection, "RENAME TABLE " + targetName() + " TO " + sink().dialect().quote(spareName()) + ", " //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				+ shadowName() + " TO " + targetName()); //$NON-NLS-1$
		sink().transact(connection, store);
		dropAll(connection);
	}
}
