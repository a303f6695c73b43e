/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.ui.internal.presenter.job.UnitRow;

class RemainingTest {

	private static UnitRow row(TaskStatus status, long total, long read, long unchanged, long millis) {
		return new UnitRow("a", "full", "", status, total, new Counters(read, 0, unchanged, 0, 0, 0), millis, null,
				null);
	}

	@Test
	void aTableGoesOnAsItDid() {
		assertEquals(OptionalLong.of(6000), Remaining.of(row(TaskStatus.RUNNING, 400, 60, 40, 2000)));
	}

	@Test
	void nothingIsSaidWhenNothingIsKnown() {
		assertEquals(OptionalLong.empty(), Remaining.of(row(TaskStatus.RUNNING, -1, 60, 40, 2000)));
		assertEquals(OptionalLong.empty(), Remaining.of(row(TaskStatus.RUNNING, 400, 0, 0, 2000)));
		assertEquals(OptionalLong.empty(), Remaining.of(row(TaskStatus.RUNNING, 400, 60, 0, 999)));
		assertEquals(OptionalLong.empty(), Remaining.of(row(TaskStatus.COMPLETED, 400, 60, 0, 2000)));
	}

	@Test
	void moreRowsThanExpectedLeaveNothing() {
		assertEquals(OptionalLong.of(0), Remaining.of(row(TaskStatus.RUNNING, 100, 150, 0, 2000)));
	}

	@Test
	void aRunIsTheSumOfItsTables() {
		List<UnitRow> rows = List.of(row(TaskStatus.COMPLETED, -1, 100, 0, 1000),
				row(TaskStatus.RUNNING, 400, 100, 0, 1000));
		assertEquals(OptionalLong.of(3000), Remaining.of(rows, 2000));
	}

	@Test
	void aTableThatWaitsAndOfWhichNothingIsKnownHidesTheEnd() {
		List<UnitRow> rows = List.of(row(TaskStatus.RUNNING, 400, 100, 0, 1000),
				row(TaskStatus.PENDING, -1, 0, 0, 0));
		assertEquals(OptionalLong.empty(), Remaining.of(rows, 2000));
		assertEquals(OptionalLong.empty(), Remaining.of(List.of(row(TaskStatus.COMPLETED, 1, 1, 0, 1)), 2000));
	}
}
