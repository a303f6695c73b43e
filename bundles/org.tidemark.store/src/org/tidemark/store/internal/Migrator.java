/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.store.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.tidemark.core.problem.TidemarkException;

/**
 * Brings a store up to date, forward only: each script in a transaction of its own, together with the version that it
 * makes. The version is read again inside that transaction, so that two processes may open one store at once.
 */
final class Migrator {

	private final List<String> scripts;
	private final Clock clock;

	/**
	 * @param scripts the script that makes version 1, the one that makes version 2 of it, and so on
	 * @param clock   tells when a script was applied
	 */
	Migrator(List<String> scripts, Clock clock) {
		this.scripts = List.copyOf(scripts);
		this.clock = clock;
	}

	/** The scripts of this program. */
	static List<String> scripts() {
		return List.of(resource("v1.sql"), resource("v2.sql"), resource("v3.sql"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				resource("v4.sql"), resource("v5.sql")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String resource(String name) {
		try (InputStream in = Migrator.class.getResourceAsStream(name)) {
			if (in == null) {
				throw new IllegalStateException("resource missing: " + name); //$NON-NLS-1$
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Throws where the file is not a store, or one that this program does not know; changes nothing. */
	void check(Database database) throws TidemarkException {
		database.read(c -> knownVersion(c, database));
	}

	/** Applies what is missing. */
	void migrate(Database database) throws TidemarkException {
		int version = database.read(c -> knownVersion(c, database));
		while (version < scripts.size()) {
			version = database.write(c -> step(c, database));
		}
	}

	private int step(Connection c, Database database) throws SQLException, TidemarkException {
		int version = knownVersion(c, database);
		if (version == scripts.size()) {
			return version;
		}
		try (Statement statement = c.createStatement()) {
			statement.executeUpdate(scripts.get(version));
		}
		try (PreparedStatement insert = c
				.prepareStatement("INSERT INTO schema_version (version, applied_at) VALUES (?, ?)")) { //$NON-NLS-1$
			insert.setInt(1, version + 1);
			insert.setString(2, clock.instant().toString());
			insert.executeUpdate();
		}
		return version + 1;
	}

	private int knownVersion(Connection c, Database database) throws SQLException, TidemarkException {
		Set<String> tables = tables(c);
		if (tables.isEmpty()) {
			return 0;
		}
		if (!tables.contains("schema_version")) { //$NON-NLS-1$
			throw StoreProblems.foreign(database.file());
		}
		int version = version(c);
		if (version > scripts.size()) {
			throw StoreProblems.newer(database.file(), version, scripts.size());
		}
		return version;
	}

	private static int version(Connection c) throws SQLException {
		try (Statement statement = c.createStatement();
				ResultSet row = statement.executeQuery("SELECT max(version) FROM schema_version")) { //$NON-NLS-1$
			return row.next() ? row.getInt(1) : 0;
		}
	}

	private static Set<String> tables(Connection c) throws SQLException {
		Set<String> tables = new HashSet<>();
		try (Statement statement = c.createStatement();
				ResultSet row = statement.executeQuery("SELECT name FROM sqlite_schema " //$NON-NLS-1$
						+ "WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")) { //$NON-NLS-1$
			while (row.next()) {
				tables.add(row.getString(1));
			}
		}
		return tables;
	}
}
