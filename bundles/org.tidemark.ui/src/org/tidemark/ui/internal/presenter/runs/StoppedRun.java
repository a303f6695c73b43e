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

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncSettings;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.job.UnitRow;

/** Says what a run leaves behind that a person stopped. */
public final class StoppedRun {

	private final Figures figures;

	/** @param figures writes numbers */
	public StoppedRun(Figures figures) {
		this.figures = figures;
	}

	/**
	 * What is committed and how the next run goes on.
	 *
	 * @param job  the job that was run
	 * @param rows its tables as they stand now
	 */
	public String says(Job job, List<UnitRow> rows) {
		long committed = 0;
		int tables = 0;
		boolean begunAgain = false;
		for (UnitRow row : rows) {
			boolean replaced = replaces(job, row.unit());
			if (replaced && row.status() != TaskStatus.COMPLETED) {
				begunAgain |= row.counters().written() > 0;
			} else if (row.counters().written() + row.counters().deleted() > 0) {
				committed += row.counters().written();
				tables++;
			}
		}
		String text = tables == 0 ? Messages.stopped_nothing
				: NLS.bind(Messages.stopped_committed, figures.rows(committed), Integer.valueOf(tables));
		return begunAgain ? NLS.bind(Messages.stopped_replaced, text) : text;
	}

	private static boolean replaces(Job job, String unit) {
		for (TableMapping table : job.tables()) {
			if (table.source().toString().equals(unit)) {
				return job.settings(table).writeMode() == WriteMode.REPLACE;
			}
		}
		return SyncSettings.resolve(job.sync(), job.sync()).writeMode() == WriteMode.REPLACE;
	}
}
