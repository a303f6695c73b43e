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
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.testing.SearchNode;
import org.tidemark.testing.SearchNodeKind;
import org.tidemark.testing.SearchNodes;
import org.tidemark.testing.SearchNodesExtension;
import org.tidemark.testing.SqliteDatabase;

/** Rows of a database become documents of an index, whose ids are their keys. */
@ExtendWith(SearchNodesExtension.class)
class SearchTargetTest {

	private static final int ROWS = 1_200;
	private static final AtomicInteger INDICES = new AtomicInteger();

	@TempDir
	Path temp;

	private final SearchNodes nodes;

	SearchTargetTest(SearchNodes nodes) {
		this.nodes = nodes;
	}

	@ParameterizedTest
	@EnumSource(SearchNodeKind.class)
	void fullCutOffAndIncremental(SearchNodeKind kind) throws Exception {
		SearchNode node = nodes.of(kind);
		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		source.execute(
				"CREATE TABLE items (id INTEGER PRIMARY KEY, name VARCHAR(50), big BIGINT, price DECIMAL(10,2), data BLOB,"
						+ " updated_at DATETIME NOT NULL)",
				"INSERT INTO items WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + ROWS
						+ ") SELECT i, CASE WHEN i % 7 = 0 THEN NULL ELSE 'name \u4e2d ' || i END, 9007199254740993 + i,"
						+ " i / 4.0, CASE WHEN i % 5 = 0 THEN x'00ff10' END, datetime('2026-01-01', i || ' seconds') FROM n");
		String index = "items-" + kind.name().toLowerCase(java.util.Locale.ROOT) + '-' + INDICES.incrementAndGet();
		Job job = new Job("documents", org.tidemark.core.job.Engine.LOCAL, "source", "target",
				Jobs.auto("timestamp", "updated_at"),
				List.of(new TableMapping(new TableName(null, "items"), new TableName(null, index), List.of(), null,
						SyncOptions.NONE)),
				TableSelection.NONE);
		AtomicInteger left = new AtomicInteger(2);
		try (Engine engine = new Engine(temp.resolve("home"), Engine.settings("source", source),
				Engine.settings("target", node), sink -> new FailingSink(sink, left, true))) {
			assertEquals(TaskStatus.FAILED, engine.run(job).status());
			left.set(Integer.MAX_VALUE);
			assertCompleted(engine.run(job));
			assertTrue(engine.verify(job).equal(), () -> engine.events().toString());
			assertEquals(ROWS, engine.verify(job).units().get(0).targetRows());

			source.execute("UPDATE items SET name = 'changed', updated_at = strftime('%Y-%m-%d %H:%M:%f', 'now')"
					+ " WHERE id % 100 = 0");
			TaskOutcome changed = engine.run(job);
			assertCompleted(changed);
			assertEquals(ROWS / 100, changed.counters().written());
			assertTrue(engine.verify(job).equal(), () -> engine.events().toString());
			assertEquals(0, engine.run(job).counters().written());
		}
	}

	private static void assertCompleted(TaskOutcome outcome) {
		assertEquals(TaskStatus.COMPLETED, outcome.status(), () -> outcome.units().toString());
	}
}
