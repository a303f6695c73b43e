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
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.core.job.CursorSafety;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.NullCursors;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.testing.SqliteDatabase;

/** A condition that reads again what is below the watermark, into a target that cannot take a row twice. */
class CustomAppendTest {

	private static final Job JOB = Jobs.of(Jobs.options(SyncMode.AUTO, new IncrementalConfig("custom", List.of("at"),
			null, "at >= datetime(:low, '-1 hour')", CursorSafety.HORIZON, NullCursors.READ), WriteMode.APPEND, 2),
			"facts");

	@TempDir
	Path temp;

	@ParameterizedTest
	@CsvSource({ "1, false", "2, false", "2, true", "3, true", "4, false", "4, true" })
	void whatWasSentBeforeACutIsNotSentAgain(int batch, boolean afterCommit) throws Exception {
		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		source.execute("CREATE TABLE facts (id INTEGER PRIMARY KEY, at DATETIME)",
				"INSERT INTO facts VALUES (1, '2026-01-01 10:00:00'), (2, '2026-01-01 10:30:00')");
		AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
		try (Engine engine = new Engine(temp.resolve("home"), Engine.settings("source", source),
				Engine.settings("target", target), sinks -> new FailingSink(sinks, left, afterCommit))) {
			engine.run(JOB);
			for (int i = 3; i < 11; i++) {
				source.execute("INSERT INTO facts VALUES (" + i + ", '2026-01-01 10:3" + (i - 2) + ":00')");
			}
			left.set(batch);
			assertEquals(TaskStatus.FAILED, engine.run(JOB).status());
			left.set(Integer.MAX_VALUE);
			source.execute("INSERT INTO facts VALUES (11, '2026-01-01 10:31:30')");
			assertEquals(TaskStatus.COMPLETED, engine.run(JOB).status());
			assertEquals(source.rows("SELECT * FROM facts ORDER BY id"),
					target.rows("SELECT * FROM facts ORDER BY id"));
			assertEquals(0, engine.run(JOB).counters().written());
			source.execute("INSERT INTO facts VALUES (12, '2026-01-01 10:20:00')");
			assertEquals(1, engine.run(JOB).counters().written());
		}
	}
}
