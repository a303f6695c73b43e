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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.PlanNote;
import org.tidemark.sync.UnitPreview;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;

/** What a target cannot hold is said, or refused, before anything is written. */
@ExtendWith(DatabaseServersExtension.class)
class PreflightTest {

	private static final Job JOB = Jobs.of(Jobs.options(SyncMode.FULL, null, WriteMode.UPSERT, 100), "p");

	@TempDir
	Path temp;

	private SqliteDatabase lite;

	@BeforeEach
	void names() {
		lite = new SqliteDatabase(temp.resolve("lite.db"));
	}

	@Test
	void declaredTypesAreComparedAndValuesAsked(
			@Database(value = DatabaseKind.POSTGRESQL, name = "pre") ServerDatabase source,
			@Database(value = DatabaseKind.MARIADB, name = "pre") ServerDatabase target) throws Exception {
		source.execute("CREATE TABLE p (id bigint PRIMARY KEY, small integer, name varchar(50), latin text,"
				+ " price numeric(12,4), ratio double precision, at timestamp(6), kind text, email varchar(50),"
				+ " required text, sure integer)",
				"INSERT INTO p VALUES (1, 100, 'abc', 'x', 1.5, 0.5, '2026-01-15 10:30:00', 'a', 'e', 'r', 1)");
		target.execute("CREATE TABLE p (id bigint PRIMARY KEY, small tinyint, name varchar(5),"
				+ " latin longtext CHARACTER SET latin1, price decimal(8,2), ratio float, at datetime(3), kind enum('a','b'),"
				+ " email varchar(50) UNIQUE, required longtext NOT NULL, sure bigint)"
				+ " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
		assertNotes(source, target, "latin1", "price", "ratio", "at of the target", "kind", "unique key email (email)");
		try (Engine engine = engine(source, target)) {
			assertEquals(TaskStatus.COMPLETED, engine.run(JOB).status(), () -> engine.events().toString());
		}

		source.execute("UPDATE p SET small = 128");
		assertRefused(source, target, "small", "tinyint", "1 rows");
		source.execute("UPDATE p SET small = -128, name = 'abcdef'");
		assertRefused(source, target, "name", "varchar(5)", "1 rows");
		source.execute("UPDATE p SET name = '中文中文中', required = NULL");
		assertRefused(source, target, "required", "NULL", "1 rows");
		assertEquals(List.of(List.of("100", "abc", "r")), target.rows("SELECT small, name, required FROM p"));
		source.execute("UPDATE p SET name = 'abcdef'",
				"INSERT INTO p (id, small, name, required) VALUES (2, 1, 'b', 'r')");
		try (Engine engine = engine(source, target)) {
			UnitPreview preview = engine.preview(JOB, 10).get(0);
			assertEquals(List.of("id", "small", "name", "latin", "price", "ratio", "at", "kind", "email", "required",
					"sure"), preview.sources());
			assertEquals(2, preview.rows().size(), "a look shows the rows that a run would refuse");
			assertEquals(List.of("name", "required"),
					preview.refused().stream().map(v -> preview.columns().get(v.column())).toList());
			assertTrue(preview.refusal(0, 2).orElseThrow().contains("varchar(5)"), preview.refused()::toString);
			assertEquals(Optional.empty(), preview.refusal(1, 2));
		}
	}

	@Test
	void aSignThatTheTargetHasNot(@Database(value = DatabaseKind.POSTGRESQL, name = "sign") ServerDatabase source,
			@Database(value = DatabaseKind.MARIADB, name = "sign") ServerDatabase target) throws Exception {
		source.execute("CREATE TABLE p (id bigint PRIMARY KEY, n integer, b bigint)", "INSERT INTO p VALUES (1, 1, 1)");
		target.execute("CREATE TABLE p (id bigint PRIMARY KEY, n bigint unsigned, b bigint unsigned)");
		assertNotes(source, target);
		source.execute("UPDATE p SET n = -1");
		assertRefused(source, target, "n", "bigint", "1 rows");
	}

	@Test
	void whatATableThatIsMadeCannotHold(
			@Database(value = DatabaseKind.POSTGRESQL, name = "made") ServerDatabase source,
			@Database(value = DatabaseKind.MARIADB, name = "made") ServerDatabase target) throws Exception {
		source.execute("CREATE TABLE p (id bigint PRIMARY KEY, n numeric, t text)", "INSERT INTO p VALUES (1, 1, 'x')");
		assertNotes(source, target, "decimal(65,30)");
	}

	@Test
	void numbersThatSqliteWouldBend(@Database(value = DatabaseKind.MARIADB, name = "bend") ServerDatabase source)
			throws Exception {
		source.execute("CREATE TABLE p (id bigint PRIMARY KEY, n decimal(30,10), t varchar(10), u bigint unsigned)",
				"INSERT INTO p VALUES (1, 1.5, 'x', 1)");
		lite.execute("CREATE TABLE p (id INTEGER PRIMARY KEY, n DECIMAL(30,10), t VARCHAR(2), u TEXT)");
		assertNotes(source, lite, "n of the target");
	}

	@Test
	void aFurtherUniqueKeyTakesNoOtherRowsPlace(
			@Database(value = DatabaseKind.MARIADB, name = "unique") ServerDatabase target) throws Exception {
		lite.execute("CREATE TABLE p (id INTEGER PRIMARY KEY, email VARCHAR(20))",
				"INSERT INTO p VALUES (1, 'a'), (2, 'b')");
		target.execute("CREATE TABLE p (id bigint PRIMARY KEY, email varchar(20) COLLATE utf8mb4_bin UNIQUE)");
		assertNotes(lite, target, "unique key email (email)");
		try (Engine engine = engine(lite, target)) {
			assertEquals(TaskStatus.COMPLETED, engine.run(JOB).status());
			lite.execute("INSERT INTO p VALUES (3, 'a')");
			assertEquals(TaskStatus.FAILED, engine.run(JOB).status());
			assertEquals(List.of(List.of("1", "a"), List.of("2", "b")), target.rows("SELECT * FROM p ORDER BY id"));
		}
	}

	private Engine engine(TestDatabase source, TestDatabase target) throws Exception {
		return new Engine(temp.resolve("home"), source, target);
	}

	/** The notes of the plan are these and no others, each with its words, but for that on the number of readers. */
	private void assertNotes(TestDatabase source, TestDatabase target, String... words) throws Exception {
		try (Engine engine = engine(source, target)) {
			List<String> notes = engine.plan(JOB).units().get(0).notes().stream().map(PlanNote::text)
					.filter(n -> !n.contains(": one reader, because ")).toList();
			for (String word : words) {
				assertTrue(notes.stream().anyMatch(n -> n.contains(word)), () -> word + " is not in " + notes);
			}
			assertEquals(words.length, notes.size(), notes::toString);
		}
	}

	private void assertRefused(TestDatabase source, TestDatabase target, String... words) throws Exception {
		try (Engine engine = engine(source, target)) {
			TidemarkException refused = assertThrows(TidemarkException.class, () -> engine.run(JOB));
			assertEquals(ProblemKind.USAGE, refused.kind());
			for (String word : words) {
				assertTrue(refused.getMessage().contains(word), refused.getMessage());
			}
		}
	}
}
