/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing;

/**
 * One server of each kind, started when it is first asked for and shared by all who share this object: normally all
 * test classes of a test run, through {@link DatabaseServersExtension}.
 */
public final class TestServers implements AutoCloseable {

	private MariaDbServer mariaDb;
	private PostgresServer postgres;

	/**
	 * Gives the MariaDB server; starts it at the first call. Who stops or kills it must restart it.
	 *
	 * @return the running server, not to be closed by the caller
	 */
	public synchronized MariaDbServer mariaDb() {
		if (mariaDb == null) {
			mariaDb = MariaDbServer.start();
		}
		return mariaDb;
	}

	/**
	 * Gives the PostgreSQL server; starts it at the first call. Who stops or kills it must restart it.
	 *
	 * @return the running server, not to be closed by the caller
	 */
	public synchronized PostgresServer postgres() {
		if (postgres == null) {
			postgres = PostgresServer.start();
		}
		return postgres;
	}

	/**
	 * Gives the server of a kind; starts it at the first call.
	 *
	 * @param kind the product
	 * @return the running server, not to be closed by the caller
	 */
	public DatabaseServer of(DatabaseKind kind) {
		return switch (kind) {
			case MARIADB -> mariaDb();
			case POSTGRESQL -> postgres();
		};
	}

	/** Closes the servers that were started. */
	@Override
	public synchronized void close() {
		if (mariaDb != null) {
			mariaDb.close();
		}
		if (postgres != null) {
			postgres.close();
		}
	}
}
