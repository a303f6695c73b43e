/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.tidemark.testing.MariaDbServer;
import org.tidemark.testing.PostgresServer;
import org.tidemark.testing.SearchNode;
import org.tidemark.testing.SearchNodeKind;
import org.tidemark.testing.SearchNodes;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.ServerOptions;
import org.tidemark.testing.SqliteDatabase;

/**
 * The servers, with their default settings, and the tables on them. MariaDB keeps a binary
 * log, as a source of changes does.
 */
final class Lab implements AutoCloseable {

	/** What the documentation of MariaDB 11.4 gives as defaults of what the test servers set otherwise. */
	private static final ServerOptions MARIADB_DEFAULTS = ServerOptions.none()
			.with("innodb-buffer-pool-size", "128M").with("innodb-flush-log-at-trx-commit", "1")
			.with("innodb-log-file-size", "96M").with("innodb-use-native-aio", "1").with("max-allowed-packet", "16M")
			.with("key-buffer-size", "128M").with("aria-pagecache-buffer-size", "128M");
	/** What chapter 19 of the manual of PostgreSQL gives as defaults of what the test servers set otherwise. */
	private static final ServerOptions POSTGRESQL_DEFAULTS = ServerOptions.none().with("fsync", "on")
			.with("full_page_writes", "on").with("wal_level", "replica").with("max_prepared_transactions", "0")
			.with("shared_buffers", "128MB").with("max_wal_size", "1GB").with("dynamic_shared_memory_type", "posix")
			.with("jit", "on");

	private final Path folder;
	private final int rows;
	private final MariaDbServer mariaServer = MariaDbServer.start(MARIADB_DEFAULTS);
	private final PostgresServer postgresServer = PostgresServer.start(POSTGRESQL_DEFAULTS);
	private final ServerDatabase mariadb;
	private final ServerDatabase postgres;
	private final ServerDatabase target;
	private final ServerDatabase mariadbTarget;
	private final Shell shell;
	private final SearchNodes nodes = new SearchNodes();
	private final Map<Integer, ServerDatabase> bySize = new HashMap<>();
	private String rowsOfTarget;

	Lab(Path folder, int rows) throws Exception {
		this.folder = Files.createDirectories(folder);
		this.rows = rows;
		try (Connection maria = mariaServer.connection(); Statement statement = maria.createStatement()) {
			statement.execute("CREATE USER bench IDENTIFIED BY 'bench'");
			statement.execute("GRANT ALL ON *.* TO bench");
		}
		try (Connection pg = postgresServer.connection(); Statement statement = pg.createStatement()) {
			statement.execute("CREATE ROLE bench SUPERUSER LOGIN PASSWORD 'bench'");
		}
		mariadb = ofBench(mariaServer.createDatabase());
		mariadbTarget = ofBench(mariaServer.createDatabase());
		postgres = ofBench(postgresServer.createDatabase());
		target = ofBench(postgresServer.createDatabase());
		shell = new Shell(folder, Map.of("PGPASSWORD", postgres.password(), "PGSSLMODE", "disable", "MYSQL_PWD",
				mariadb.password(), "LC_ALL", "C.UTF-8"));
	}

	/** The same database for a user whose password needs no quoting in a shell or a URL. */
	private static ServerDatabase ofBench(ServerDatabase database) {
		return new ServerDatabase(database.kind(), database.host(), database.port(), database.name(), "bench", "bench",
				database.certificate());
	}

	int rows() {
		return rows;
	}

	Path folder() {
		return folder;
	}

	Shell shell() {
		return shell;
	}

	/** The orders of MariaDB. */
	ServerDatabase mariadb() throws SQLException {
		if (mariadb.number("SELECT count(*) FROM information_schema.tables WHERE table_schema = database()") == 0) {
			mariadb.execute(Orders.MARIADB.table(), Orders.MARIADB.rows(rows), "ANALYZE TABLE orders");
		}
		return mariadb;
	}

	/** The orders of PostgreSQL as a source. */
	ServerDatabase postgres() throws SQLException {
		if (postgres.number("SELECT count(*) FROM pg_tables WHERE tablename = 'orders'") == 0) {
			postgres.execute(Orders.POSTGRESQL.table(), Orders.POSTGRESQL.rows(rows), "VACUUM ANALYZE orders");
		}
		return postgres;
	}

	/** The orders of SQLite. */
	SqliteDatabase sqlite() throws SQLException {
		SqliteDatabase sqlite = new SqliteDatabase(folder.resolve("orders.db"));
		if (!Files.exists(sqlite.file())) {
			sqlite.execute(Orders.SQLITE.table(), Orders.SQLITE.rows(rows));
		}
		return sqlite;
	}

	/** A database of PostgreSQL to write to. */
	ServerDatabase target() {
		return target;
	}

	/** A database of MariaDB to write to. */
	ServerDatabase mariadbTarget() {
		return mariadbTarget;
	}

	/** The orders of MariaDB, so many of them. */
	ServerDatabase mariadbOf(int count) throws SQLException {
		ServerDatabase known = bySize.get(count);
		if (known == null) {
			known = newMariadb();
			known.execute(Orders.MARIADB.table(), Orders.MARIADB.rows(count), "ANALYZE TABLE orders");
			bySize.put(count, known);
		}
		return known;
	}

	/** A new database of MariaDB. */
	ServerDatabase newMariadb() throws SQLException {
		return ofBench(mariaServer.createDatabase());
	}

	/** A further database of PostgreSQL to write to. */
	ServerDatabase newTarget() throws SQLException {
		return ofBench(postgresServer.createDatabase());
	}

	/** A node of OpenSearch. */
	SearchNode openSearch() {
		return nodes.of(SearchNodeKind.OPENSEARCH_3);
	}

	/** Deletes a folder with all that is in it. */
	static void delete(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (Stream<Path> files = Files.walk(folder)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
	}

	/** Drops the target's orders, and lets the server settle. */
	void dropTarget() throws SQLException {
		target.execute("DROP TABLE IF EXISTS orders", "DROP SCHEMA IF EXISTS tidemark CASCADE", "CHECKPOINT");
	}

	/** An empty table with a key and an index on the target. */
	void emptyIndexedTarget() throws SQLException {
		dropTarget();
		target.execute(Orders.POSTGRESQL.table(), Orders.POSTGRESQL_INDEX, "CHECKPOINT");
	}

	/** A fingerprint of all the target's rows, whatever their order. */
	String fingerprintOfTarget() throws SQLException {
		return String.join(" ",
				target.rows("SELECT count(*), sum(hashtextextended((" + Orders.VALUES.replace("ratio, ", "")
						+ ")::text, id)::numeric) FROM orders").getFirst());
	}

	/** Fails where the target's rows are others than those of the first contender. */
	void requireSameRows(String fingerprint) {
		if (rowsOfTarget == null) {
			rowsOfTarget = fingerprint;
		}
		if (!rowsOfTarget.equals(fingerprint)) {
			throw new IllegalStateException("the target holds " + fingerprint + " and not " + rowsOfTarget);
		}
	}

	/** The client of MariaDB with a statement to run. */
	String mariadbClient(ServerDatabase database, String arguments) {
		return mariaServer.client() + " --no-defaults --skip-ssl -h " + database.host() + " -P " + database.port()
				+ " -u "
				+ database.user() + ' ' + arguments + ' ' + database.name();
	}

	/** The client of PostgreSQL with arguments. */
	static String psql(ServerDatabase database, String arguments) {
		return "psql -X -q -v ON_ERROR_STOP=1 -h " + database.host() + " -p " + database.port() + " -U "
				+ database.user()
				+ " -d " + database.name() + ' ' + arguments;
	}

	@Override
	public void close() {
		mariaServer.close();
		postgresServer.close();
		nodes.close();
	}
}
