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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.tidemark.ui.internal.presenter.runs.Throughput.Point;

class ThroughputTest {

	private final Throughput throughput = new Throughput();

	@Test
	void aRateIsWhatCameInASecond() {
		throughput.add(300, 10);
		throughput.add(900, 40);
		throughput.add(1500, 100);
		assertEquals(List.of(new Point(1, 40), new Point(2, 60)), throughput.lastMinute(2100));
	}

	@Test
	void secondsInWhichNothingCameGoByAtZero() {
		throughput.add(500, 50);
		throughput.add(3500, 80);
		assertEquals(List.of(new Point(1, 50), new Point(2, 0), new Point(3, 0), new Point(4, 30), new Point(5, 0)),
				throughput.lastMinute(5000));
	}

	@Test
	void theLastMinuteHasSixtyPointsAtMost() {
		throughput.add(0, 5);
		throughput.add(199_500, 1000);
		List<Point> points = throughput.lastMinute(200_000);
		assertEquals(60, points.size());
		assertEquals(new Point(141, 0), points.get(0));
		assertEquals(new Point(200, 995), points.get(59));
	}

	@Test
	void aLongRunIsDrawnWithFewPointsThatLoseNothing() {
		for (int second = 0; second < 3600; second++) {
			throughput.add(second * 1000L + 999, (second + 1) * 7L);
		}
		List<Point> points = throughput.whole(3_600_000);
		assertTrue(points.size() <= 240, "" + points.size());
		assertTrue(points.stream().allMatch(p -> p.perSecond() == 7), points.toString());
		assertEquals(3600, points.get(points.size() - 1).second());
	}

	@Test
	void aTotalNeverGoesBack() {
		throughput.add(100, 10);
		throughput.add(1100, 4);
		assertEquals(10, throughput.total());
		assertEquals(List.of(new Point(1, 10), new Point(2, 0)), throughput.lastMinute(2000));
	}

	@Test
	void nothingWasTold() {
		assertEquals(List.of(new Point(1, 0)), throughput.lastMinute(1200));
		assertEquals(List.of(), throughput.whole(900));
	}
}
