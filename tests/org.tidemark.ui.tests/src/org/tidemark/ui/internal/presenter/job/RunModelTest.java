/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.LogLevel;
import org.tidemark.core.task.TaskStatus;

class RunModelTest {

	private final AtomicLong clock = new AtomicLong(1000);
	private final RunModel model = new RunModel(clock::get);

	private static Counters read(long rows) {
		return new Counters(rows, rows, 0, 0, 0, 0);
	}

	@Test
	void unitsWaitRunAndEndInTheOrderOfTheTask() {
		model.handle(new TaskEvent.TaskStarted(7, "nightly", List.of("a", "b")));
		model.handle(new TaskEvent.UnitStarted(7, "b", "full", "no watermark", 200));
		model.handle(new TaskEvent.Progress(7, "b", read(50), 400));
		clock.set(1600);

		RunSnapshot now = model.snapshot();

		assertEquals(7, now.task());
		assertEquals(TaskStatus.RUNNING, now.status());
		assertEquals(600, now.elapsedMillis());
		assertEquals(List.of("a", "b"), now.units().stream().map(UnitRow::unit).toList());
		assertEquals(TaskStatus.PENDING, now.units().get(0).status());
		assertEquals(new UnitRow("b", "full", "no watermark", TaskStatus.RUNNING, 200, read(50), 400, null, null),
				now.units().get(1));
		assertEquals(25, now.units().get(1).percent());
		assertEquals(read(50), now.counters());
	}

	@Test
	void theEndHasTheTotalsOfTheEngine() {
		model.handle(new TaskEvent.TaskStarted(7, "nightly", List.of("a")));
		model.handle(new TaskEvent.UnitStarted(7, "a", "full", "asked", -1));
		model.handle(new TaskEvent.UnitFinished(7, "a", "full", TaskStatus.FAILED, read(3), 20, null, "Disk full."));
		model.handle(new TaskEvent.TaskFinished(7, TaskStatus.FAILED, read(3), 30, "1 of 1 failed."));
		clock.set(99_000);

		RunSnapshot now = model.snapshot();

		assertEquals(TaskStatus.FAILED, now.status());
		assertEquals(30, now.elapsedMillis());
		assertEquals("1 of 1 failed.", now.error());
		assertEquals("Disk full.", now.unit("a").orElseThrow().error());
		assertEquals(List.of(new RunSnapshot.LogLine(LogLevel.INFO, "a: asked"),
				new RunSnapshot.LogLine(LogLevel.ERROR, "a: Disk full.")), now.log());
	}

	@Test
	void percentIsKnownOnlyWithATotalAndNeverAboveAll() {
		assertEquals(-1, new UnitRow("a", "", "", TaskStatus.RUNNING, -1, read(5), 0, null, null).percent());
		assertEquals(100, new UnitRow("a", "", "", TaskStatus.RUNNING, 10, read(500), 0, null, null).percent());
		assertEquals(100, new UnitRow("a", "", "", TaskStatus.COMPLETED, -1, read(0), 0, null, null).percent());
	}

	@Test
	void theLogKeepsItsNewestLines() {
		for (int i = 0; i < 600; i++) {
			model.handle(new TaskEvent.Log(7, null, LogLevel.WARN, "line " + i));
		}
		List<RunSnapshot.LogLine> log = model.snapshot().log();
		assertEquals(500, log.size());
		assertEquals("line 599", log.get(499).message());
		assertTrue(log.stream().noneMatch(line -> line.message().equals("line 99")));
	}
}
