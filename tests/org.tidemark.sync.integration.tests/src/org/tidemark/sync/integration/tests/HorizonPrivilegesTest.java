/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.integration.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.job.Job;
import org.tidemark.sync.PlanNote;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;

/**
 * What an account may see of open and of prepared transactions: with the least privileges nothing is lost and the
 * watermark moves, without them the safety lag is kept and the plan names the GRANT.
 */
@ExtendWith(DatabaseServersExtension.class)
class HorizonPrivilegesTest {

	@TempDir
	Path temp;

	@Test
	void onPostgres(@Database(value = DatabaseKind.POSTGRESQL, name = "privileges") ServerDatabase source)
			throws Exception {
		source.execute("CREATE TABLE t (id INT PRIMARY KEY, updated_at TIMESTAMPTZ DEFAULT clock_timestamp())",
				"INSERT INTO t (id) VALUES (1)", "DROP ROLE IF EXISTS sync_reader",
				"CREATE ROLE sync_reader LOGIN PASSWORD 'reader'", "GRANT SELECT ON t TO sync_reader");
		try {
			check(source, "sync_reader", "GRANT pg_read_all_stats TO sync_reader",
					List.of("PREPARE TRANSACTION 'held'"),
					"COMMIT PREPARED 'held'");
		} finally {
			source.execute("DROP OWNED BY sync_reader", "DROP ROLE sync_reader");
		}
	}

	@Test
	void onMariaDb(@Database(value = DatabaseKind.MARIADB, name = "privileges") ServerDatabase source)
			throws Exception {
		source.execute("CREATE TABLE t (id INT PRIMARY KEY, updated_at DATETIME(6) DEFAULT NOW(6))",
				"INSERT INTO t (id) VALUES (1)", "CREATE OR REPLACE USER 'sync_reader'@'%' IDENTIFIED BY 'reader'",
				"GRANT SELECT ON " + source.kind().quoted(source.name()) + ".* TO 'sync_reader'@'%'");
		try {
			check(source, "sync_reader", "GRANT PROCESS ON *.* TO 'sync_reader'@'%'",
					List.of("XA END 'held'", "XA PREPARE 'held'"), "XA COMMIT 'held'");
		} finally {
			source.execute("DROP USER 'sync_reader'@'%'");
		}
	}

	private void check(ServerDatabase source, String user, String grant, List<String> prepare, String commit)
			throws Exception {
		boolean xa = source.kind() == DatabaseKind.MARIADB;
		ConnectionSettings reader = ConnectionSettings.server("source", xa ? "mysql" : "postgresql", source.host(),
				source.port(), source.name(), user, Secret.of("reader"));
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		Job job = Jobs.of(Jobs.auto("timestamp", "updated_at"), "t");
		Naive naive = new Naive(source, "t", "updated_at", ">");
		try (Engine engine = new Engine(temp.resolve("home"), reader, Engine.settings("target", target), s -> s);
				Connection other = source.connection()) {
			assertTrue(other.isValid(1), "a session of another user");
			String note = String.join("\n",
					engine.plan(job).units().get(0).notes().stream().map(PlanNote::text).toList());
			assertTrue(note.contains(grant) && note.contains("stays PT5M behind"), note);
			engine.run(job);
			assertEquals(1, engine.warnings().stream().filter(w -> w.contains(grant)).count());
			String lagging = engine.watermark();
			source.execute(grant, "INSERT INTO t (id) VALUES (4)");
			engine.run(job);
			assertTrue(engine.warnings().isEmpty(), engine.warnings().toString());
			assertTrue(lagging == null || lagging.compareTo(engine.watermark()) < 0, engine.watermark());

			// prepared, and its session is gone: only its number is known
			try (Connection session = source.connection(); Statement late = session.createStatement()) {
				session.setAutoCommit(xa);
				late.execute(xa ? "XA START 'held'" : "SELECT 1");
				late.execute("INSERT INTO t (id) VALUES (2)");
				for (String statement : prepare) {
					late.execute(statement);
				}
			}
			source.execute("INSERT INTO t (id) VALUES (3)");
			naive.run();
			engine.run(job);
			assertEquals(3, target.number("SELECT count(*) FROM t"));
			assertTrue(
					engine.warnings().stream().anyMatch(w -> w.contains("prepared transaction") && w.contains("held")),
					engine.warnings().toString());
			source.execute(commit);
			naive.run();
			assertFalse(naive.rows().contains("2"), "the naive form has lost it");
			engine.run(job);
			assertEquals(4, target.number("SELECT count(*) FROM t"));
			assertEquals(0, engine.run(job).counters().written());
			assertEquals(List.of(), engine.warnings());
		}
	}
}
