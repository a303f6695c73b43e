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

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncSettings;
import org.tidemark.core.job.TableMapping;
import org.tidemark.ui.internal.presenter.Messages;

/**
 * A job in a few words.
 *
 * @param name   its name
 * @param source the connection that is read
 * @param target the connection that is written
 * @param mode   which rows a run reads
 * @param lines  its tables
 */
public record JobOverview(String name, String source, String target, String mode, List<Line> lines) {

	/** Copies the tables. */
	public JobOverview {
		lines = List.copyOf(lines);
	}

	/**
	 * A table, or a pattern of tables.
	 *
	 * @param unit      the name under which a run speaks of it; for a pattern the pattern
	 * @param target    the table that is written
	 * @param strategy  how changes are found
	 * @param writeMode how rows get into the target
	 */
	public record Line(String unit, String target, String strategy, String writeMode) {
	}

	/** The overview of a job: of what its runs take in. */
	public static JobOverview of(Job job) {
		List<Line> lines = new ArrayList<>();
		for (TableMapping table : job.tables().stream().filter(TableMapping::enabled).toList()) {
			SyncSettings settings = job.settings(table);
			lines.add(new Line(table.source().toString(), table.target().toString(), strategy(settings),
					settings.writeMode().id()));
		}
		SyncSettings general = SyncSettings.resolve(job.sync(), job.sync());
		for (String pattern : job.selection().include()) {
			lines.add(new Line(pattern, Messages.job_byPattern, strategy(general), general.writeMode().id()));
		}
		return new JobOverview(job.name(), job.source(), job.target(), general.mode().id(), lines);
	}

	private static String strategy(SyncSettings settings) {
		IncrementalConfig incremental = settings.incremental();
		if (incremental == null) {
			return Messages.job_noStrategy;
		}
		return incremental.fields().isEmpty() ? incremental.strategy()
				: NLS.bind(Messages.job_strategy, incremental.strategy(), String.join(", ", incremental.fields())); //$NON-NLS-1$
	}
}
