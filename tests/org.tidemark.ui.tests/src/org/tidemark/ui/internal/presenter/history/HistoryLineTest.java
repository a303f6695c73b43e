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

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import org.eclipse.core.internal.preferences.EclipsePreferences;
import org.junit.jupiter.api.Test;
import org.tidemark.core.task.TaskStatus;

class HistoryLineTest {

	private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
	private static final TaskRow LAST = Rows.row(4, "nightly", TaskStatus.COMPLETED, "2026-03-10T11:00:00Z", null);
	private static final TaskRow FAILED = Rows.row(3, "hourly", TaskStatus.FAILED, "2026-03-10T01:00:00Z",
			"Disk FULL on db7.");
	private static final TaskRow OLDER = Rows.row(2, "nightly", TaskStatus.CANCELLED, "2026-03-06T23:30:00Z", null);
	private static final TaskRow OLDEST = Rows.row(1, "nightly", TaskStatus.COMPLETED, "2026-01-01T00:00:00Z", null);
	private static final List<TaskRow> ALL = List.of(LAST, FAILED, OLDER, OLDEST);

	private static List<Long> shown(HistoryFilter filter) {
		return HistoryLine.of(ALL, filter, Grouping.NONE, Set.of(), NOW, ZoneOffset.UTC).stream()
				.map(line -> ((HistoryLine.Task) line).row().task().id()).toList();
	}

	@Test
	void eachPartOfAFilterLeavesOut() {
		assertEquals(List.of(4L, 3L, 2L, 1L), shown(HistoryFilter.ALL));
		assertEquals(List.of(3L), shown(new HistoryFilter(" disk full ", null, "", Since.ALL)));
		assertEquals(List.of(4L, 1L), shown(new HistoryFilter("", TaskStatus.COMPLETED, "", Since.ALL)));
		assertEquals(List.of(4L, 2L, 1L), shown(new HistoryFilter("", null, "nightly", Since.ALL)));
		assertEquals(List.of(4L, 3L), shown(new HistoryFilter("", null, "", Since.DAY)));
		assertEquals(List.of(4L, 3L, 2L), shown(new HistoryFilter("", null, "", Since.WEEK)));
		assertEquals(List.of(2L), shown(new HistoryFilter("ANN", TaskStatus.CANCELLED, "nightly", Since.MONTH)));
		assertEquals(List.of(), shown(new HistoryFilter("nothing", null, "", Since.ALL)));
	}

	@Test
	void groupsStandWhereTheirNewestRunStands() {
		assertEquals(
				List.of(new HistoryLine.Group("nightly", 3, true), new HistoryLine.Task(LAST),
						new HistoryLine.Task(OLDER), new HistoryLine.Task(OLDEST),
						new HistoryLine.Group("hourly", 1, true), new HistoryLine.Task(FAILED)),
				HistoryLine.of(ALL, HistoryFilter.ALL, Grouping.JOB, Set.of(), NOW, ZoneOffset.UTC));
		assertEquals("nightly (3)", new HistoryLine.Group("nightly", 3, true).label());
	}

	@Test
	void aDayIsThatOfTheZoneAndAClosedGroupShowsItsHeadingAlone() {
		assertEquals(
				List.of(new HistoryLine.Group("2026-03-10", 2, false), new HistoryLine.Group("2026-03-07", 1, true),
						new HistoryLine.Task(OLDER), new HistoryLine.Group("2026-01-01", 1, true),
						new HistoryLine.Task(OLDEST)),
				HistoryLine.of(ALL, HistoryFilter.ALL, Grouping.DAY, Set.of("2026-03-10"), NOW,
						ZoneId.of("Europe/Berlin")));
	}

	@Test
	void filterAndGroupingAreRemembered() {
		EclipsePreferences preferences = new EclipsePreferences();
		HistoryFilter filter = new HistoryFilter("x", TaskStatus.FAILED, "nightly", Since.WEEK);
		new HistorySettings(preferences).save(filter, Grouping.DAY);
		new HistorySettings(preferences).saveColumns("0:10");
		HistorySettings again = new HistorySettings(preferences);
		assertEquals(filter, again.filter());
		assertEquals(Grouping.DAY, again.grouping());
		assertEquals("0:10", again.columns());
		preferences.put("status", "GONE");
		preferences.put("since", "GONE");
		assertEquals(new HistoryFilter("x", null, "nightly", Since.ALL), again.filter());
		again.clear();
		assertEquals(HistoryFilter.ALL, again.filter());
	}
}
