/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.task.Counters;
import org.tidemark.sync.spi.DeadLetter;

/** Counts the rows of a unit and tells of them a few times a second. Used by the unit's writing thread. */
final class UnitProgress {

	private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

	private final long task;
	private final String unit;
	private final EventStream events;
	private final long begunNanos = System.nanoTime();
	private long toldNanos = begunNanos;
	private final DeadLetterReport report;
	private volatile Counters counters = Counters.ZERO;
	private long bytes;

	UnitProgress(long task, String unit, EventStream events) {
		this.task = task;
		this.unit = unit;
		this.events = events;
		this.report = new DeadLetterReport(task, unit, events);
	}

	void add(Counters more) {
		counters = counters.plus(more);
		long now = System.nanoTime();
		if (now - toldNanos >= PERIOD_NANOS) {
			toldNanos = now;
			events.send(new TaskEvent.Progress(task, unit, counters, elapsedMillis(), bytes));
		}
	}

	/** Counts the bytes of a batch that was read; they are told with the next rows. */
	void readBytes(long more) {
		bytes += more;
	}

	/** Counts rows that went to the dead letter and tells of them. */
	void refused(List<DeadLetter> rows) {
		if (!rows.isEmpty()) {
			report.tell(rows);
			add(new Counters(0, 0, 0, 0, rows.size(), 0));
		}
	}

	/** What tells of refused rows. */
	DeadLetterReport report() {
		return report;
	}

	Counters counters() {
		return counters;
	}

	long elapsedMillis() {
		return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begunNanos);
	}
}
