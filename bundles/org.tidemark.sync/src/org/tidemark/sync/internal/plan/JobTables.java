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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.schema.TableSummary;
import org.tidemark.sync.internal.Messages;

/** The tables of a job by the names of their units: those that it lists, and those that its patterns choose. */
final class JobTables {

	private final DatabaseSession source;
	private final IProgressMonitor monitor;

	JobTables(DatabaseSession source, IProgressMonitor monitor) {
		this.source = source;
		this.monitor = monitor;
	}

	/**
	 * The tables, those of the given names or source tables; all when there are none.
	 *
	 * @throws TidemarkException of kind usage when a table is there twice, a given name names none, or there are none
	 */
	Map<String, TableMapping> of(Job job, Set<String> wanted) throws TidemarkException {
		Map<String, TableMapping> all = new LinkedHashMap<>();
		Map<String, TableMapping> chosen = new LinkedHashMap<>();
		Set<String> absent = new LinkedHashSet<>(wanted);
		for (TableMapping table : tables(job)) {
			String plain = table.source().toString();
			String name = all.containsKey(plain) ? plain + " -> " + table.target() : plain; //$NON-NLS-1$
			if (all.put(name, table) != null) {
				throw UnitResolver.usage(NLS.bind(Messages.Plan_tableTwice, job.name(), name), ""); //$NON-NLS-1$
			}
			boolean named = absent.remove(name) | absent.remove(plain) | absent.remove(table.source().table());
			if (wanted.isEmpty() || named) {
				chosen.put(name, table);
			}
		}
		if (!absent.isEmpty()) {
			throw UnitResolver.usage(NLS.bind(Messages.Plan_noUnit, job.name(), String.join(", ", absent)), //$NON-NLS-1$
					NLS.bind(Messages.UseOneOf, String.join(", ", all.keySet().stream().sorted().toList()))); //$NON-NLS-1$
		}
		if (chosen.isEmpty()) {
			throw UnitResolver.usage(NLS.bind(Messages.Plan_noTables, job.name()), Messages.Plan_noTables_remedy);
		}
		return chosen;
	}

	private List<TableMapping> tables(Job job) throws TidemarkException {
		List<TableMapping> tables = new ArrayList<>(job.tables().stream().filter(TableMapping::enabled).toList());
		if (job.selection().include().isEmpty()) {
			return tables;
		}
		for (String schema : source.discovery().schemas(monitor)) {
			for (TableSummary table : source.discovery().tables(schema, monitor)) {
				TableName name = table.name();
				boolean listed = job.tables().stream().anyMatch(t -> t.source().equals(name));
				if (!listed && !isOurs(name) && job.selection().matches(name)) {
					tables.add(new TableMapping(name, job.selection().naming().targetOf(name), List.of(), null,
							SyncOptions.NONE));
				}
			}
		}
		return tables;
	}

	private static boolean isOurs(TableName name) {
		return name.table().startsWith("tidemark_"); //$NON-NLS-1$
	}
}
