/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sqlite;

import java.nio.file.InvalidPathException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;

import org.eclipse.osgi.util.NLS;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.tidemark.connector.ServerInfo;
import org.tidemark.connector.jdbc.internal.Fault;
import org.tidemark.connector.jdbc.internal.Link;
import org.tidemark.connector.jdbc.internal.Messages;
import org.tidemark.connector.spi.StatementFault;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

/** Connections to a SQLite file. */
final class SqliteLink implements Link {

	/** The option {@code mode=ro} opens the file for reading alone. */
	static final String MODE = "mode";

	private final ConnectionSettings settings;
	private final SqliteFile file;
	private final Properties properties = new Properties();

	SqliteLink(ConnectionSettings settings) throws TidemarkException {
		this.settings = settings;
		String database = settings.database();
		try {
			if (database == null || database.isBlank()) {
				throw new InvalidPathException("", "");
			}
			this.file = SqliteFile.of(settings);
		} catch (InvalidPathException e) {
			throw new TidemarkException(ProblemKind.CONNECTION,
					NLS.bind(Messages.Error_connect, settings.name(),
							NLS.bind(Messages.Fault_noPath, String.valueOf(database))),
					Messages.Remedy_noFile, e);
		}
		properties.setProperty("busy_timeout", "30000");
		properties.setProperty("cache_size", "-16000");
		// units are written in parallel and not parents first
		properties.setProperty("foreign_keys", "false");
		settings.options().forEach(properties::setProperty);
		properties.remove(MODE);
	}

	@Override
	public ConnectionSettings settings() {
		return settings;
	}

	@Override
	public String address() {
		return file.path().toString();
	}

	@Override
	public boolean readOnly() {
		return file.readOnly();
	}

	@Override
	public Connection connect() throws SQLException {
		SQLiteConfig config = new SQLiteConfig(copy());
		if (file.readOnly()) {
			config.setReadOnly(true);
		}
		return JDBC.createConnection("jdbc:sqlite:" + file.path(), config.toProperties());
	}

	private Properties copy() {
		Properties copy = new Properties();
		copy.putAll(properties);
		return copy;
	}

	static Connection inMemory() throws SQLException {
		return JDBC.createConnection("jdbc:sqlite::memory:", new Properties());
	}

	@Override
	public ServerInfo describe(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement
						.executeQuery("SELECT sqlite_version(), (SELECT count(*) FROM sqlite_schema)")) {
			row.next();
			return new ServerInfo("SQLite", row.getString(1),
					connection.getMetaData().getDriverName() + ' ' + connection.getMetaData().getDriverVersion(), "");
		}
	}

	@Override
	public Fault classify(SQLException error) {
		return switch (error.getErrorCode() & 0xff) {
			case 1 -> byWords(Objects.requireNonNullElse(error.getMessage(), ""));
			case 3, 23 -> Fault.PERMISSION;
			case 5, 6 -> Fault.LOCKED;
			case 8 -> Fault.READ_ONLY;
			case 9 -> Fault.CANCELLED;
			case 13 -> Fault.FULL;
			case 14 -> Fault.NO_FILE;
			case 19 -> Fault.CONSTRAINT;
			case 18, 20 -> Fault.VALUE;
			case 26 -> Fault.NOT_A_DATABASE;
			default -> Fault.OTHER;
		};
	}

	/** SQLite has one code for all that a statement cannot do; its words are part of its interface in effect. */
	@Override
	public StatementFault statementFault(SQLException error, Fault fault) {
		String words = Objects.requireNonNullElse(error.getMessage(), "");
		return words.contains("already exists") || words.contains("duplicate column name") ? StatementFault.EXISTS
				: Link.super.statementFault(error, fault);
	}

	private static Fault byWords(String message) {
		return message.contains("no such table") ? Fault.NO_TABLE
				: message.contains("no such column") ? Fault.NO_COLUMN
						: message.contains("syntax error") ? Fault.SYNTAX : Fault.OTHER;
	}
}
