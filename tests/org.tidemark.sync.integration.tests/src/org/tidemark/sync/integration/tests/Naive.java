/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.integration.tests;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.tidemark.testing.TestDatabase;

/** What most tools do: rows whose cursor is beyond the last one seen, over plain JDBC; the rows stay in memory. */
final class Naive {

	private final TestDatabase source;
	private final String table;
	private final String cursor;
	private final String operator;
	private final List<String> rows = new ArrayList<>();
	private String last;

	/** @param operator compares a cursor with the last one seen, {@code >} or {@code >=} */
	Naive(TestDatabase source, String table, String cursor, String operator) {
		this.source = source;
		this.table = table;
		this.cursor = cursor;
		this.operator = operator;
	}

	/** Reads what is new; gives the first column of each row. */
	List<String> run() throws SQLException {
		List<String> found = new ArrayList<>();
		String from = last;
		try (Connection connection = source.connection();
				PreparedStatement select = connection.prepareStatement("SELECT * FROM " + table
						+ (from == null ? "" : " WHERE " + cursor + ' ' + operator + " '" + from + '\'') + " ORDER BY "
						+ cursor);
				ResultSet read = select.executeQuery()) {
			while (read.next()) {
				found.add(read.getString(1));
				last = read.getString(cursor);
			}
		}
		rows.addAll(found);
		return found;
	}

	/** All that was ever read. */
	List<String> rows() {
		return rows;
	}
}
