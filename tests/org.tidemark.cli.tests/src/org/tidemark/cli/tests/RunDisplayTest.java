/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tidemark.cli.internal.output.LineDisplay;
import org.tidemark.cli.internal.output.TerminalDisplay;
import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.event.TaskEvent.ColumnDifference;
import org.tidemark.core.event.TaskEvent.DeadLetter;
import org.tidemark.core.event.TaskEvent.Difference;
import org.tidemark.core.event.TaskEvent.Log;
import org.tidemark.core.event.TaskEvent.Progress;
import org.tidemark.core.event.TaskEvent.TaskFinished;
import org.tidemark.core.event.TaskEvent.TaskStarted;
import org.tidemark.core.event.TaskEvent.UnitFinished;
import org.tidemark.core.event.TaskEvent.UnitStarted;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.LogLevel;
import org.tidemark.core.task.TaskStatus;

class RunDisplayTest {

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
	private final PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
	private final MovingClock clock = new MovingClock();

	@Test
	void aLogHasALineForWhatBeginsAndEndsAndOneEveryFewSeconds() {
		LineDisplay display = new LineDisplay(stream, false, clock);
		display.handle(new TaskStarted(7, "shop", List.of("main.orders")));
		display.handle(new UnitStarted(7, "main.orders", "full", "no watermark stored", 50_000));
		display.handle(progress(10_000, 500));
		clock.advance(Duration.ofSeconds(3));
		display.handle(progress(20_000, 1_000));
		display.handle(progress(30_000, 1_500));
		display.handle(
				new UnitFinished(7, "main.orders", "full", TaskStatus.COMPLETED, counters(50_000), 2_100, "x", null));
		display.handle(new TaskFinished(7, TaskStatus.COMPLETED, counters(50_000), 2_200, null));
		assertEquals(List.of("Task 7: shop, tables: 1", "main.orders: full, about 50,000 rows. no watermark stored",
				"main.orders: 20,000 of 50,000 rows (40 %), 20,000 rows/s, ETA 0:02",
				"main.orders: completed, 50,000 read, 50,000 written in 2.10 s"), lines());
	}

	@Test
	void linesForTheRecordAreLeftOutUnlessAskedFor() {
		List<TaskEvent> events = List.of(new Log(7, null, LogLevel.INFO, "noted"),
				new Log(7, "main.orders", LogLevel.WARN, "a row lies in the future"));
		LineDisplay quiet = new LineDisplay(stream, false, clock);
		events.forEach(quiet::handle);
		assertEquals(List.of("warning: main.orders: a row lies in the future"), lines());
		bytes.reset();
		LineDisplay verbose = new LineDisplay(stream, true, clock);
		events.forEach(verbose::handle);
		assertEquals(List.of("info: noted", "warning: main.orders: a row lies in the future"), lines());
	}

	@Test
	void aDifferenceNamesRowAndValues() {
		new LineDisplay(stream, false, clock).handle(new Difference(0, "main.orders", Map.of("id", "5"), "different",
				List.of(new ColumnDifference("status", "new", "paid"), new ColumnDifference("note", null, ""))));
		assertEquals(List
				.of("main.orders [id=5] different: status: source 'new', target 'paid'; note: source NULL, target ''"),
				lines());
	}

	@Test
	void aRefusedRowIsNamed() {
		new LineDisplay(stream, false, clock)
				.handle(new DeadLetter(7, "main.orders", Map.of("id", "5"), "status", "too long"));
		assertEquals(List.of("main.orders: the row [id=5] went to the dead letter: too long"), lines());
	}

	@Test
	void aTerminalRedrawsItsBarsInPlace() {
		TerminalDisplay display = new TerminalDisplay(stream, 100, false, clock);
		display.handle(new TaskStarted(7, "shop", List.of("main.orders", "main.customers")));
		display.handle(new UnitStarted(7, "main.orders", "full", "first run", 50_000));
		clock.advance(Duration.ofMillis(200));
		display.handle(progress(25_000, 1_000));
		display.handle(progress(26_000, 1_001));
		display.handle(
				new UnitFinished(7, "main.orders", "full", TaskStatus.COMPLETED, counters(50_000), 2_000, "x", null));
		display.close();
		String up = "\u001b[1A\u001b[2K";
		assertEquals("Task 7: shop, tables: 2\n"
				+ "main.orders    [--------------------]   0 %  0/50,000  0 rows/s  ETA -\n" + up
				+ "main.orders    [##########----------]  50 %  25,000/50,000  25,000 rows/s  ETA 0:01\n" + up
				+ "main.orders: completed, 50,000 read, 50,000 written in 2.00 s\n", text());
	}

	@Test
	void aBarIsNeverWiderThanTheTerminal() {
		TerminalDisplay display = new TerminalDisplay(stream, 30, false, clock);
		display.handle(new TaskStarted(7, "shop", List.of("main.orders")));
		bytes.reset();
		display.handle(new UnitStarted(7, "main.orders", "full", "first run", 50_000));
		assertEquals("main.orders [----------------\n", text());
	}

	@Test
	void anUnknownTotalHasNoBar() {
		TerminalDisplay display = new TerminalDisplay(stream, 100, false, clock);
		display.handle(new TaskStarted(7, "shop", List.of("main.orders")));
		display.handle(new UnitStarted(7, "main.orders", "full", "first run", -1));
		clock.advance(Duration.ofSeconds(1));
		bytes.reset();
		display.handle(progress(500, 2_000));
		assertEquals("\u001b[1A\u001b[2Kmain.orders  500 rows, 250 rows/s\n", text());
	}

	private static Progress progress(long rows, long millis) {
		return new Progress(7, "main.orders", counters(rows), millis);
	}

	private static Counters counters(long rows) {
		return new Counters(rows, rows, 0, 0, 0, 0);
	}

	private String text() {
		return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
	}

	private List<String> lines() {
		return text().lines().toList();
	}

	/** A clock that a test moves. */
	private static final class MovingClock extends Clock {
		private Instant now = Shell.NOW;

		void advance(Duration by) {
			now = now.plus(by);
		}

		@Override
		public Instant instant() {
			return now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			throw new UnsupportedOperationException();
		}
	}
}
