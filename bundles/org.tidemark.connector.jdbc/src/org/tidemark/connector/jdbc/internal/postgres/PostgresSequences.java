/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.jdbc.internal.Messages;
import org.tidemark.connector.spi.Expression;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.ddl.spi.Dialect;

/**
 * Looks whether the numbers of a column come from a sequence that hands them out in blocks: a session may then write a low
 * number long after the transaction in which it got its block, and no list of open transactions tells of it.
 */
final class PostgresSequences {

	/** Sequences that belong to the column, and those that its default asks. */
	private static final String OF_COLUMN = """
			SELECT s.seqrelid::regclass, s.seqcache FROM pg_sequence s JOIN pg_attribute a ON a.attrelid = to_regclass(?) AND a.attname = ?
			JOIN pg_depend d ON s.seqcache > 1 AND (
			  d.classid = 'pg_class'::regclass AND d.objid = s.seqrelid AND d.refobjid = a.attrelid AND d.refobjsubid = a.attnum
			  OR d.classid = 'pg_attrdef'::regclass AND d.refobjid = s.seqrelid AND d.objid IN (
			    SELECT f.oid FROM pg_attrdef f WHERE f.adrelid = a.attrelid AND f.adnum = a.attnum))
			GROUP BY 1, 2 ORDER BY 1""";

	private final Connection connection;
	private final Dialect dialect;

	PostgresSequences(Connection connection, Dialect dialect) {
		this.connection = connection;
		this.dialect = dialect;
	}

	List<String> warnings(TableInfo table, Expression cursor) throws SQLException {
		List<String> warnings = new ArrayList<>();
		if (cursor instanceof Expression.ColumnValue value) {
			try (PreparedStatement select = connection.prepareStatement(OF_COLUMN)) {
				select.setString(1, dialect.quote(table.name()));
				select.setString(2, value.column().name());
				try (ResultSet row = select.executeQuery()) {
					while (row.next()) {
						warnings.add(
								NLS.bind(Messages.Cursor_cached, new Object[] { table.name(), value.column().name(),
										row.getString(1), row.getLong(2) }));
					}
				}
			}
		}
		return warnings;
	}
}
