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
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;

/** L6 on servers: rows that are committed while a run reads are neither half in its bound nor lost to the next run. */
@ExtendWith(DatabaseServersExtension.class)
class L06BoundSnapshotTest {

	private static final int ROWS = 6;
	private static final int BATCH = 2;

	@TempDir
	Path temp;

	@Test
	void onMariaDb(@Database(value = DatabaseKind.MARIADB, name = "l06") ServerDatabase source) throws Exception {
		check(source, "BIGINT AUTO_INCREMENT PRIMARY KEY", "DATETIME(6) NOT NULL DEFAULT NOW(6)");
	}

	@Test
	void onPostgres(@Database(value = DatabaseKind.POSTGRESQL, name = "l06") ServerDatabase source) throws Exception {
		check(source, "BIGSERIAL PRIMARY KEY", "TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp()");
	}

	private void check(ServerDatabase source, String id, String moment) throws Exception {
		theNaiveFormLoses(source, id);
		for (String[] cursor : new String[][] { { "timestamp", "updated_at" }, { "version", "v" },
				{ "autoIncrement", "id" } }) {
			String table = "by_" + cursor[1];
			check(source, cursor[0], cursor[1], table, "CREATE TABLE " + table + " (id " + id
					+ ", v BIGINT NOT NULL, updated_at " + moment + ")");
		}
	}

	/** The bound is asked for behind the rows, as tools do. */
	private static void theNaiveFormLoses(ServerDatabase source, String id) throws SQLException {
		source.execute("CREATE TABLE naive (id " + id + ", v INT)", "INSERT INTO naive (v) VALUES (1)");
		assertEquals(1, source.rows("SELECT id FROM naive").size());
		source.execute("INSERT INTO naive (v) VALUES (2)");
		long bound = source.number("SELECT max(id) FROM naive");
		assertEquals(List.of(), source.rows("SELECT id FROM naive WHERE id > " + bound), "the second row is lost");
	}

	private void check(ServerDatabase source, String strategy, String field, String table, String create)
			throws Exception {
		source.execute(create);
		AtomicInteger last = new AtomicInteger();
		AtomicInteger during = new AtomicInteger();
		for (int i = 0; i < ROWS; i++) {
			insert(source, table, last);
		}
		SqliteDatabase target = new SqliteDatabase(temp.resolve(strategy + ".db"));
		// appended, so that a row that is sent twice is there twice
		Job job = Jobs.of(Jobs.options(SyncMode.AUTO, new IncrementalConfig(strategy, List.of(field), null, null),
				WriteMode.APPEND, BATCH), table);
		try (Engine engine = new Engine(temp.resolve("home"), Engine.settings("source", source),
				Engine.settings("target", target), sinks -> WatchedSinks.before(sinks, () -> {
					if (during.getAndDecrement() > 0) {
						insert(source, table, last);
					}
				}))) {
			int snapshot = last.get();
			for (int run = 0; run < 3; run++) {
				during.set(ROWS);
				engine.run(job);
				assertEquals(numbers(snapshot), ids(target, table), strategy + ": what the snapshot held");
				assertEquals(numbers(last.get()), ids(source, table));
				assertTrue(last.get() > snapshot, "something was committed while the run wrote");
				snapshot = last.get();
			}
			during.set(0);
			engine.run(job);
			assertEquals(numbers(last.get()), ids(target, table), strategy + ": nothing is lost and nothing is twice");
			assertEquals(0, engine.run(job).counters().written());
		}
	}

	private static void insert(ServerDatabase source, String table, AtomicInteger last) throws SQLException {
		source.execute("INSERT INTO " + table + " (v) VALUES (" + last.incrementAndGet() + ")");
	}

	private static List<String> numbers(int last) {
		return IntStream.rangeClosed(1, last).mapToObj(String::valueOf).toList();
	}

	private static List<String> ids(TestDatabase database, String table) throws SQLException {
		return database.rows("SELECT id FROM " + table + " ORDER BY id").stream().map(r -> r.get(0)).toList();
	}
}
