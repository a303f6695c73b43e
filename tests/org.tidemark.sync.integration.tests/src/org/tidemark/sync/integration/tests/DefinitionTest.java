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
import java.util.Set;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.ColumnMapping;
import org.tidemark.core.job.Engine;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.sync.UnitMode;
import org.tidemark.testing.SqliteDatabase;

/** Each part of a definition that changes is named and asked about, and both answers work. */
class DefinitionTest {

	private static final RunOptions FULL = new RunOptions(true, false, Set.of(), "test");
	private static final RunOptions KEEP = new RunOptions(false, true, Set.of(), "test");
	private static final List<ColumnMapping> COLUMNS = List.of(ColumnMapping.of("id"), ColumnMapping.of("v"),
			ColumnMapping.of("updated_at"), ColumnMapping.of("created_at"));

	@TempDir
	Path temp;

	private static Job job(String field, String where, String key, List<ColumnMapping> columns) {
		SyncOptions options = Jobs.options(SyncMode.AUTO,
				new IncrementalConfig("timestamp", List.of(field), null, null),
				WriteMode.UPSERT, 10);
		List<ColumnMapping> keyed = columns.stream()
				.map(c -> key.equals(c.name())
						? new ColumnMapping(c.name(), c.expression(), c.target(), c.type(), true, c.role())
						: c)
				.toList();
		return new Job("test", Engine.LOCAL, "source", "target", options, List.of(new TableMapping(
				new TableName(null, "t"), new TableName(null, "t"), keyed, where, SyncOptions.NONE)),
				TableSelection.NONE);
	}

	@Test
	void theCursor() throws Exception {
		asked("cursor", job("created_at", null, "", COLUMNS));
	}

	@Test
	void theFilter() throws Exception {
		asked("filter", job("updated_at", "id < 3", "", COLUMNS));
	}

	@Test
	void theKey() throws Exception {
		asked("key", job("updated_at", null, "v", COLUMNS));
	}

	@Test
	void theMapping() throws Exception {
		asked("mapping", job("updated_at", null, "",
				List.of(ColumnMapping.of("id"), new ColumnMapping(null, "upper(v)", "v", null, false, null),
						ColumnMapping.of("updated_at"), ColumnMapping.of("created_at"))));
	}

	@Test
	void theColumnsOfTheSource() throws Exception {
		SqliteDatabase source = source();
		try (var engine = new org.tidemark.sync.integration.tests.Engine(temp.resolve("home"), source, target())) {
			Job all = Jobs.of(Jobs.auto("timestamp", "updated_at"), "t");
			engine.run(all);
			source.execute("ALTER TABLE t RENAME COLUMN created_at TO made_at", "ALTER TABLE t ADD COLUMN extra TEXT");
			TidemarkException e = assertThrows(TidemarkException.class, () -> engine.run(all));
			assertEquals(ProblemKind.USAGE, e.kind());
			assertTrue(e.getMessage().endsWith(
					"changed since the last run: probably renamed created_at -> made_at, added column extra (TEXT)."),
					e.getMessage());
		}
	}

	private SqliteDatabase source() throws Exception {
		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		source.execute(
				"CREATE TABLE t (id INTEGER PRIMARY KEY, v VARCHAR(20) NOT NULL UNIQUE, updated_at DATETIME NOT NULL,"
						+ " created_at DATETIME NOT NULL)",
				"INSERT INTO t VALUES (1, 'a', '2026-01-01 10:00:00', '2026-01-01 09:00:00'),"
						+ " (2, 'b', '2026-01-02 10:00:00', '2026-01-01 09:00:00'),"
						+ " (3, 'c', '2026-01-03 10:00:00', '2026-01-01 09:00:00')");
		return source;
	}

	private SqliteDatabase target() {
		return new SqliteDatabase(temp.resolve("target.db"));
	}

	private void asked(String part, Job changed) throws Exception {
		SqliteDatabase source = source();
		try (var engine = new org.tidemark.sync.integration.tests.Engine(temp.resolve("home"), source, target())) {
			engine.run(job("updated_at", null, "", COLUMNS));
			TidemarkException e = assertThrows(TidemarkException.class, () -> engine.run(changed));
			assertEquals(ProblemKind.USAGE, e.kind());
			assertTrue(e.getMessage().endsWith(" changed since the last run: " + part + "."), e.getMessage());
			assertTrue(e.remedy().contains("--full") && e.remedy().contains("--keep-watermark"), e.remedy());
			assertEquals(e.getMessage(),
					assertThrows(TidemarkException.class, () -> engine.plan(changed)).getMessage());

			source.execute(
					"UPDATE t SET updated_at = '2026-01-04 10:00:00', created_at = '2026-01-04 10:00:00' WHERE id = 2");
			TaskOutcome kept = engine.run(changed, KEEP, new NullProgressMonitor());
			assertEquals(TaskStatus.COMPLETED, kept.status(), kept.units()::toString);
			assertEquals(UnitMode.INCREMENTAL, kept.units().get(0).mode());
			assertTrue(kept.counters().written() >= 1, kept.counters()::toString);
			assertEquals(0, engine.run(changed).counters().written(), "it is the definition now");

			engine.run(job("updated_at", null, "", COLUMNS), KEEP, new NullProgressMonitor());
			TaskOutcome full = engine.run(changed, FULL, new NullProgressMonitor());
			assertEquals(UnitMode.FULL, full.units().get(0).mode());
			assertEquals(0, engine.run(changed).counters().written(), "it is the definition now");
			assertEquals(3, target().number("SELECT COUNT(*) FROM t"));
		}
	}
}
