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

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.task.Counters;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;

/**
 * L2: holes of a growing key that are filled later. They are remembered and asked for again, although the watermark goes
 * on, and dropped when nobody can fill them any more. The target has no key, so that a row that came twice would stay.
 */
@ExtendWith(DatabaseServersExtension.class)
class L02GapsTest {

	@TempDir
	Path temp;

	@Test
	void onPostgres(@Database(value = DatabaseKind.POSTGRESQL, name = "l02") ServerDatabase source) throws Exception {
		source.execute("CREATE TABLE log (id BIGSERIAL PRIMARY KEY, body TEXT)");
		check(source);
	}

	@Test
	void onMariaDb(@Database(value = DatabaseKind.MARIADB, name = "l02") ServerDatabase source) throws Exception {
		source.execute("CREATE TABLE log (id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY, body TEXT)");
		check(source);
	}

	private void check(ServerDatabase source) throws Exception {
		source.execute("INSERT INTO log (body) VALUES ('one')");
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		Job job = Jobs.of(Jobs.options(SyncMode.AUTO, new IncrementalConfig("autoIncrement", List.of("id"), null, null),
				WriteMode.APPEND, 2), "log");
		Naive naive = new Naive(source, "log", "id", ">");
		try (Engine engine = new Engine(temp.resolve("home"), source, target);
				Connection first = source.connection();
				Statement commits = first.createStatement();
				Connection second = source.connection();
				Statement rollsBack = second.createStatement()) {
			engine.run(job);
			naive.run();
			assertEquals("", gaps(engine), "nothing is open");

			first.setAutoCommit(false);
			second.setAutoCommit(false);
			commits.execute("INSERT INTO log (body) VALUES ('two'), ('three')");
			rollsBack.execute("INSERT INTO log (body) VALUES ('four')");
			source.execute("INSERT INTO log (body) VALUES ('five')");
			commits.execute("INSERT INTO log (body) VALUES ('six')");
			source.execute("INSERT INTO log (body) VALUES ('seven')");
			engine.run(job);
			naive.run();
			assertEquals("2-4 6", gaps(engine));
			assertEquals("1 five one seven", bodies(target));
			assertEquals(new Counters(0, 0, 1, 0, 0, 0), engine.run(job).counters(),
					"only the row at the watermark is looked at again");

			first.commit();
			naive.run();
			assertFalse(naive.rows().contains("2"), "the naive form has lost it");
			assertEquals(3, engine.run(job).counters().written());
			assertEquals("4", gaps(engine), "the other transaction can still fill it");

			second.rollback();
			assertEquals(0, engine.run(job).counters().written());
			assertEquals("", gaps(engine));
			source.execute("INSERT INTO log (body) VALUES ('eight')");
			assertEquals(1, engine.run(job).counters().written());
			assertEquals("1 eight five one seven six three two", bodies(target));
		}
	}

	/** The gaps of the stored state. */
	private static String gaps(Engine engine) throws Exception {
		return String.join(" ", engine.gaps("log"));
	}

	/** All bodies, with the number of rows of the body that is there most often in front. */
	private static String bodies(SqliteDatabase target) throws Exception {
		return target.number("SELECT max(n) FROM (SELECT count(*) AS n FROM log GROUP BY id)") + " " + String.join(" ",
				target.rows("SELECT body FROM log ORDER BY body").stream().map(r -> r.get(0)).toList());
	}
}
