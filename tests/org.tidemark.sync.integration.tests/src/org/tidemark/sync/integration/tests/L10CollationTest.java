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
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;

/** L10: where the order of the database is not that of Java, chunks whose bounds Java has sorted lose and repeat rows; ours leave each comparison to the database. */
@ExtendWith(DatabaseServersExtension.class)
class L10CollationTest {

	private static final List<String> KEYS = List.of("a", "B", "c", "D", "_x", "Z", "z1", "\u00e9", "E1", "\u00c4z",
			"\u00df", "s",
			"SS1", "\u00f8", "o", "P", "\u4e2d", "\u6587", "0", "9", "a b", "a-b", "ab", "Ab1", "\u03b1",
			"\u0391\u03b2");

	@TempDir
	Path temp;

	@Test
	void onMariaDb(@Database(value = DatabaseKind.MARIADB, name = "l10") ServerDatabase source) throws Exception {
		check(source, "VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
	}

	@Test
	void onPostgres(@Database(value = DatabaseKind.POSTGRESQL, name = "l10") ServerDatabase source) throws Exception {
		String collation = source.rows("SELECT quote_ident(collname) FROM pg_collation WHERE collprovider IN ('i', 'b')"
				+ " AND collname IN ('en-x-icu', 'und-x-icu') ORDER BY 1 LIMIT 1").get(0).get(0);
		check(source, "TEXT COLLATE " + collation);
	}

	private void check(ServerDatabase source, String text) throws Exception {
		source.execute("CREATE TABLE words (word " + text + " PRIMARY KEY, v INT, seq INT NOT NULL)",
				"CREATE TABLE bounds (word " + text + " PRIMARY KEY)");
		try (Connection connection = source.connection();
				PreparedStatement insert = connection.prepareStatement("INSERT INTO words VALUES (?, 0, 1)")) {
			for (String key : KEYS) {
				insert.setString(1, key);
				insert.execute();
			}
		}
		List<String> order = column(source, "SELECT word FROM words ORDER BY word");
		List<String> sorted = new ArrayList<>(order);
		Collections.sort(sorted);
		assertNotEquals(sorted, order, "the database's order is another than Java's");
		List<String> naive = chunks(source, sorted);
		assertTrue(naive.size() != new HashSet<>(naive).size() || naive.size() < KEYS.size(),
				"chunks between bounds in Java's order repeat or lose rows: " + naive);

		for (int cut = 1; cut <= 5; cut++) {
			SqliteDatabase target = new SqliteDatabase(temp.resolve("target" + cut + ".db"));
			AtomicInteger left = new AtomicInteger(cut);
			Job job = Jobs.of(Jobs.options(SyncMode.AUTO,
					new IncrementalConfig("composite", List.of("seq", "word"), null, null), WriteMode.APPEND, 5),
					"words");
			try (Engine engine = new Engine(temp.resolve("home" + cut), Engine.settings("source", source),
					Engine.settings("target", target), sink -> new FailingSink(sink, left, true))) {
				assertEquals(TaskStatus.FAILED, engine.run(job).status());
				engine.run(job);
				assertEquals(KEYS.size(), target.number("SELECT count(*) FROM words"));
				assertEquals(KEYS.size(), target.number("SELECT count(DISTINCT word) FROM words"));
				assertEquals(0, engine.run(job).counters().written());
			}
		}
		changes(source, order);
	}

	/** The watermark is compared in the database's order too. */
	private void changes(ServerDatabase source, List<String> order) throws Exception {
		SqliteDatabase target = new SqliteDatabase(temp.resolve("changes.db"));
		Job job = Jobs.of(Jobs.auto("composite", "seq", "word"), "words");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			engine.run(job);
			source.execute("UPDATE words SET seq = 2, v = 5 WHERE word = '" + order.getFirst() + "'");
			assertEquals(1, engine.run(job).counters().written());
			assertEquals(5, target.number("SELECT v FROM words WHERE word = ?", order.getFirst()));
			assertEquals(0, engine.run(job).counters().written());
		}
	}

	/** Chunks of four, bounded by what Java takes for their first and last. */
	private static List<String> chunks(ServerDatabase source, List<String> sorted) throws Exception {
		List<String> read = new ArrayList<>();
		for (int i = 0; i < sorted.size(); i += 4) {
			String first = sorted.get(i);
			String last = sorted.get(Math.min(i + 3, sorted.size() - 1));
			read.addAll(
					column(source, "SELECT word FROM words WHERE word >= ? AND word <= ? ORDER BY word", first, last));
		}
		return read;
	}

	private static List<String> column(ServerDatabase source, String query, Object... parameters) throws Exception {
		return source.rows(query, parameters).stream().map(r -> r.get(0)).toList();
	}
}
