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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.PlanNote;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;

/**
 * L29: keys that differ at the source, but not to the target. A plain upsert lets one row take the place of the other;
 * Tidemark refuses the second by name, and tables that it makes itself hold both.
 */
@ExtendWith(DatabaseServersExtension.class)
class L29KeyCollisionTest {

	private static final List<String> KEYS = List.of("A", "a", "a ", "e\u0301", "\u00e9", "stra\u00dfe", "strasse");

	@TempDir
	Path temp;

	private SqliteDatabase source;

	@BeforeEach
	void makeSource() throws Exception {
		source = new SqliteDatabase(temp.resolve("source.db"));
		source.execute("CREATE TABLE k (id VARCHAR(20) NOT NULL PRIMARY KEY, v INTEGER)");
	}

	private void insert(List<String> keys) throws Exception {
		for (String key : keys) {
			source.execute("INSERT INTO k VALUES ('" + key + "', " + KEYS.indexOf(key) + ')');
		}
	}

	@Test
	void tablesThatTidemarkMakesHoldThemAll(@Database(DatabaseKind.MARIADB) ServerDatabase maria,
			@Database(DatabaseKind.POSTGRESQL) ServerDatabase postgres) throws Exception {
		insert(KEYS);
		List<TestDatabase> targets = List.of(maria, postgres, new SqliteDatabase(temp.resolve("target.db")));
		for (TestDatabase target : targets) {
			try (Engine engine = new Engine(temp.resolve("home" + targets.indexOf(target)), source, target)) {
				assertEquals(TaskStatus.COMPLETED, engine.run(job(2)).status(), () -> engine.events().toString());
				assertEquals(KEYS.size(), target.number("SELECT count(*) FROM k"));
				assertTrue(engine.verify(job(2)).equal());
			}
		}
	}

	@Test
	void inMariaDbWithoutRegardToCase(@Database(value = DatabaseKind.MARIADB, name = "case") ServerDatabase target)
			throws Exception {
		target.execute("CREATE TABLE k (id VARCHAR(20) NOT NULL PRIMARY KEY, v BIGINT)"
				+ " CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci");
		assertRefused(target, List.of("A", "a"), "INSERT INTO k VALUES ('A', 0), ('a', 1)"
				+ " ON DUPLICATE KEY UPDATE v = VALUES(v)", "utf8mb4_general_ci");
	}

	@Test
	void inMariaDbWithPadding(@Database(value = DatabaseKind.MARIADB, name = "pad") ServerDatabase target)
			throws Exception {
		target.execute("CREATE TABLE k (id VARCHAR(20) NOT NULL PRIMARY KEY, v BIGINT)"
				+ " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
		assertRefused(target, List.of("a", "a "), "INSERT INTO k VALUES ('a', 1), ('a ', 2)"
				+ " ON DUPLICATE KEY UPDATE v = VALUES(v)", "utf8mb4_bin");
	}

	@Test
	void inMariaDbByUnicode(@Database(value = DatabaseKind.MARIADB, name = "uca") ServerDatabase target)
			throws Exception {
		target.execute("CREATE TABLE k (id VARCHAR(20) NOT NULL PRIMARY KEY, v BIGINT)"
				+ " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
		assertRefused(target, List.of("strasse", "stra\u00dfe"),
				"INSERT INTO k VALUES ('strasse', 6), ('stra\u00dfe', 5)"
						+ " ON DUPLICATE KEY UPDATE v = VALUES(v)",
				"utf8mb4_unicode_ci");
	}

	@Test
	void inPostgresWithCitext(@Database(value = DatabaseKind.POSTGRESQL, name = "citext") ServerDatabase target)
			throws Exception {
		target.execute("CREATE EXTENSION citext", "CREATE TABLE k (id citext PRIMARY KEY, v bigint)");
		assertRefused(target, List.of("A", "a"), null, "citext");
	}

	@Test
	void inPostgresByUnicode(@Database(value = DatabaseKind.POSTGRESQL, name = "icu") ServerDatabase target)
			throws Exception {
		target.execute("CREATE COLLATION same (provider = icu, locale = 'und-u-ks-level2', deterministic = false)",
				"CREATE TABLE k (id varchar(20) COLLATE same PRIMARY KEY, v bigint)");
		assertRefused(target, List.of("e\u0301", "\u00e9"), null, "same");
	}

	@Test
	void inSqliteWithoutRegardToCase() throws Exception {
		SqliteDatabase target = new SqliteDatabase(temp.resolve("nocase.db"));
		target.execute("CREATE TABLE k (id VARCHAR(20) COLLATE NOCASE NOT NULL PRIMARY KEY, v INTEGER)");
		assertRefused(target, List.of("A", "a"), null, "NOCASE");
	}

	@Test
	void inSqliteWithoutUniqueIndex() throws Exception {
		SqliteDatabase target = new SqliteDatabase(temp.resolve("plain.db"));
		target.execute("CREATE TABLE k (id VARCHAR(20) COLLATE RTRIM NOT NULL, v INTEGER)");
		insert(List.of("a", "a "));
		refused(target, 1, List.of("a", "a "), "RTRIM", 1);
	}

	/** A plain upsert ends with one row of two; ours is refused, in one batch and in two. */
	private void assertRefused(TestDatabase target, List<String> keys, String upsert, String equality)
			throws Exception {
		insert(keys);
		if (upsert == null) {
			for (String key : keys) {
				target.execute("INSERT INTO k (id, v) VALUES ('" + key + "', " + KEYS.indexOf(key)
						+ ") ON CONFLICT (id) DO UPDATE SET v = excluded.v");
			}
		} else {
			target.execute(upsert);
		}
		assertEquals(1, target.number("SELECT count(*) FROM k"), "the plain upsert is expected to lose a row");
		target.execute("DELETE FROM k");
		refused(target, 500, keys, equality, 0);
		refused(target, 1, keys, equality, 1);
	}

	private void refused(TestDatabase target, int batch, List<String> keys, String equality, int kept)
			throws Exception {
		try (Engine engine = new Engine(temp.resolve("home" + batch), source, target)) {
			List<String> notes = engine.plan(job(batch)).units().get(0).notes().stream().map(PlanNote::text).toList();
			assertTrue(notes.stream().anyMatch(n -> n.contains(equality)), notes::toString);
			TaskOutcome outcome = engine.run(job(batch));
			assertEquals(TaskStatus.FAILED, outcome.status());
			String error = String.valueOf(outcome.units().get(0).error());
			assertTrue(error.contains(equality), error);
			assertTrue(keys.stream().anyMatch(error::contains), error);
			assertEquals(kept, target.number("SELECT count(*) FROM k"), error);
			if (kept == 1) {
				assertEquals(List.of(List.of(keys.get(0), String.valueOf(KEYS.indexOf(keys.get(0))))),
						target.rows("SELECT id, v FROM k"));
			}
		}
	}

	private static Job job(int batch) {
		return Jobs.of(Jobs.options(SyncMode.FULL, null, WriteMode.UPSERT, batch), "k");
	}
}
