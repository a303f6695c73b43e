/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal.output;

import java.text.MessageFormat;

import org.tidemark.cli.internal.Messages;
import org.tidemark.core.task.Counters;

/**
 * How far a unit has come.
 *
 * @param unit          its name
 * @param mode          the mode that was taken
 * @param totalRows     rows expected, or -1 when not known
 * @param rows          rows so far
 * @param elapsedMillis time so far
 */
record UnitProgress(String unit, String mode, long totalRows, long rows, long elapsedMillis) {

	private static final int BAR = 20;

	UnitProgress at(Counters counters, long elapsed) {
		return new UnitProgress(unit, mode, totalRows, counters.read() + counters.unchanged(), elapsed);
	}

	/** As a line of a log. */
	String line() {
		return unit + ": " + (totalRows > 0 //$NON-NLS-1$
				? MessageFormat.format(Messages.Progress_ofTotal, Figures.count(rows), Figures.count(totalRows),
						percent(), Figures.count(rate()), eta())
				: MessageFormat.format(Messages.Progress_rows, Figures.count(rows), Figures.count(rate())));
	}

	/** As a bar with figures; the name takes {@code nameWidth} columns. */
	String bar(int nameWidth) {
		String name = DisplayWidth.pad(DisplayWidth.clip(unit, nameWidth), nameWidth, false);
		if (totalRows <= 0) {
			return name + "  " //$NON-NLS-1$
					+ MessageFormat.format(Messages.Progress_rows, Figures.count(rows), Figures.count(rate()));
		}
		int done = (int) (BAR * percent() / 100);
		return name + " [" + "#".repeat(done) + "-".repeat(BAR - done) + "] " //$NON-NLS-1$//$NON-NLS-2$//$NON-NLS-3$//$NON-NLS-4$
				+ MessageFormat.format(Messages.Progress_bar,
						DisplayWidth.pad(Long.toString(percent()), 3, true), Figures.count(rows),
						Figures.count(totalRows),
						Figures.count(rate()), eta());
	}

	private long percent() {
		return Math.min(100, rows * 100 / totalRows);
	}

	private long rate() {
		return elapsedMillis <= 0 ? 0 : rows * 1000 / elapsedMillis;
	}

	private String eta() {
		long rate = rate();
		return rate == 0 ? Figures.NONE : Figures.span((Math.max(0, totalRows - rows) + rate - 1) / rate);
	}
}
