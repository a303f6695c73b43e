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

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.sync.PlanNote;
import org.tidemark.testing.SqliteDatabase;

/** Where a source cannot give the promise, the plan says so before the run and names what can. */
class PlanHonestyTest {

	@TempDir
	Path temp;

	private SqliteDatabase source;

	@BeforeEach
	void makeSource() throws Exception {
		source = new SqliteDatabase(temp.resolve("source.db"));
		source.execute("CREATE TABLE keyed (id INTEGER PRIMARY KEY, v INTEGER, one INTEGER UNIQUE, at DATETIME)",
				"CREATE TABLE keyless (v INTEGER, at DATETIME)");
	}

	private List<PlanNote> notes(Job job) throws Exception {
		try (Engine engine = new Engine(temp.resolve("home"), source, new SqliteDatabase(temp.resolve("target.db")))) {
			return engine.plan(job).units().get(0).notes().stream()
					.filter(n -> !n.text().contains(": one reader, because ")).toList();
		}
	}

	private String said(Job job) throws Exception {
		return notes(job).toString();
	}

	@Test
	void insertsOnlyIsSaid() throws Exception {
		String said = said(Jobs.of(Jobs.auto("autoIncrement", "id"), "keyed"));
		assertTrue(said.contains("main.keyed: autoIncrement finds inserted rows only")
				&& said.contains("use timestamp or version"), said);
	}

	@Test
	void aVersionThatIsNotUniqueIsSaid() throws Exception {
		String said = said(Jobs.of(Jobs.auto("version", "v"), "keyed"));
		assertTrue(said.contains("the version v is not unique") && said.contains("sync_mode full"), said);
		assertEquals(List.of(), notes(Jobs.of(Jobs.auto("version", "one"), "keyed")));
	}

	@Test
	void aCursorThatMayBeSetBackIsSaid() throws Exception {
		String said = said(Jobs.of(Jobs.auto("timestamp", "at"), "keyed"));
		assertTrue(said.contains("sets it back is not") && said.contains("transaction on PostgreSQL"), said);
	}

	@Test
	void aTableWithoutKeyIsSaid() throws Exception {
		String said = said(Jobs.of(Jobs.options(SyncMode.AUTO,
				new IncrementalConfig("timestamp", List.of("at"), null, null), WriteMode.APPEND, 500), "keyless"));
		assertTrue(said.contains("keyless has no key") && said.contains("sync_mode full"), said);
	}
}
