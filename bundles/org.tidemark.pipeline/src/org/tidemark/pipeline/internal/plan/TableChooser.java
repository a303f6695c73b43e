/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.Discovery;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableKind;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.schema.TableSummary;
import org.tidemark.pipeline.PipelineSystem;
import org.tidemark.pipeline.internal.systems.Systems;

/** Finds the tables of a job in MySQL: those that it lists, then those that its patterns match. */
public final class TableChooser {

	private final Systems systems;

	/** @param systems whose MySQL is looked at */
	public TableChooser(Systems systems) {
		this.systems = systems;
	}

	/**
	 * The tables of a job, without those that are switched off.
	 *
	 * @throws TidemarkException of kind usage when a listed table is not there, or the job has none
	 */
	public List<ChosenTable> choose(Job job, IProgressMonitor monitor) throws TidemarkException {
		List<ChosenTable> chosen = new ArrayList<>();
		for (TableMapping mapping : job.tables()) {
			if (!mapping.enabled()) {
				continue;
			}
			Optional<TableInfo> found = systems.captured(mapping.source(), monitor);
			chosen.add(new ChosenTable(mapping, found.orElseThrow(() -> missing(mapping.source()))));
		}
		if (!job.selection().include().isEmpty()) {
			addMatching(job, chosen, monitor);
		}
		if (chosen.isEmpty() && job.selection().include().isEmpty() && !job.tables().isEmpty()) {
			throw new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.Tables_disabled, job.name()),
					Messages.Tables_disabled_remedy, null);
		}
		if (chosen.isEmpty()) {
			throw new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.Tables_none, job.name()),
					Messages.Tables_none_remedy, null);
		}
		return chosen;
	}

	private void addMatching(Job job, List<ChosenTable> chosen, IProgressMonitor monitor) throws TidemarkException {
		TableSelection selection = job.selection();
		Discovery discovery = systems.session(PipelineSystem.MYSQL).discovery();
		for (String schema : discovery.schemas(monitor)) {
			for (TableSummary summary : discovery.tables(schema, monitor)) {
				TableName name = summary.name();
				boolean listed = chosen.stream().anyMatch(c -> c.table().name().equals(name))
						|| job.tables().stream().anyMatch(t -> t.source().equals(name));
				if (!listed && summary.kind() == TableKind.TABLE && selection.matches(name)) {
					Optional<TableInfo> found = systems.captured(name, monitor);
					found.ifPresent(table -> chosen.add(new ChosenTable(new TableMapping(name,
							selection.naming().targetOf(name), List.of(), null, SyncOptions.NONE), table)));
				}
			}
		}
	}

	private static TidemarkException missing(TableName name) {
		return new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.Tables_missing, name),
				Messages.Tables_missing_remedy, null);
	}
}
