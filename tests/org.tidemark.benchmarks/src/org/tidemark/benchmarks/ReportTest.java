/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** The arithmetic and the pages of the reports. */
class ReportTest {

	private static final Contender PIPE = new Contender("pipe", () -> {
	}, () -> new Sample(1, 1, 1));
	private static final Contender OURS = new Contender("Tidemark", () -> {
	}, () -> new Sample(1, 1, 1));
	private static final Work WORK = new Work("new", "full, A to B", List.of(PIPE, OURS), List.of(
			Goal.ratio("Tidemark", "pipe", 1.25), Goal.ratio("Tidemark", "pipe", 1.1).ofEngine(),
			Goal.ratio("Tidemark", "absent", 1)));
	private static final WorkResult RESULT = new WorkResult(WORK, Map.of("pipe",
			List.of(new Sample(2, 2, 10), new Sample(9, 9, 10), new Sample(4, 4, 12)), "Tidemark",
			List.of(new Sample(6, 4, 300), new Sample(5, 4.4, 310))));

	@Test
	void theMedianIsTheMiddleOrTheMeanOfTheTwoInTheMiddle() {
		assertEquals(4, RESULT.medianSeconds("pipe"));
		assertEquals(5.5, RESULT.medianSeconds("Tidemark"));
		assertEquals(4.2, RESULT.medianEngineSeconds("Tidemark"), 1e-9);
		assertEquals(310, RESULT.peakMegabytes("Tidemark"));
		assertTrue(Double.isNaN(RESULT.medianSeconds("absent")));
	}

	@Test
	void goalsAreRatiosOfMedians() {
		String page = new Report(new Machine("2026-11-26", "a processor", 2, "Linux", "25"), 2_000_000, List.of(RESULT))
				.markdown();
		assertTrue(page.contains("2026-11-26, a processor, 2 cores, Linux, Java 25; 2,000,000 rows"), page);
		assertTrue(page.contains("| pipe | 4.00 | 2.00 9.00 4.00 | 4.00 | 12 |"), page);
		assertTrue(page.contains("- Tidemark, whole process: 1.38 x pipe, goal 1.25 x, **missed**"), page);
		assertTrue(page.contains("- Tidemark, engine time: 1.05 x pipe, goal 1.10 x, reached"), page);
		assertTrue(!page.contains("absent"), page);
	}

	@Test
	void jsonHasEveryRun() {
		String json = new Report(new Machine("2026-11-26", "a \"fast\" one", 2, "Linux", "25"), 10, List.of(RESULT))
				.json();
		assertTrue(json.contains("\"processor\": \"a \\\"fast\\\" one\""), json);
		assertTrue(json.contains("{ \"seconds\": 5.000, \"engine\": 4.400, \"peak_mb\": 310 }"), json);
	}

	@Test
	void theLongestBarTakesTheWidth() {
		String svg = new Chart(List.of(RESULT)).svg();
		assertTrue(svg.contains("<rect class=\"ours\" x=\"260\" y=\"64\" width=\"560\""), svg);
		assertTrue(svg.contains("<rect class=\"other\" x=\"260\" y=\"40\" width=\"407\""), svg);
		assertTrue(svg.contains(">5.50 s<"), svg);
	}
}
