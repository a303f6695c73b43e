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

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncSettings;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.task.LogLevel;
import org.tidemark.sync.PlanNote;
import org.tidemark.sync.TaskPlan;
import org.tidemark.sync.UnitPlan;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.Words;

/**
 * A plan as a person reviews it.
 *
 * @param rows     a table each, in the order in which they start
 * @param errors   what keeps it from being run
 * @param warnings what a person has to have read
 * @param dangers  what cannot be undone
 * @param guarded  whether rows are deleted that the delete guard may stop
 */
public record PlanReview(List<PlanRow> rows, List<String> errors, List<String> warnings, List<String> dangers,
		boolean guarded) {

	/** Copies the lists. */
	public PlanReview {
		rows = List.copyOf(rows);
		errors = List.copyOf(errors);
		warnings = List.copyOf(warnings);
		dangers = List.copyOf(dangers);
	}

	/** The review of a job's plan. */
	static PlanReview of(Job job, TaskPlan plan, Figures figures) {
		List<PlanRow> rows = new ArrayList<>();
		List<String> errors = new ArrayList<>();
		List<String> warnings = new ArrayList<>();
		List<String> dangers = new ArrayList<>();
		for (UnitPlan unit : plan.units()) {
			PlanRow row = PlanRow.of(unit, settings(job, unit), figures);
			rows.add(row);
			dangers.addAll(row.dangers());
			for (PlanNote note : unit.notes()) {
				if (note.level() == LogLevel.ERROR) {
					errors.add(note.text());
				} else if (note.level() == LogLevel.WARN) {
					warnings.add(note.text());
				}
			}
		}
		boolean guarded = plan.units().stream().anyMatch(unit -> PlanRow.isGuarded(unit, settings(job, unit)));
		return new PlanReview(rows, errors, warnings, dangers, guarded);
	}

	private static SyncSettings settings(Job job, UnitPlan unit) {
		return job.tables().stream().filter(table -> isSource(table, unit.source())).findFirst().map(job::settings)
				.orElseGet(() -> SyncSettings.resolve(job.sync(), job.sync()));
	}

	private static boolean isSource(TableMapping table, TableName source) {
		TableName given = table.source();
		return given.equals(source) || given.schema() == null && given.table().equals(source.table());
	}

	/** The plan in lines, what has to be known first. */
	public String text() {
		List<String> parts = new ArrayList<>();
		errors.forEach(text -> parts.add(NLS.bind(Messages.line_note, Words.of(LogLevel.ERROR), text)));
		warnings.forEach(text -> parts.add(NLS.bind(Messages.line_note, Words.of(LogLevel.WARN), text)));
		rows.forEach(row -> parts.add(row.details()));
		return String.join("\n\n", parts); //$NON-NLS-1$
	}

	/** How much there is of it in one line. */
	public String headline() {
		return rows.isEmpty() ? Messages.state_nothing
				: NLS.bind(Messages.state_ready,
						new Object[] { Integer.valueOf(rows.size()), Integer.valueOf(warnings.size()),
								Integer.valueOf(errors.size()) });
	}
}
