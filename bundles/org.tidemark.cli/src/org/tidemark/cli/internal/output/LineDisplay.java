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

/** Prints a line for what begins and ends and, every few seconds, for what goes on. */
public final class LineDisplay implements RunDisplay {

	private static final Duration INTERVAL = Duration.ofSeconds(3);

	private final PrintStream stream;
	private final boolean verbose;
	private final Clock clock;
	private final Map<String, UnitProgress> units = new LinkedHashMap<>();
	private Instant due = Instant.MIN;

	/**
	 * @param stream  where the lines go
	 * @param verbose whether lines for the record are printed too
	 * @param clock   tells when the next line is due
	 */
	public LineDisplay(PrintStream stream, boolean verbose, Clock clock) {
		this.stream = stream;
		this.verbose = verbose;
		this.clock = clock;
	}

	@Override
	public synchronized void handle(TaskEvent event) {
		switch (event) {
			case TaskStarted e -> {
				stream.println(EventText.line(e));
				due = clock.instant().plus(INTERVAL);
			}
			case UnitStarted e -> {
				units.put(e.unit(), new UnitProgress(e.unit(), e.mode(), e.totalRows(), 0, 0));
				stream.println(EventText.line(e));
			}
			case Progress e -> progress(e);
			case UnitFinished e -> {
				units.remove(e.unit());
				stream.println(EventText.line(e));
			}
			case Log e -> {
				if (verbose || e.level() != LogLevel.INFO) {
					stream.println(EventText.line(e));
				}
			}
			case Difference e -> stream.println(EventText.line(e));
			case DeadLetter e -> stream.println(EventText.line(e));
			case TaskFinished e -> units.clear();
		}
		stream.flush();
	}

	private void progress(Progress event) {
		UnitProgress unit = units.get(event.unit());
		if (unit == null) {
			return;
		}
		units.put(event.unit(), unit.at(event.counters(), event.elapsedMillis()));
		Instant now = clock.instant();
		if (!now.isBefore(due)) {
			units.values().forEach(u -> stream.println(u.line()));
			due = now.plus(INTERVAL);
		}
	}
}
