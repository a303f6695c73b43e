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
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.schema.TableName;

/** Replaces the rows of a SQLite table in one transaction, of which readers see nothing until it ends. */
final class SqliteReplacement extends Replacement {

	private static final Pattern NAME = Pattern
			.compile("(?is)^CREATE TABLE\\s*(\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|\\[[^\\]]*\\]|'(?:[^']|'')*'|\\w+)"); //$NON-NLS-1$

	private final String catalog;

	SqliteReplacement(JdbcSink sink, String run) {
		super(sink, run);
		String schema = sink.request().table().schema();
		this.catalog = sink.dialect().quote(new TableName(schema == null ? "main" : schema, "sqlite_master")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	String namesQuery() {
		return "SELECT name FROM " + catalog //$NON-NLS-1$
				+ " WHERE type = 'table' AND ?1 IS ?1 AND substr(name, 1, length(?2)) = ?2"; //$NON-NLS-1$
	}

	@Override
	List<String> createStatements(Connection connection, TargetTable target) throws SQLException {
		Matcher name = NAME.matcher(String.valueOf(declaration(connection)));
		return List.of(name.find() ? "CREATE TABLE " + shadowName() + name.replaceFirst("") //$NON-NLS-1$ //$NON-NLS-2$
				: "CREATE TABLE " + shadowName() + " AS SELECT " + target.columnList(sink().dialect()) + " FROM " //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
						+ targetName() + " WHERE 0"); //$NON-NLS-1$
	}

	private @Nullable String declaration(Connection connection) throws SQLException {
		try (PreparedStatement select = connection.prepareStatement(
				"SELECT sql FROM " + catalog + " WHERE type = 'table' AND name = ? COLLATE NOCASE")) { //$NON-NLS-1$ //$NON-NLS-2$
			select.setString(1, sink().request().table().table());
			try (ResultSet row = select.executeQuery()) {
				return row.next() ? row.getString(1) : null;
			}
		}
	}

	/** Foreign keys are off in our connections. */
	@Override
	boolean isReferredTo(Connection connection) {
		return false;
	}

	@Override
	List<String> mergeStatements(TargetTable target) {
		throw new IllegalStateException();
	}

	@Override
	@Nullable
	String advice(Connection connection) {
		return null;
	}
}
