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
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.event.TaskEvent.UnitFinished;
import org.tidemark.core.job.Job;
import org.tidemark.testing.Await;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;

/**
 * L1: numbers are committed out of order, on a server on which there is always some open transaction. The naive form skips
 * the row that comes late; a form that waits for a moment without any transaction never moves. Ours does neither.
 */
@ExtendWith(DatabaseServersExtension.class)
class L01LateCommitTest {

	@TempDir
	Path temp;

	@Test
	void versionOnPostgres(@Database(value = DatabaseKind.POSTGRESQL, name = "l01") ServerDatabase source)
			throws Exception {
		check(source);
	}

	@Test
	void versionOnMariaDb(@Database(value = DatabaseKind.MARIADB, name = "l01") ServerDatabase source)
			throws Exception {
		check(source);
	}

	private void check(ServerDatabase source) throws Exception {
		source.execute("CREATE TABLE docs (id INT PRIMARY KEY, v BIGINT NOT NULL)", "CREATE INDEX docs_v ON docs (v)",
				"CREATE TABLE noise (id INT PRIMARY KEY, n INT)", "INSERT INTO noise VALUES (1, 0), (2, 0), (3, 0)",
				"INSERT INTO docs VALUES (1, 1), (2, 2)");
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		Job job = Jobs.of(Jobs.auto("version", "v"), "docs");
		Naive naive = new Naive(source, "docs", "v", ">");
		try (Engine engine = new Engine(temp.resolve("home"), source, target);
				Connection late = source.connection();
				Statement change = late.createStatement();
				Connection busy = source.connection();
				Statement noise = busy.createStatement()) {
			engine.run(job);
			naive.run();
			assertEquals("2", engine.watermark());
			busy.setAutoCommit(false);
			late.setAutoCommit(false);
			noise.execute("UPDATE noise SET n = n + 1 WHERE id = 1");
			change.execute("INSERT INTO docs VALUES (3, 3)");
			source.execute("INSERT INTO docs VALUES (4, 4)");
			naive.run();
			engine.run(job);
			assertEquals(List.of("1", "2", "4"), target.rows("SELECT id FROM docs ORDER BY id").stream()
					.map(r -> r.get(0)).toList());

			late.commit();
			naive.run();
			assertFalse(naive.rows().contains("3"), "the naive form has lost it");
			engine.run(job);
			assertEquals(4, target.number("SELECT count(*) FROM docs"));

			// never without a transaction: the next begins before the last one ends
			try (Connection other = source.connection(); Statement overlap = other.createStatement()) {
				other.setAutoCommit(false);
				overlap.execute("UPDATE noise SET n = n + 1 WHERE id = 2");
				busy.commit();
				Await.until("the watermark to follow on a busy server", Duration.ofSeconds(20), () -> {
					try {
						noise.execute("UPDATE noise SET n = n + 1 WHERE id = 3");
						other.commit();
						overlap.execute("UPDATE noise SET n = n + 1 WHERE id = 2");
						busy.commit();
						engine.run(job);
						return "4".equals(engine.watermark());
					} catch (Exception e) {
						throw new AssertionError(e);
					}
				});
			}
			source.execute("UPDATE docs SET v = 5 WHERE id = 1");
			assertEquals(1, engine.run(job).counters().written());
			assertEquals(5, target.number("SELECT v FROM docs WHERE id = 1"));
			assertEquals(0, engine.run(job).counters().written());
			assertTrue(engine.events().stream().noneMatch(e -> e instanceof UnitFinished u && "full".equals(u.mode())));
		}
	}

	@Test
	void aFirstRunOnABusyServer(@Database(value = DatabaseKind.POSTGRESQL, name = "l01_first") ServerDatabase source)
			throws Exception {
		source.execute("CREATE TABLE docs (id INT PRIMARY KEY, v BIGINT NOT NULL)", "INSERT INTO docs VALUES (2, 2)");
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		Job job = Jobs.of(Jobs.auto("version", "v"), "docs");
		try (Engine engine = new Engine(temp.resolve("home"), source, target);
				Connection late = source.connection();
				Statement change = late.createStatement();
				Connection busy = source.connection();
				Statement noise = busy.createStatement()) {
			late.setAutoCommit(false);
			busy.setAutoCommit(false);
			change.execute("INSERT INTO docs VALUES (1, 1)");
			engine.run(job);
			assertNull(engine.watermark(), "the open transaction may write below 2");
			noise.execute("INSERT INTO docs VALUES (3, 3)");
			late.commit();
			engine.run(job);
			assertEquals("2", engine.watermark(), "that transaction has ended, although another is open");
			busy.commit();
			engine.run(job);
			assertEquals(3, target.number("SELECT count(*) FROM docs"));
		}
	}
}
