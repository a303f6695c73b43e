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
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.event.TaskEvent.Difference;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.sync.VerifyOutcome.UnitVerification;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;

/** Keys of text under collations that order and compare otherwise than the other database; no key; many rows. */
@ExtendWith(DatabaseServersExtension.class)
class VerifyKeysTest {

	private static final Job JOB = Jobs.of(Jobs.options(SyncMode.FULL, null, WriteMode.UPSERT, 500), "words");
	private static final int MANY = 200_000;

	@TempDir
	Path temp;

	@Test
	void textUnderACaseInsensitiveCollation(
			@Database(value = DatabaseKind.MARIADB, name = "v_ci") ServerDatabase source,
			@Database(value = DatabaseKind.POSTGRESQL, name = "v_ci") ServerDatabase target) throws Exception {
		source.execute("CREATE TABLE words (word VARCHAR(20), n INT, v INT, PRIMARY KEY (word, n))"
				+ " CHARSET utf8mb4 COLLATE utf8mb4_general_ci");
		check(source, target);
	}

	@Test
	void textFromBinaryOrderIntoACaseInsensitiveCollation(
			@Database(value = DatabaseKind.POSTGRESQL, name = "v_ic") ServerDatabase source,
			@Database(value = DatabaseKind.MARIADB, name = "v_ic") ServerDatabase target) throws Exception {
		source.execute("CREATE TABLE words (word VARCHAR(20) COLLATE \"C\", n INT, v INT, PRIMARY KEY (word, n))");
		target.execute("CREATE TABLE words (word VARCHAR(20), n INT, v INT, PRIMARY KEY (word, n))"
				+ " CHARSET utf8mb4 COLLATE utf8mb4_general_ci");
		check(source, target);
	}

	@Test
	void textWithoutCaseInSqlite(@Database(value = DatabaseKind.POSTGRESQL, name = "v_nc") ServerDatabase target)
			throws Exception {
		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		source.execute("CREATE TABLE words (word VARCHAR(20) COLLATE NOCASE NOT NULL, n INT NOT NULL, v INT,"
				+ " PRIMARY KEY (word, n))");
		check(source, target);
	}

	private void check(TestDatabase source, TestDatabase target) throws Exception {
		source.execute(
				"INSERT INTO words VALUES ('apple', 1, 1), ('Apple', 2, 1), ('\u00C4pfel', 1, 1), ('zebra', 1, 1),"
						+ " ('Zebra', 2, 1), ('_x', 1, 1), ('a b', 1, 1), ('ab', 1, 1), ('', 1, 1), ('\u4E2D', 1, 1)");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			engine.run(JOB);
			assertTrue(engine.verify(JOB).equal(), () -> engine.events().toString());

			target.execute("UPDATE words SET word = 'APPLE' WHERE n = 1 AND word = 'apple'",
					"UPDATE words SET v = 2 WHERE n = 2 AND word = 'Zebra'");
			UnitVerification found = engine.verify(JOB).units().get(0);
			assertEquals(List.of(1L, 1L, 1L), List.of(found.missing(), found.extra(), found.different()));
			assertEquals(Map.of("APPLE 1", "extra", "apple 1", "missing", "Zebra 2", "different"), kinds(engine));
		}
	}

	private static Map<String, String> kinds(Engine engine) {
		Map<String, String> kinds = new TreeMap<>();
		engine.events().stream().filter(Difference.class::isInstance).map(Difference.class::cast)
				.forEach(d -> kinds.put(d.key().get("word") + ' ' + d.key().get("n"), d.kind()));
		return kinds;
	}

	@Test
	void rowsWithoutKeyAreComparedAsAMultiset() throws Exception {
		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		source.execute("CREATE TABLE words (word TEXT)", "INSERT INTO words VALUES ('a'), ('a'), ('b'), (NULL), ('')");
		target.execute("CREATE TABLE words (word TEXT)", "INSERT INTO words VALUES (''), ('b'), ('b'), ('a'), (NULL)");
		Job append = Jobs.of(Jobs.options(SyncMode.FULL, null, WriteMode.APPEND, 500), "words");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			UnitVerification found = engine.verify(append).units().get(0);
			assertEquals(List.of(1L, 1L, 0L), List.of(found.missing(), found.extra(), found.different()));
		}
	}

	@Test
	void manyRowsThatAllDiffer() throws Exception {
		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		for (SqliteDatabase database : List.of(source, target)) {
			database.execute("CREATE TABLE words (word VARCHAR(20) PRIMARY KEY NOT NULL, v INT)",
					"WITH RECURSIVE i(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM i WHERE n < " + MANY
							+ ") INSERT INTO words SELECT 'word ' || n, n FROM i");
		}
		target.execute("UPDATE words SET v = v + 1");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			UnitVerification found = engine.verify(JOB).units().get(0);
			assertEquals(List.of((long) MANY, (long) MANY, 0L, 0L, (long) MANY), List.of(found.sourceRows(),
					found.targetRows(), found.missing(), found.extra(), found.different()));
			assertEquals(100, engine.events().stream().filter(Difference.class::isInstance).count());
		}
	}
}
