/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal.output;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.event.TaskEvent.DeadLetter;
import org.tidemark.core.event.TaskEvent.Difference;
import org.tidemark.core.event.TaskEvent.Log;
import org.tidemark.core.event.TaskEvent.Progress;
import org.tidemark.core.event.TaskEvent.TaskFinished;
import org.tidemark.core.event.TaskEvent.TaskStarted;
import org.tidemark.core.event.TaskEvent.UnitFinished;
import org.tidemark.core.event.TaskEvent.UnitStarted;
import org.tidemark.core.task.LogLevel;

/** Draws a bar for each unit at work, over and over in the same place, below the lines that stay. */
public final class TerminalDisplay implements RunDisplay {

	private static final Duration INTERVAL = Duration.ofMillis(100);
	private static final int LONGEST_NAME = 28;
	private static final String CLEAR_LINE = "\u001b[2K"; //$NON-NLS-1$

	private final PrintStream stream;
	private final int width;
	private final boolean verbose;
	private final Clock clock;
	private final Map<String, UnitProgress> units = new LinkedHashMap<>();
	private int nameWidth;
	private int drawn;
	private Instant due = Instant.MIN;

	/**
	 * @param stream  the terminal
	 * @param width   its columns
	 * @param verbose whether lines for the record are printed too
	 * @param clock   tells when to draw again
	 */
	public TerminalDisplay(PrintStream stream, int width, boolean verbose, Clock clock) {
		this.stream = stream;
		this.width = width;
		this.verbose = verbose;
		this.clock = clock;
	}

	@Override
	public synchronized void handle(TaskEvent event) {
		switch (event) {
			case TaskStarted e -> {
				nameWidth = Math.min(LONGEST_NAME, e.units().stream().mapToInt(DisplayWidth::of).max().orElse(0));
				print(EventText.line(e));
			}
			case UnitStarted e -> {
				units.put(e.unit(), new UnitProgress(e.unit(), e.mode(), e.totalRows(), 0, 0));
				redraw();
			}
			case Progress e -> {
				units.computeIfPresent(e.unit(), (name, unit) -> unit.at(e.counters(), e.elapsedMillis()));
				if (!clock.instant().isBefore(due)) {
					redraw();
				}
			}
			case UnitFinished e -> {
				units.remove(e.unit());
				print(EventText.line(e));
			}
			case Log e -> {
				if (verbose || e.level() != LogLevel.INFO) {
					print(EventText.line(e));
				}
			}
			case Difference e -> print(EventText.line(e));
			case DeadLetter e -> print(EventText.line(e));
			case TaskFinished e -> close();
		}
	}

	@Override
	public synchronized void close() {
		units.clear();
		redraw();
	}

	private void print(String line) {
		StringBuilder text = new StringBuilder();
		erase(text);
		stream.print(text.append(line).append(System.lineSeparator()));
		redraw();
	}

	private void redraw() {
		StringBuilder text = new StringBuilder();
		erase(text);
		for (UnitProgress unit : units.values()) {
			text.append(DisplayWidth.clip(unit.bar(nameWidth), width - 1)).append(System.lineSeparator());
		}
		drawn = units.size();
		stream.print(text);
		stream.flush();
		due = clock.instant().plus(INTERVAL);
	}

	/** Goes back to the first drawn line and leaves all of them empty. */
	private void erase(StringBuilder text) {
		for (int i = 0; i < drawn; i++) {
			text.append("\u001b[1A").append(CLEAR_LINE); //$NON-NLS-1$
		}
		drawn = 0;
	}
}
