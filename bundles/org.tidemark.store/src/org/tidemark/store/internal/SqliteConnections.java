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
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.connection.ConnectionRepository;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.connection.PasswordStorage;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.problem.TidemarkException;

import com.fasterxml.jackson.core.JsonProcessingException;

/** Connections in the table {@code database_configs}. Needs no key until a password is asked for. */
final class SqliteConnections implements ConnectionRepository {

	private static final String COLUMNS = """
			SELECT id, name, db_type, host, port, username, password, password_key, database_name, environment, options
			FROM database_configs"""; //$NON-NLS-1$

	private final Database database;
	private final PasswordVault vault;
	private final Clock clock;

	SqliteConnections(Database database, PasswordVault vault, Clock clock) {
		this.database = database;
		this.vault = vault;
		this.clock = clock;
	}

	@Override
	public List<ConnectionSettings> list() throws TidemarkException {
		List<ConnectionSettings> found = new ArrayList<>();
		database.read(c -> {
			try (PreparedStatement select = c.prepareStatement(COLUMNS); ResultSet row = select.executeQuery()) {
				while (row.next()) {
					found.add(settings(row, null));
				}
			}
			return found;
		});
		found.sort(Comparator.comparing(ConnectionSettings::name, String.CASE_INSENSITIVE_ORDER)
				.thenComparing(ConnectionSettings::name));
		return List.copyOf(found);
	}

	@Override
	public Optional<ConnectionSettings> find(String name) throws TidemarkException {
		return database.read(c -> {
			try (PreparedStatement select = c.prepareStatement(COLUMNS + " WHERE name = ?")) { //$NON-NLS-1$
				select.setString(1, name);
				try (ResultSet row = select.executeQuery()) {
					return row.next() ? Optional.of(settings(row, password(c, row))) : Optional.empty();
				}
			}
		});
	}

	@Override
	public void save(ConnectionSettings connection) throws TidemarkException {
		database.write(c -> {
			long id = saveOpenPart(c, connection);
			vault.store(c, id, connection.name(),
					connection.storage() == PasswordStorage.ASKED ? null : connection.password());
			return id;
		});
	}

	@Override
	public boolean remove(String name) throws TidemarkException {
		return database.write(c -> {
			try (PreparedStatement delete = c.prepareStatement("DELETE FROM database_configs WHERE name = ?")) { //$NON-NLS-1$
				delete.setString(1, name);
				return delete.executeUpdate() > 0;
			}
		});
	}

	private long saveOpenPart(Connection c, ConnectionSettings connection) throws SQLException, TidemarkException {
		try (PreparedStatement upsert = c.prepareStatement("""
				INSERT INTO database_configs (name, db_type, host, port, username, database_name, environment, options,
				created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				ON CONFLICT (name) DO UPDATE SET db_type = excluded.db_type, host = excluded.host, port = excluded.port,
				username = excluded.username, database_name = excluded.database_name,
				environment = excluded.environment, options = excluded.options, updated_at = excluded.updated_at
				RETURNING id""")) { //$NON-NLS-1$
			String now = clock.instant().toString();
			upsert.setString(1, connection.name());
			upsert.setString(2, connection.connector());
			upsert.setString(3, connection.host());
			upsert.setInt(4, connection.port());
			upsert.setString(5, connection.user());
			upsert.setString(6, connection.database());
			upsert.setString(7, Columns.text(connection.environment()));
			upsert.setString(8,
					new ConnectionOptions(connection.tls(), connection.options(), connection.storage()).toJson());
			upsert.setString(9, now);
			upsert.setString(10, now);
			try (ResultSet row = upsert.executeQuery()) {
				row.next();
				return row.getLong(1);
			}
		} catch (JsonProcessingException e) {
			throw StoreProblems.damagedValue(database.file(), e);
		}
	}

	private @Nullable Secret password(Connection c, ResultSet row) throws SQLException, TidemarkException {
		String sealed = row.getString("password"); //$NON-NLS-1$
		return sealed == null ? null
				: vault.open(c, row.getLong("id"), Columns.text(row, "name"), sealed, //$NON-NLS-1$ //$NON-NLS-2$
						Columns.text(row, "password_key")); //$NON-NLS-1$
	}

	private ConnectionSettings settings(ResultSet row, @Nullable Secret password)
			throws SQLException, TidemarkException {
		try {
			ConnectionOptions options = ConnectionOptions.parse(Columns.text(row, "options")); //$NON-NLS-1$
			return new ConnectionSettings(Columns.text(row, "name"), Columns.text(row, "db_type"), //$NON-NLS-1$ //$NON-NLS-2$
					row.getString("host"), row.getInt("port"), row.getString("database_name"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
					row.getString("username"), password, options.tls(), //$NON-NLS-1$
					Columns.constant(row, "environment", Environment.class), options.driver(), options.storage()); //$NON-NLS-1$
		} catch (JsonProcessingException e) {
			throw StoreProblems.damagedValue(database.file(), e);
		}
	}
}
