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
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.Job;
import org.tidemark.sync.PlanNote;
import org.tidemark.testing.Await;
import org.tidemark.testing.MariaDbServer;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.ServerOptions;
import org.tidemark.testing.SqliteDatabase;

/**
 * L18: a replica, on which the transactions that are open at its primary cannot be seen, and which applies a row that is
 * older than the last one it showed. The naive form skips it; ours keeps the safety lag behind what was applied.
 */
class L18ReplicaTest {

	@TempDir
	Path temp;

	@Test
	void aRowThatIsAppliedLate() throws Exception {
		try (MariaDbServer primary = MariaDbServer.start(ServerOptions.none().with("server-id", "1"));
				MariaDbServer second = MariaDbServer.start(ServerOptions.none().with("server-id", "2"))) {
			ServerDatabase source = primary.createDatabase("shop");
			ServerDatabase replica = second.createDatabase("shop");
			source.execute("CREATE TABLE t (id INT PRIMARY KEY, updated_at DATETIME(6) DEFAULT NOW(6))",
					"INSERT INTO t (id) VALUES (1)");
			follow(replica, source);
			applied(replica, 1);
			check(source, replica);
		}
	}

	private void check(ServerDatabase source, ServerDatabase replica) throws Exception {
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		Job job = Jobs.of(Jobs.auto("timestamp", "updated_at"), "t");
		Naive naive = new Naive(replica, "t", "updated_at", ">");
		try (Engine engine = new Engine(temp.resolve("home"), replica, target);
				Connection late = source.connection();
				Statement statement = late.createStatement()) {
			assertTrue(engine.plan(job).units().get(0).notes().stream().map(PlanNote::text)
					.anyMatch(n -> n.startsWith("This server is a replica") && n.contains("stays PT5M behind")));
			engine.run(job);
			naive.run();

			late.setAutoCommit(false);
			statement.execute("INSERT INTO t (id) VALUES (2)");
			source.execute("INSERT INTO t (id) VALUES (3)");
			applied(replica, 2);
			naive.run();
			engine.run(job);
			assertEquals(2, target.number("SELECT count(*) FROM t"));

			late.commit();
			applied(replica, 3);
			naive.run();
			assertFalse(naive.rows().contains("2"), "the naive form has lost it");
			engine.run(job);
			assertEquals(3, target.number("SELECT count(*) FROM t"));
			assertEquals(0, engine.run(job).counters().written());

			replica.execute("STOP SLAVE SQL_THREAD");
			engine.run(job);
			assertTrue(engine.warnings().stream().anyMatch(w -> w.contains("a replica that applies nothing")),
					engine.warnings().toString());
		}
	}

	private static void follow(ServerDatabase replica, ServerDatabase source) throws SQLException {
		replica.execute("CHANGE MASTER TO MASTER_HOST = '" + source.host() + "', MASTER_PORT = " + source.port()
				+ ", MASTER_USER = '" + source.user() + "', MASTER_PASSWORD = '" + source.password()
				+ "', MASTER_SSL_VERIFY_SERVER_CERT = 0, MASTER_USE_GTID = slave_pos, MASTER_CONNECT_RETRY = 1",
				"START SLAVE");
	}

	private static void applied(ServerDatabase replica, int rows) {
		Await.until("the replica to apply " + rows + " rows", Duration.ofSeconds(30), () -> {
			try {
				return replica.number("SELECT count(*) FROM t") == rows;
			} catch (SQLException e) {
				// the table is not there yet
				return false;
			}
		});
	}
}
