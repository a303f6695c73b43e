/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.TaskStatus;

class RunProgressTest {

	private final List<String> told = new ArrayList<>();
	private final List<TaskEvent> handedOn = new ArrayList<>();
	private final RunProgress progress = new RunProgress(handedOn::add, new NullProgressMonitor() {
		@Override
		public void beginTask(String name, int totalWork) {
			told.add(name + " " + totalWork);
		}

		@Override
		public void subTask(String name) {
			told.add(name);
		}

		@Override
		public void worked(int work) {
			told.add("+" + work);
		}
	});

	@Test
	void eachUnitIsToldOfAndCountsAsMuchAsTheOthers() {
		progress.handle(new TaskEvent.TaskStarted(1, "nightly", List.of("a", "b")));
		progress.handle(new TaskEvent.UnitStarted(1, "a", "full", "", 200));
		progress.handle(new TaskEvent.Progress(1, "a", new Counters(40, 40, 10, 0, 0, 0), 5));
		progress.handle(new TaskEvent.Progress(1, "a", new Counters(240, 40, 10, 0, 0, 0), 5));
		progress.handle(new TaskEvent.UnitFinished(1, "a", "full", TaskStatus.COMPLETED, Counters.ZERO, 9, null, null));
		progress.handle(new TaskEvent.UnitStarted(1, "b", "full", "", -1));
		progress.handle(new TaskEvent.Progress(1, "b", new Counters(40, 40, 0, 0, 0, 0), 5));
		progress.handle(new TaskEvent.UnitFinished(1, "b", "full", TaskStatus.FAILED, Counters.ZERO, 9, null, "no"));

		assertEquals(List.of("nightly 2000", "a", "a: 50 of 200 rows", "+250", "a: 250 of 200 rows", "+750", "b",
				"b: 40 rows", "+1000"), told);
		assertEquals(8, handedOn.size());
	}
}
