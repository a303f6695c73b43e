/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.runs;

import java.util.List;
import java.util.OptionalLong;

import org.tidemark.core.task.TaskStatus;
import org.tidemark.ui.internal.presenter.job.UnitRow;

/** How long tables and runs will still take, if they go on as they did. */
public final class Remaining {

	/** Before that nothing can be said. */
	private static final long LEAST_MILLIS = 1000;

	private Remaining() {
	}

	/** The milliseconds that a table will still take; empty when nothing can be said. */
	public static OptionalLong of(UnitRow row) {
		if (row.status() != TaskStatus.RUNNING) {
			return OptionalLong.empty();
		}
		return left(row.totalRows(), row.seen(), row.elapsedMillis());
	}

	/**
	 * The milliseconds that a run will still take; empty when nothing can be said, as while a table waits of which nobody
	 * knows how many rows it has.
	 */
	public static OptionalLong of(List<UnitRow> rows, long elapsedMillis) {
		long total = 0;
		long seen = 0;
		boolean running = false;
		for (UnitRow row : rows) {
			boolean ended = row.status() != TaskStatus.RUNNING && row.status() != TaskStatus.PENDING;
			long rowsSeen = row.seen();
			if (!ended && row.totalRows() < 0) {
				return OptionalLong.empty();
			}
			running |= !ended;
			seen += rowsSeen;
			total += ended ? rowsSeen : Math.max(row.totalRows(), rowsSeen);
		}
		return running ? left(total, seen, elapsedMillis) : OptionalLong.empty();
	}

	private static OptionalLong left(long total, long seen, long elapsedMillis) {
		if (total <= 0 || seen <= 0 || elapsedMillis < LEAST_MILLIS) {
			return OptionalLong.empty();
		}
		return OptionalLong.of(Math.round(elapsedMillis * (double) Math.max(0, total - seen) / seen));
	}
}
