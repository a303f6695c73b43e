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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.job.ColumnMapping;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;

/** What cannot work is refused in one helpful line before anything is changed. */
@ExtendWith(DatabaseServersExtension.class)
class RefusalsTest {

	private static final String CANARY = "canary-7f3a";

	@TempDir
	Path temp;

	private SqliteDatabase source;
	private SqliteDatabase target;

	@BeforeEach
	void makeSource() throws Exception {
		source = new SqliteDatabase(temp.resolve("source.db"));
		target = new SqliteDatabase(temp.resolve("target.db"));
		target.execute("CREATE TABLE untouched (x INTEGER)");
		source.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT, updated_at DATETIME)",
				"INSERT INTO t VALUES (1, 'a', '2026-01-01 10:00:00'), (2, 'a', '2026-01-02 10:00:00')",
				"CREATE TABLE keyless (v TEXT)");
	}

	@Test
	void aKeyThatIsNotUnique() throws Exception {
		Job job = Jobs.of(Jobs.auto("timestamp", "updated_at"), "t", List.of(ColumnMapping.of("id"),
				new ColumnMapping("v", null, null, null, true, null), ColumnMapping.of("updated_at")));
		refused(job, ProblemKind.USAGE, "the key (v) is not unique");
	}

	@Test
	void aTableWithoutKey() throws Exception {
		refused(Jobs.of(Jobs.options(SyncMode.FULL, null, WriteMode.UPSERT, 10), "keyless"), ProblemKind.USAGE,
				"write_mode upsert needs a key");
	}

	@Test
	void aMissingColumn() throws Exception {
		Job job = Jobs.of(Jobs.auto("timestamp", "updated_at"), "t",
				List.of(ColumnMapping.of("id"), ColumnMapping.of("colour"), ColumnMapping.of("updated_at")));
		refused(job, ProblemKind.USAGE, "has no column colour");
	}

	@Test
	void aMissingCursor() throws Exception {
		refused(Jobs.of(Jobs.auto("timestamp", "changed_at"), "t"), ProblemKind.USAGE, "has no column changed_at");
	}

	@Test
	void aMissingTable() throws Exception {
		refused(Jobs.of(Jobs.auto("timestamp", "updated_at"), "absent"), ProblemKind.USAGE,
				"There is no table absent in the connection source.");
	}

	@Test
	void aSourceFileThatIsNotThere() throws Exception {
		Path absent = temp.resolve("absent.db");
		refused(Engine.settings("absent", new SqliteDatabase(absent)),
				Jobs.of(Jobs.auto("timestamp", "updated_at"), "t"),
				ProblemKind.CONNECTION, absent.toString());
		assertFalse(Files.exists(absent));
	}

	@Test
	void aTargetThatLacksAColumn() throws Exception {
		target.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT)");
		Job job = Jobs.of(Jobs.auto("timestamp", "updated_at"), "t");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			TidemarkException e = assertThrows(TidemarkException.class, () -> engine.run(job));
			assertTrue(e.getMessage().contains("has no column updated_at"), e.getMessage());
		}
	}

	@Test
	void aWrongPassword(@Database(value = DatabaseKind.MARIADB, name = "refuse") ServerDatabase maria,
			@Database(value = DatabaseKind.POSTGRESQL, name = "refuse") ServerDatabase postgres) throws Exception {
		for (ServerDatabase server : List.of(maria, postgres)) {
			ConnectionSettings wrong = Engine.settings("wrong", server).withPassword(Secret.of(CANARY));
			refused(wrong, Jobs.of(Jobs.auto("timestamp", "updated_at"), "t"), ProblemKind.CONNECTION, "wrong");
		}
	}

	@Test
	void anUnreachableServer() throws Exception {
		int port;
		try (ServerSocket free = new ServerSocket(0)) {
			port = free.getLocalPort();
		}
		for (String connector : List.of("mysql", "postgresql")) {
			ConnectionSettings nobody = ConnectionSettings.server("nobody", connector, "127.0.0.1", port, "shop", "u",
					Secret.of(CANARY));
			refused(nobody, Jobs.of(Jobs.auto("timestamp", "updated_at"), "t"), ProblemKind.CONNECTION,
					String.valueOf(port));
		}
	}

	private void refused(Job job, ProblemKind kind, String words) throws Exception {
		refused(Engine.settings("source", source), job, kind, words);
	}

	private void refused(ConnectionSettings from, Job job, ProblemKind kind, String words) throws Exception {
		try (Engine engine = new Engine(temp.resolve("home"), from, Engine.settings("target", target), s -> s)) {
			TidemarkException e = assertThrows(TidemarkException.class, () -> engine.run(job));
			assertEquals(kind, e.kind(), e.summary());
			assertTrue(e.getMessage().contains(words), e.getMessage());
			assertFalse(e.summary().contains("\n"), e.summary());
			assertFalse(e.summary().contains(CANARY), e.summary());
			assertEquals(List.of(), engine.store().tasks().list(9));
		}
		assertEquals(List.of(List.of("untouched")), target.rows("SELECT name FROM sqlite_master ORDER BY name"));
	}
}
