/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.tidemark.core.pipeline.TableProgress;
import org.tidemark.core.schema.TableName;

/** How far the tables of one pipeline came, in the table {@code pipeline_tables}. */
final class SqlitePipelineProgress {

	private final Connection connection;
	private final String job;

	SqlitePipelineProgress(Connection connection, String job) {
		this.connection = connection;
		this.job = job;
	}

	List<TableProgress> read() throws SQLException {
		List<TableProgress> found = new ArrayList<>();
		try (PreparedStatement select = connection
				.prepareStatement("SELECT * FROM pipeline_tables WHERE job_id = ? ORDER BY position")) { //$NON-NLS-1$
			select.setString(1, job);
			try (ResultSet row = select.executeQuery()) {
				while (row.next()) {
					found.add(new TableProgress(
							new TableName(row.getString("source_schema"), Columns.text(row, "source_table")), //$NON-NLS-1$ //$NON-NLS-2$
							new TableName(row.getString("target_schema"), Columns.text(row, "target_table")), //$NON-NLS-1$ //$NON-NLS-2$
							Columns.text(row, "risingwave_table"), Columns.text(row, "sink"), //$NON-NLS-1$ //$NON-NLS-2$
							Columns.constant(row, "state", TableProgress.State.class), Columns.text(row, "problem"), //$NON-NLS-1$ //$NON-NLS-2$
							Columns.instant(row, "changed_at"))); //$NON-NLS-1$
				}
			}
		}
		return found;
	}

	void insert(List<TableProgress> tables) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement("""
				INSERT INTO pipeline_tables (job_id, position, source_schema, source_table, target_schema, target_table,
				risingwave_table, sink, state, problem, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) { //$NON-NLS-1$
			for (int i = 0; i < tables.size(); i++) {
				TableProgress table = tables.get(i);
				insert.setString(1, job);
				insert.setInt(2, i);
				insert.setString(3, table.source().schema());
				insert.setString(4, table.source().table());
				insert.setString(5, table.target().schema());
				insert.setString(6, table.target().table());
				insert.setString(7, table.risingWaveTable());
				insert.setString(8, table.sink());
				insert.setString(9, Columns.text(table.state()));
				insert.setString(10, table.problem());
				insert.setString(11, table.changed().toString());
				insert.executeUpdate();
			}
		}
	}
}
