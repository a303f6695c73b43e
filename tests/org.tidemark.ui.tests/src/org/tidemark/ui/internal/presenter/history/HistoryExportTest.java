/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.core.task.LogLevel;
import org.tidemark.core.task.TaskLogEntry;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.RunOptions;

class HistoryExportTest {

	private static TaskRow row(String job, String error) {
		return Rows.row(2, job, TaskStatus.FAILED, "2026-03-10T11:00:00Z", error);
	}

	@Test
	void csvHasAHeadingAndALineForEachRun() {
		assertEquals(
				"""
						Task,Job,Status,Started,Duration in ms,Read,Written,Unchanged,Skipped,Failed,Deleted,Trigger,User,Source,Target,Error\r
						2,nightly,Failed,2026-03-10T11:00:00Z,2000,20,18,1,2,3,4,manual,ann,shop,warehouse,"He said ""no"", twice.\nThen left."\r
						""",
				HistoryExport.CSV.text(List.of(row("nightly", "He said \"no\", twice.\nThen left."))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1" })
	void whatASpreadsheetWouldComputeIsText(String job) {
		String line = HistoryExport.CSV.text(List.of(row(job, null))).lines().toList().get(1);
		assertTrue(line.startsWith("2,'" + job + ","), line);
	}

	@Test
	void aFormulaThatNeedsQuotesGetsBoth() {
		String line = HistoryExport.CSV.text(List.of(row("=HYPERLINK(\"http://x\",\"y\")", null))).lines().toList()
				.get(1);
		assertTrue(line.startsWith("2,\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\","), line);
	}

	@Test
	void htmlRunsNothing() {
		String page = HistoryExport.HTML.text(List.of(row("<script>alert('x')</script>", "a & \"b\"")));
		assertTrue(page.contains("<td>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</td>"), page);
		assertTrue(page.contains("<td>a &amp; &quot;b&quot;</td>"), page);
		assertFalse(page.contains("<script"), page);
	}

	@Test
	void jsonKeepsTextAndFigures() {
		String json = HistoryExport.JSON.text(List.of(row("a \"b\"\n", null)));
		assertTrue(json.contains("\"job\" : \"a \\\"b\\\"\\n\""), json);
		assertTrue(json.contains("\"elapsed_ms\" : 2000"), json);
		assertTrue(json.contains("\"error\" : null"), json);
		assertEquals("[ ]\n", HistoryExport.JSON.text(List.of()));
	}

	@ParameterizedTest
	@CsvSource({ "a.csv,CSV", "a.JSON,JSON", "a.html,HTML", "a,CSV", "json,CSV" })
	void theEndingSaysTheFormat(String file, HistoryExport format) {
		assertEquals(format, HistoryExport.of(file));
	}

	@Test
	void aCommandLineIsQuotedForTheShell() {
		assertEquals("tidemark run /jobs/a.tidemark --home /home/me", CommandLine.of(Path.of("/home/me"),
				"/jobs/a.tidemark", RunOptions.DEFAULT));
		assertEquals(
				"tidemark run '/jobs/it'\\''s a $(job).tidemark' --home /h --full --table '\"my db\".t' --table s.a --confirm-deletes",
				CommandLine.of(Path.of("/h"), "/jobs/it's a $(job).tidemark",
						new RunOptions(true, false, Set.of("s.a", "\"my db\".t"), "manual", true)));
	}

	@Test
	void aLogIsFilteredByLevelAndText() {
		Instant time = Instant.parse("2026-03-10T11:00:00Z");
		TaskLogEntry info = new TaskLogEntry(1, time, LogLevel.INFO, "orders: begun");
		TaskLogEntry warn = new TaskLogEntry(1, time, LogLevel.WARN, "Orders: look out");
		TaskLogEntry error = new TaskLogEntry(1, time, LogLevel.ERROR, "items: failed");
		List<TaskLogEntry> all = List.of(info, warn, error);
		assertEquals(all, LogFilter.ALL.of(all));
		assertEquals(List.of(warn, error), new LogFilter(LogLevel.WARN, "").of(all));
		assertEquals(List.of(warn), new LogFilter(LogLevel.WARN, "ORDERS").of(all));
		assertEquals("2026-03-10T11:00:00Z\tError\titems: failed\n", LogFilter.text(List.of(error)));
	}
}
