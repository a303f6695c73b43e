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

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.Job;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;

/** L17: a first run that begins at the epoch or at zero never reads what lies before; ours has no lower bound. */
@ExtendWith(DatabaseServersExtension.class)
class L17FirstValuesTest {

	@TempDir
	Path temp;

	@Test
	void onMariaDb(@Database(value = DatabaseKind.MARIADB, name = "l17") ServerDatabase source) throws Exception {
		check(source, "DATETIME(6)", "1000-01-01 00:00:00");
	}

	@Test
	void onPostgres(@Database(value = DatabaseKind.POSTGRESQL, name = "l17") ServerDatabase source) throws Exception {
		check(source, "TIMESTAMP", "0001-01-01 00:00:00");
	}

	@Test
	void onSqlite() throws Exception {
		check(new SqliteDatabase(temp.resolve("source.db")), "DATETIME", "0001-01-01 00:00:00");
	}

	private void check(TestDatabase source, String moment, String earliest) throws Exception {
		source.execute("CREATE TABLE old (id INTEGER PRIMARY KEY, n BIGINT NOT NULL, at " + moment + " NOT NULL)",
				"INSERT INTO old VALUES (-5, -9223372036854775808, '" + earliest
						+ "'), (-1, -1, '1969-12-31 23:59:59'),"
						+ " (0, 0, '1970-01-01 00:00:00'), (1, 7, '2026-01-01 00:00:00')");
		assertEquals(1, source.number("SELECT count(*) FROM old WHERE at > '1970-01-01 00:00:00'"));
		assertEquals(2, source.number("SELECT count(*) FROM old WHERE id > -1"),
				"the naive forms find one and two of four");
		for (List<String> strategy : List.of(List.of("timestamp", "at"), List.of("version", "n"),
				List.of("autoIncrement", "id"))) {
			String name = strategy.get(0);
			SqliteDatabase target = new SqliteDatabase(temp.resolve(name + ".db"));
			try (Engine engine = new Engine(temp.resolve("home-" + name), source, target)) {
				Job job = Jobs.of(Jobs.auto(name, strategy.get(1)), "old");
				assertEquals(4, engine.run(job).counters().written(), name);
				assertEquals(0, engine.run(job).counters().written(), name);
				String all = "SELECT id, n FROM old ORDER BY id";
				assertEquals(source.rows(all), target.rows(all));
			}
		}
	}
}
