/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.job;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.event.TaskListener;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.LogLevel;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.Messages;
import org.tidemark.ui.internal.presenter.Words;
import org.tidemark.ui.internal.presenter.runs.RateSeries;
import org.tidemark.ui.internal.presenter.runs.Throughput;

/** Gathers the events of one run. Safe for use by several threads. */
public final class RunModel implements TaskListener {

	private static final int MOST_LINES = 500;

	private final Map<String, UnitRow> units = new LinkedHashMap<>();
	private final Deque<RunSnapshot.LogLine> log = new ArrayDeque<>();
	private final LongSupplier clock;
	private final Figures figures = new Figures();
	private final Map<String, Long> bytes = new HashMap<>();
	private final Throughput rowRate = new Throughput();
	private final Throughput byteRate = new Throughput();
	private long task;
	private long startedAt;
	private long elapsed = -1;
	private TaskStatus status = TaskStatus.PENDING;
	private @Nullable Counters counters;
	private @Nullable String error;

	/** @param clock milliseconds that only grow */
	public RunModel(LongSupplier clock) {
		this.clock = clock;
		this.startedAt = clock.getAsLong();
	}

	@Override
	public synchronized void handle(TaskEvent event) {
		task = event.task();
		switch (event) {
			case TaskEvent.TaskStarted started -> begin(started);
			case TaskEvent.UnitStarted u -> {
				change(u.unit(), row -> new UnitRow(u.unit(), u.mode(), u.reason(), TaskStatus.RUNNING, u.totalRows(),
						row.counters(), 0, null, null));
				add(LogLevel.INFO, u.unit(), u.reason());
			}
			case TaskEvent.Progress p -> {
				change(p.unit(), row -> new UnitRow(p.unit(), row.mode(), row.reason(), TaskStatus.RUNNING,
						row.totalRows(), p.counters(), p.elapsedMillis(), null, null));
				if (p.bytes() >= 0) {
					bytes.put(p.unit(), Long.valueOf(p.bytes()));
				}
				measure();
			}
			case TaskEvent.UnitFinished f -> {
				change(f.unit(), row -> new UnitRow(f.unit(), f.mode(), row.reason(), f.status(), row.totalRows(),
						f.counters(), f.elapsedMillis(), f.watermark(), f.error()));
				measure();
				String error = f.error();
				add(error == null ? LogLevel.INFO : LogLevel.ERROR, f.unit(), error == null ? outcome(f) : error);
			}
			case TaskEvent.TaskFinished finished -> end(finished);
			case TaskEvent.Log line -> add(line.level(), line.unit(), line.message());
			case TaskEvent.DeadLetter letter -> add(LogLevel.WARN, letter.unit(), letter.reason());
			case TaskEvent.Difference ignored -> {
				// differences belong to verification, which the progress of a run does not show
			}
		}
	}

	/** The run as it stands now. */
	public synchronized RunSnapshot snapshot() {
		List<UnitRow> rows = new ArrayList<>(units.values());
		Counters total = counters;
		if (total == null) {
			total = rows.stream().map(UnitRow::counters).reduce(Counters.ZERO, Counters::plus);
		}
		return new RunSnapshot(task, status, rows, total, elapsed(), error,
				new ArrayList<>(log));
	}

	/** How fast the run read: in the last minute, or from its begin on. */
	public synchronized RateSeries rates(boolean lastMinute) {
		long now = elapsed();
		List<Throughput.Point> rows = lastMinute ? rowRate.lastMinute(now) : rowRate.whole(now);
		List<Throughput.Point> read = lastMinute ? byteRate.lastMinute(now) : byteRate.whole(now);
		return new RateSeries(rows, bytes.isEmpty() ? List.of() : read);
	}

	private void measure() {
		long now = elapsed();
		rowRate.add(now, units.values().stream().mapToLong(row -> row.counters().read()).sum());
		byteRate.add(now, bytes.values().stream().mapToLong(Long::longValue).sum());
	}

	private long elapsed() {
		return elapsed >= 0 ? elapsed : clock.getAsLong() - startedAt;
	}

	private void begin(TaskEvent.TaskStarted started) {
		startedAt = clock.getAsLong();
		status = TaskStatus.RUNNING;
		started.units().forEach(unit -> units.put(unit, UnitRow.pending(unit)));
	}

	private void end(TaskEvent.TaskFinished finished) {
		status = finished.status();
		counters = finished.counters();
		elapsed = finished.elapsedMillis();
		error = finished.error();
	}

	private void change(String unit, UnaryOperator<UnitRow> change) {
		UnitRow row = units.get(unit);
		units.put(unit, change.apply(row == null ? UnitRow.pending(unit) : row));
	}

	private String outcome(TaskEvent.UnitFinished unit) {
		Counters rows = unit.counters();
		return Words.of(unit.status()) + ": " + NLS.bind(Messages.run_figures, //$NON-NLS-1$
				new Object[] { figures.rows(rows.read()), figures.rows(rows.written()), figures.rows(rows.failed()),
						figures.duration(unit.elapsedMillis()) });
	}

	private void add(LogLevel level, @Nullable String unit, String message) {
		log.addLast(new RunSnapshot.LogLine(level,
				unit == null || unit.isEmpty() ? message : NLS.bind(Messages.run_line, unit, message)));
		if (log.size() > MOST_LINES) {
			log.removeFirst();
		}
	}
}
