/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.history;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.task.PlannedUnit;
import org.tidemark.sync.UnitMode;
import org.tidemark.ui.internal.presenter.Figures;

/**
 * The plan that a run followed, as it was before the run began.
 *
 * @param figures how numbers are written
 */
public record PlanText(Figures figures) {

	/** The plan in lines; says so where none was kept. */
	public String of(List<PlannedUnit> plan) {
		return plan.isEmpty() ? Messages.plan_none
				: String.join("\n\n", plan.stream().map(this::unit).toList()); //$NON-NLS-1$
	}

	private String unit(PlannedUnit unit) {
		List<String> lines = new ArrayList<>();
		lines.add(NLS.bind(Messages.plan_unit, unit.unit(), unit.target()));
		lines.add(NLS.bind(Messages.plan_mode, unit.mode(), unit.reason()));
		if (!unit.mode().equals(UnitMode.SKIP.id())) {
			lines.add(bound(unit));
			if (unit.totalRows() >= 0) {
				lines.add(NLS.bind(Messages.plan_rows, figures.rows(unit.totalRows())));
			}
			lines.add(unit.key().isEmpty() ? NLS.bind(Messages.plan_writeKeyless, unit.writeMode())
					: NLS.bind(Messages.plan_write, unit.writeMode(), String.join(", ", unit.key()))); //$NON-NLS-1$
		}
		if (!unit.statements().isEmpty()) {
			lines.add(Messages.plan_statements);
			unit.statements().forEach(sql -> lines.add("\t\t" + sql.strip().replace("\n", "\n\t\t"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		unit.notes().forEach(note -> lines.add(NLS.bind(Messages.plan_note, note)));
		return String.join("\n", lines); //$NON-NLS-1$
	}

	private static String bound(PlannedUnit unit) {
		@Nullable
		String watermark = unit.watermark();
		if (unit.strategy().isEmpty()) {
			return Messages.plan_all;
		}
		return watermark == null ? NLS.bind(Messages.plan_fromStart, unit.strategy())
				: NLS.bind(Messages.plan_fromWatermark, unit.strategy(), watermark);
	}
}
