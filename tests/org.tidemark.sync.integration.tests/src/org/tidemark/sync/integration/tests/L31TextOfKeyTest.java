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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.ColumnMapping;
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

/** L31: on PostgreSQL ORDER BY of a name that is also an output column sorts by its text, so that going on behind a number loses rows; ours orders by the qualified column. */
@ExtendWith(DatabaseServersExtension.class)
class L31TextOfKeyTest {

	private static final int ROWS = 500;
	private static final int PAGE = 40;

	@TempDir
	Path temp;

	@Test
	void aNumberThatTravelsAsTextKeepsItsOrder(
			@Database(value = DatabaseKind.POSTGRESQL, name = "l31") ServerDatabase source) throws Exception {
		source.execute("CREATE TABLE notes (id BIGINT PRIMARY KEY, big NUMERIC(20) NOT NULL)",
				"INSERT INTO notes SELECT i, i FROM generate_series(1, " + ROWS + ") AS i");
		Set<String> naive = new HashSet<>();
		List<List<String>> page = source.rows(page(0));
		while (!page.isEmpty()) {
			page.forEach(r -> naive.add(r.get(0)));
			page = source.rows(page(Long.parseLong(page.getLast().get(0))));
		}
		assertTrue(naive.size() < ROWS, "the naive form has lost " + (ROWS - naive.size()));

		List<ColumnMapping> columns = List.of(
				new ColumnMapping(null, "notes.id::text", "big", "text", false, null),
				new ColumnMapping("id", null, null, null, true, null));
		for (int cut = 1; cut <= 4; cut++) {
			SqliteDatabase target = new SqliteDatabase(temp.resolve("target" + cut + ".db"));
			AtomicInteger left = new AtomicInteger(cut * 2);
			Job job = Jobs.of(Jobs.options(SyncMode.AUTO, new IncrementalConfig("version", List.of("big"), null, null),
					WriteMode.APPEND, PAGE), "notes", columns);
			try (Engine engine = new Engine(temp.resolve("home" + cut), Engine.settings("source", source),
					Engine.settings("target", target), sink -> new FailingSink(sink, left, true))) {
				assertEquals(TaskStatus.FAILED, engine.run(job).status());
				engine.run(job);
				assertEquals(ROWS, target.number("SELECT count(*) FROM notes"));
				assertEquals(ROWS, target.number("SELECT count(DISTINCT id) FROM notes WHERE big = CAST(id AS TEXT)"));
			}
		}
	}

	private static String page(long after) {
		return "SELECT id::text AS id FROM notes WHERE id > " + after + " ORDER BY id LIMIT " + PAGE;
	}
}
