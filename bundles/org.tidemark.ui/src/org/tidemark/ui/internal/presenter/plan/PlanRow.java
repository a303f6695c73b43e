/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.DeletePolicy;
import org.tidemark.core.job.DeleteSettings;
import org.tidemark.core.job.SyncSettings;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.task.LogLevel;
import org.tidemark.sync.UnitMode;
import org.tidemark.sync.UnitPlan;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.Words;

/**
 * What a run will do with one table, as text.
 *
 * @param unit    the table that is read
 * @param target  the table that is written
 * @param mode    what is done
 * @param bound   what is read
 * @param rows    rows expected
 * @param write   how rows get into the target
 * @param deletes what becomes of rows that the source deleted
 * @param changes how many statements change the target's tables
 * @param gravest the gravest of the notes
 * @param details everything, in lines
 * @param dangers what the run takes away from the target, a sentence each
 */
public record PlanRow(String unit, String target, String mode, String bound, String rows, String write, String deletes,
		int changes, LogLevel gravest, String details, List<String> dangers) {

	private static final String CREATE_TABLE = "CREATE TABLE"; //$NON-NLS-1$
	private static final String DROP = "DROP "; //$NON-NLS-1$

	/** Copies the list. */
	public PlanRow {
		dangers = List.copyOf(dangers);
	}

	/** The row of a unit that is run under some settings. */
	static PlanRow of(UnitPlan plan, SyncSettings settings, Figures figures) {
		String rows = plan.totalRows() < 0 ? Messages.rows_unknown : figures.rows(plan.totalRows());
		LogLevel gravest = plan.notes().stream().map(n -> n.level()).max(LogLevel::compareTo).orElse(LogLevel.INFO);
		return new PlanRow(plan.unit(), plan.target().toString(), plan.mode().id(), bound(plan), rows,
				plan.writeMode().id(), deletes(plan, settings.deletes()), plan.statements().size(), gravest,
				details(plan, settings, rows), dangers(plan, settings.deletes()));
	}

	private static String bound(UnitPlan plan) {
		if (plan.mode() == UnitMode.SKIP) {
			return Messages.bound_nothing;
		}
		String watermark = plan.watermark();
		return watermark == null ? Messages.bound_start : NLS.bind(Messages.bound_watermark, watermark);
	}

	private static String deletes(UnitPlan plan, DeleteSettings settings) {
		if (plan.writeMode() == WriteMode.MIRROR) {
			return Messages.deletes_mirror;
		}
		return switch (settings.policy()) {
			case IGNORE -> Messages.deletes_ignore;
			case SOFT -> NLS.bind(Messages.deletes_soft, settings.column());
			case KEYS -> Messages.deletes_keys;
			case TOMBSTONES -> NLS.bind(Messages.deletes_tombstones, settings.table());
		};
	}

	private static List<String> dangers(UnitPlan plan, DeleteSettings settings) {
		List<String> dangers = new ArrayList<>();
		String target = plan.target().toString();
		boolean created = plan.statements().stream().anyMatch(sql -> upper(sql).startsWith(CREATE_TABLE));
		if (plan.mode() != UnitMode.SKIP && !created) {
			if (plan.writeMode() == WriteMode.REPLACE) {
				dangers.add(NLS.bind(Messages.danger_replace, target));
			}
			if (deletesRows(plan, settings)) {
				dangers.add(NLS.bind(Messages.danger_deletes, target));
			}
		}
		plan.statements().stream().filter(sql -> upper(sql).contains(DROP))
				.forEach(sql -> dangers.add(NLS.bind(Messages.danger_drop, target, sql.strip())));
		return dangers;
	}

	/** Whether rows are deleted, so that the delete guard may stop it. */
	static boolean isGuarded(UnitPlan plan, SyncSettings settings) {
		return plan.mode() != UnitMode.SKIP && deletesRows(plan, settings.deletes());
	}

	private static String upper(String sql) {
		return sql.strip().toUpperCase(Locale.ROOT);
	}

	private static boolean deletesRows(UnitPlan plan, DeleteSettings settings) {
		return plan.writeMode() == WriteMode.MIRROR || settings.policy() == DeletePolicy.KEYS
				|| settings.policy() == DeletePolicy.TOMBSTONES
				|| settings.policy() == DeletePolicy.SOFT && settings.delete();
	}

	private static String details(UnitPlan plan, SyncSettings settings, String rows) {
		List<String> lines = new ArrayList<>();
		lines.add(NLS.bind(Messages.line_unit, plan.unit(), plan.target()));
		lines.add(NLS.bind(Messages.line_mode, plan.mode().id(), plan.reason()));
		if (plan.mode() != UnitMode.SKIP) {
			lines.add(plan.strategy().isEmpty() ? Messages.line_noStrategy
					: NLS.bind(Messages.line_strategy, plan.strategy(), bound(plan)));
			lines.add(NLS.bind(Messages.line_rows, rows));
			lines.add(plan.key().isEmpty() ? NLS.bind(Messages.line_writeKeyless, plan.writeMode().id())
					: NLS.bind(Messages.line_write, plan.writeMode().id(), String.join(", ", plan.key()))); //$NON-NLS-1$
			lines.add(NLS.bind(Messages.line_deletes, deletes(plan, settings.deletes())));
		}
		if (!plan.statements().isEmpty()) {
			lines.add(Messages.line_statements);
			plan.statements().forEach(sql -> lines.add("\t" + sql.strip().replace("\n", "\n\t"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		plan.notes().forEach(note -> lines.add(NLS.bind(Messages.line_note, Words.of(note.level()), note.text())));
		return String.join("\n", lines); //$NON-NLS-1$
	}
}
