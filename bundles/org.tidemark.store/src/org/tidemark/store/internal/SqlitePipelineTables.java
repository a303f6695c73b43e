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
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.tidemark.core.pipeline.ProvisionedTable;
import org.tidemark.core.pipeline.ProvisionedTable.ProvisionedColumn;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;

/** The source tables of one pipeline, in the table {@code pipeline_columns}. */
final class SqlitePipelineTables {

	private final Connection connection;
	private final String job;

	SqlitePipelineTables(Connection connection, String job) {
		this.connection = connection;
		this.job = job;
	}

	List<ProvisionedTable> read() throws SQLException, TidemarkException {
		List<ProvisionedTable> found = new ArrayList<>();
		try (PreparedStatement select = connection.prepareStatement(
				"SELECT * FROM pipeline_columns WHERE job_id = ? ORDER BY table_position, position")) { //$NON-NLS-1$
			select.setString(1, job);
			try (ResultSet row = select.executeQuery()) {
				boolean more = row.next();
				while (more) {
					int table = row.getInt("table_position"); //$NON-NLS-1$
					TableName name = new TableName(row.getString("table_schema"), Columns.text(row, "table_name")); //$NON-NLS-1$ //$NON-NLS-2$
					List<ProvisionedColumn> columns = new ArrayList<>();
					Map<Integer, String> key = new TreeMap<>();
					while (more && row.getInt("table_position") == table) { //$NON-NLS-1$
						String column = Columns.text(row, "column_name"); //$NON-NLS-1$
						columns.add(new ProvisionedColumn(column, Columns.text(row, "native_type"))); //$NON-NLS-1$
						int position = row.getInt("key_position"); //$NON-NLS-1$
						if (!row.wasNull()) {
							key.put(position, column);
						}
						more = row.next();
					}
					found.add(new ProvisionedTable(name, columns, List.copyOf(key.values())));
				}
			}
		}
		return found;
	}

	void insert(int position, ProvisionedTable table) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement("""
				INSERT INTO pipeline_columns (job_id, table_position, position, table_schema, table_name, column_name,
				native_type, key_position) VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")) { //$NON-NLS-1$
			for (int i = 0; i < table.columns().size(); i++) {
				ProvisionedColumn column = table.columns().get(i);
				insert.setString(1, job);
				insert.setInt(2, position);
				insert.setInt(3, i);
				insert.setString(4, table.source().schema());
				insert.setString(5, table.source().table());
				insert.setString(6, column.name());
				insert.setString(7, column.nativeType());
				int inKey = table.key().indexOf(column.name());
				if (inKey < 0) {
					insert.setNull(8, Types.INTEGER);
				} else {
					insert.setInt(8, inKey);
				}
				insert.executeUpdate();
			}
		}
	}
}
