/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.job;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.TaskStatus;

/**
 * One table in a run, as it stands now.
 *
 * @param unit          its name
 * @param mode          the mode that was taken; empty before it is known
 * @param reason        why that mode
 * @param status        where it stands
 * @param totalRows     rows expected, or -1
 * @param counters      rows so far
 * @param elapsedMillis its time at work
 * @param watermark     the stored watermark, or null
 * @param error         what went wrong, or null
 */
public record UnitRow(String unit, String mode, String reason, TaskStatus status, long totalRows, Counters counters,
		long elapsedMillis, @Nullable String watermark, @Nullable String error) {

	private static final int ALL = 100;

	/** Rows that were looked at. */
	public long seen() {
		return counters.read() + counters.unchanged() + counters.skipped();
	}

	/** A unit that waits for its turn. */
	static UnitRow pending(String unit) {
		return new UnitRow(unit, "", "", TaskStatus.PENDING, -1, Counters.ZERO, 0, null, null); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** How much of the expected rows was looked at, 0 to 100; -1 when that is not known. */
	public int percent() {
		if (status == TaskStatus.COMPLETED) {
			return ALL;
		}
		return totalRows <= 0 ? -1 : (int) Math.min(ALL, seen() * ALL / totalRows);
	}
}
