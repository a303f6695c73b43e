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
import java.sql.Connection;
import java.sql.Statement;
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

/** A transaction that commits after a run, with a cursor below the last one seen, is not lost. */
@ExtendWith(DatabaseServersExtension.class)
class LateCommitTest {

	@TempDir
	Path temp;

	@Test
	void timestampOnPostgres(@Database(value = DatabaseKind.POSTGRESQL, name = "late_ts") ServerDatabase source)
			throws Exception {
		check(source, "timestamp", "updated_at", "TIMESTAMPTZ DEFAULT clock_timestamp()");
	}

	@Test
	void timestampOnMariaDb(@Database(value = DatabaseKind.MARIADB, name = "late_ts") ServerDatabase source)
			throws Exception {
		check(source, "timestamp", "updated_at", "DATETIME(6) DEFAULT NOW(6)");
	}

	@Test
	void autoIncrementOnPostgres(@Database(value = DatabaseKind.POSTGRESQL, name = "late_ai") ServerDatabase source)
			throws Exception {
		check(source, "autoIncrement", "id", "TIMESTAMPTZ DEFAULT clock_timestamp()");
	}

	@Test
	void autoIncrementOnMariaDb(@Database(value = DatabaseKind.MARIADB, name = "late_ai") ServerDatabase source)
			throws Exception {
		check(source, "autoIncrement", "id", "DATETIME(6) DEFAULT NOW(6)");
	}

	private void check(ServerDatabase source, String strategy, String field, String momentType) throws Exception {
		String idType = source.kind() == DatabaseKind.MARIADB ? "BIGINT AUTO_INCREMENT PRIMARY KEY"
				: "BIGSERIAL PRIMARY KEY";
		source.execute("CREATE TABLE notes (id " + idType + ", body VARCHAR(20), updated_at " + momentType + ")",
				"INSERT INTO notes (body) VALUES ('first')");
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		Job job = Jobs.of(Jobs.auto(strategy, field), "notes");
		try (Engine engine = new Engine(temp.resolve("home"), source, target);
				Connection writer = source.connection();
				Statement statement = writer.createStatement()) {
			engine.run(job);
			assertEquals(List.of("first"), bodies(target));

			writer.setAutoCommit(false);
			statement.execute("INSERT INTO notes (body) VALUES ('late')");
			source.execute("INSERT INTO notes (body) VALUES ('early')");
			engine.run(job);
			assertEquals(List.of("early", "first"), bodies(target));

			writer.commit();
			engine.run(job);
			assertEquals(List.of("early", "first", "late"), bodies(target));
			assertEquals(0, engine.run(job).counters().written());
		}
	}

	private static List<String> bodies(SqliteDatabase target) throws Exception {
		return target.rows("SELECT body FROM notes ORDER BY body").stream().map(r -> r.get(0)).toList();
	}
}
