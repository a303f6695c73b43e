/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.core.job.ColumnMapping;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncSettings;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.ddl.spi.Dialect;
import org.tidemark.sync.TargetDesign;

/** Designs the targets of a job from its source alone, as a run would make them if none were there. */
public final class TargetDesigner {

	private final DatabaseSession session;
	private final Dialect dialect;
	private final IProgressMonitor monitor;

	/**
	 * @param session the source
	 * @param dialect the SQL of the targets
	 * @param monitor cancels
	 */
	public TargetDesigner(DatabaseSession session, Dialect dialect, IProgressMonitor monitor) {
		this.session = session;
		this.dialect = dialect;
		this.monitor = monitor;
	}

	/** The tables of the units of these names or source tables; of all when there are none. */
	public List<TargetDesign> design(Job job, Set<String> units) throws TidemarkException {
		List<TargetDesign> designs = new ArrayList<>();
		for (Map.Entry<String, TableMapping> table : new JobTables(session, monitor).of(job, units).entrySet()) {
			if (monitor.isCanceled()) {
				throw new OperationCanceledException();
			}
			designs.add(design(table.getKey(), table.getValue(), job.settings(table.getValue())));
		}
		return designs;
	}

	private TargetDesign design(String unit, TableMapping mapping, SyncSettings settings) throws TidemarkException {
		SourceSide reads = new SourceSide(session, monitor);
		TableInfo source = reads.table(mapping.source());
		List<ColumnMapping> wanted = mapping.columns().isEmpty()
				? source.columns().stream().map(c -> ColumnMapping.of(c.name())).toList()
				: mapping.columns();
		List<MappedColumn> columns = reads.columns(wanted, source, name -> name);
		List<MappedColumn> key = new KeyChoice(unit, source, columns).choose(settings);
		RuleChoice rules = new RuleChoice(dialect, settings);
		columns = columns.stream().map(c -> key.contains(c) ? c : rules.apply(c)).toList();
		return new TargetDesign(unit, source.name(), new TableDesign(dialect, session.connection().connector())
				.of(mapping.target(), columns, key, source.comment()));
	}
}
