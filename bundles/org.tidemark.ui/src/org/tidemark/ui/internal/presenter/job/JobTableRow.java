/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.job;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A line of a job's tables: what is to be done, and how the run of it goes.
 *
 * @param line what the job says
 * @param run  how the run goes, or null as long as the table takes part in none
 */
public record JobTableRow(JobOverview.Line line, @Nullable UnitRow run) {

	/** The lines of a job and its run; tables that a pattern found come behind the pattern's line. */
	public static List<JobTableRow> of(JobOverview overview, RunSnapshot run) {
		List<JobTableRow> rows = new ArrayList<>();
		List<UnitRow> left = new ArrayList<>(run.units());
		for (JobOverview.Line line : overview.lines()) {
			UnitRow unit = run.unit(line.unit()).orElse(null);
			left.remove(unit);
			rows.add(new JobTableRow(line, unit));
		}
		for (UnitRow unit : left) {
			rows.add(new JobTableRow(new JobOverview.Line(unit.unit(), "", "", ""), unit)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		return rows;
	}
}
