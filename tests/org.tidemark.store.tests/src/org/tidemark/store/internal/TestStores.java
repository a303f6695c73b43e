/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.store.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.sqlite.SQLiteConfig;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.store.MetadataStore;
import org.tidemark.core.task.LeaseHolder;
import org.tidemark.core.task.TaskRecord;
import org.tidemark.core.task.TaskStatus;

/** Stores and records for tests, and a view into a store's file that goes around the store. */
final class TestStores {

	static final String HOST = "localhost";
	static final Instant NOW = Instant.parse("2026-03-01T10:15:30.123456789Z");

	private TestStores() {
	}

	static MetadataStore open(Path home) throws TidemarkException {
		return new SqliteStoreProvider(Map.of(), Clock.systemUTC()).open(home);
	}

	static MetadataStore open(Path home, String passphrase) throws TidemarkException {
		return new SqliteStoreProvider(Map.of("TIDEMARK_PASSPHRASE", passphrase), Clock.systemUTC()).open(home);
	}

	static ConnectionSettings connection(String name, String password) {
		return ConnectionSettings.server(name, "mysql", "db.example", 3306, "shop", "sync", Secret.of(password));
	}

	static TaskRecord task(String name, TaskStatus status, Instant startedAt, long processId, String host) {
		return new TaskRecord(0, name, "/jobs/" + name + ".tidemark", "local", "shop", "warehouse", status, startedAt,
				null, null, "ann", "manual", processId, host);
	}

	static TaskRecord runningHere(String name) {
		return task(name, TaskStatus.RUNNING, Instant.now(), ProcessHandle.current().pid(), HOST);
	}

	static LeaseHolder holder(String owner, long processId) {
		return new LeaseHolder(owner, HOST, processId, NOW);
	}

	static Connection raw(Path home) throws SQLException {
		return new SQLiteConfig().createConnection("jdbc:sqlite:" + home.resolve(SqliteStoreProvider.FILE_NAME));
	}

	static int execute(Path home, String sql) throws SQLException {
		try (Connection c = raw(home); Statement statement = c.createStatement()) {
			return statement.executeUpdate(sql);
		}
	}

	static List<String> query(Path home, String sql) throws SQLException {
		List<String> values = new ArrayList<>();
		try (Connection c = raw(home);
				Statement statement = c.createStatement();
				ResultSet row = statement.executeQuery(sql)) {
			while (row.next()) {
				values.add(row.getString(1));
			}
		}
		return values;
	}
}
