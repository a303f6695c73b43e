/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.Connectors;
import org.tidemark.connector.ServerInfo;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.job.Engine;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;
import org.tidemark.ddl.Alteration;
import org.tidemark.ddl.Dialects;
import org.tidemark.ddl.TableComparison;
import org.tidemark.ddl.TableDefinition;
import org.tidemark.ddl.TableDefinition.ColumnDefinition;
import org.tidemark.ddl.TableDifference.MissingTable;
import org.tidemark.ddl.TypeMapping.Fidelity;
import org.tidemark.ddl.spi.Dialect;
import org.tidemark.operations.DdlListener;
import org.tidemark.operations.DdlOperations;
import org.tidemark.operations.DdlRequest;
import org.tidemark.operations.DdlResult;
import org.tidemark.operations.DdlScript;
import org.tidemark.operations.JobFile;
import org.tidemark.sync.EngineRequest;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.SyncEngine;
import org.tidemark.sync.TargetDesign;

/** The scripts of a session's jobs: designed by the engine, compared and written here. */
final class SessionDdl implements DdlOperations {

	private static final Set<String> DATABASES_ARE_SCHEMAS = Set.of("mysql", "starrocks"); //$NON-NLS-1$ //$NON-NLS-2$

	private final SessionJobs jobs;
	private final PipelineScripts pipelines;
	private final SyncEngine engine;
	private final Connectors connectors;
	private final Dialects dialects;

	SessionDdl(SessionJobs jobs, PipelineScripts pipelines, SyncEngine engine, Connectors connectors,
			Dialects dialects) {
		this.jobs = jobs;
		this.pipelines = pipelines;
		this.engine = engine;
		this.connectors = connectors;
		this.dialects = dialects;
	}

	@Override
	public List<DdlScript> scripts(JobFile job, DdlRequest request, IProgressMonitor monitor)
			throws TidemarkException {
		if (job.job().engine() != Engine.LOCAL) {
			return pipelines.scripts(job, request, monitor);
		}
		EngineRequest work = jobs.request(job, RunOptions.DEFAULT);
		List<String> systems = request.systems().isEmpty() ? List.of(work.target().connector()) : request.systems();
		List<DdlScript> scripts = new ArrayList<>();
		for (String system : systems.stream().distinct().toList()) {
			scripts.add(guarded(system, work, request.compare(), monitor));
		}
		return scripts;
	}

	@Override
	public List<DdlResult> apply(JobFile job, DdlScript script, boolean destructive, DdlListener listener,
			IProgressMonitor monitor) throws TidemarkException {
		if (job.job().engine() != Engine.LOCAL) {
			throw new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.Ddl_notLocal, job.job().name()),
					Messages.Ddl_notLocal_remedy, null);
		}
		ConnectionSettings target = jobs.request(job, RunOptions.DEFAULT).target();
		if (!script.system().equals(target.connector())) {
			throw new TidemarkException(ProblemKind.USAGE,
					NLS.bind(Messages.Ddl_otherSystem,
							new Object[] { script.system(), target.name(), target.connector() }),
					Messages.Ddl_otherSystem_remedy, null);
		}
		return new DdlApplier(connectors, target).run(script.statements(destructive), listener, monitor);
	}

	/** Turns what a contributed dialect throws into a failure that names it. */
	private DdlScript guarded(String system, EngineRequest work, boolean compare, IProgressMonitor monitor)
			throws TidemarkException {
		try {
			return compare ? compared(system, work, monitor) : designed(system, work, monitor);
		} catch (OperationCanceledException e) {
			throw new TidemarkException(ProblemKind.CANCELLED, Messages.Ddl_cancelled, "", e); //$NON-NLS-1$
		} catch (RuntimeException | LinkageError e) {
			throw new TidemarkException(ProblemKind.FAILED, NLS.bind(Messages.Ddl_threw, system, e),
					Messages.Ddl_threw_remedy, e);
		}
	}

	private DdlScript designed(String system, EngineRequest work, IProgressMonitor monitor) throws TidemarkException {
		int at = system.indexOf('@');
		String version = at < 0 ? "" : system.substring(at + 1); //$NON-NLS-1$
		Dialect dialect = dialect(at < 0 ? system : system.substring(0, at));
		return script(at < 0 ? dialect : dialect.at(version), version, work, null, monitor);
	}

	private DdlScript compared(String system, EngineRequest work, IProgressMonitor monitor) throws TidemarkException {
		ConnectionSettings target = work.target();
		if (!system.equals(target.connector())) {
			throw new TidemarkException(ProblemKind.USAGE,
					NLS.bind(Messages.Ddl_notTarget, new Object[] { system, target.name(), target.connector() }),
					Messages.Ddl_notTarget_remedy, null);
		}
		Dialect dialect = dialect(system);
		try (DatabaseSession session = connectors.connector(system).open(target, 1)) {
			ServerInfo server = session.server();
			String version = (server.product() + ' ' + server.version()).strip();
			return script(dialect.at(version), version, work, session, monitor);
		}
	}

	private Dialect dialect(String id) throws TidemarkException {
		return dialects.find(id)
				.orElseThrow(() -> new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.Ddl_unknown, id),
						NLS.bind(Messages.Ddl_unknown_remedy, String.join(", ", dialects.ids())), null)); //$NON-NLS-1$
	}

	private DdlScript script(Dialect dialect, String version, EngineRequest work, @Nullable DatabaseSession target,
			IProgressMonitor monitor) throws TidemarkException {
		List<DdlScript.Table> tables = new ArrayList<>();
		for (TargetDesign design : engine.design(work, dialect, Set.of(), monitor)) {
			TableDefinition table = design.table();
			TableName name = target != null && table.name().schema() == null
					? table.name().inSchema(target.discovery().defaultSchema())
					: qualified(table.name(), dialect, work.target(), design.source());
			TableDefinition named = new TableDefinition(name, table.columns(), table.primaryKey(), table.comment());
			TableInfo live = target == null ? null : target.discovery().table(name, monitor).orElse(null);
			tables.add(new DdlScript.Table(design.unit(), design.source(), named,
					alterations(dialect, named, live)));
		}
		return new DdlScript(dialect.id(), version, tables,
				new DdlText(dialect.id()).of(work.job().name(), work.source().name(), version, tables));
	}

	/** StarRocks wants a database; where the job names none, it is the target's, else it is called as the source's. */
	private static TableName qualified(TableName table, Dialect dialect, ConnectionSettings target, TableName source) {
		if (table.schema() != null || !DATABASES_ARE_SCHEMAS.contains(dialect.id())) {
			return table;
		}
		String database = DATABASES_ARE_SCHEMAS.contains(target.connector()) ? target.database() : source.schema();
		return database == null || database.isEmpty() ? table : table.inSchema(database);
	}

	/** Blocked columns are left out; a table whose key is blocked cannot be made. */
	private static List<Alteration> alterations(Dialect dialect, TableDefinition table, @Nullable TableInfo live) {
		Set<String> blocked = new HashSet<>();
		for (ColumnDefinition column : table.columns()) {
			if (column.type().fidelity() == Fidelity.BLOCKED) {
				if (table.primaryKey().contains(column.name())) {
					return List.of(new Alteration(new MissingTable(table), List.of(), false,
							NLS.bind(Messages.Ddl_keyBlocked, column.name(), column.type().reason())));
				}
				blocked.add(column.name());
			}
		}
		TableDefinition possible = new TableDefinition(table.name(),
				table.columns().stream().filter(c -> !blocked.contains(c.name())).toList(), table.primaryKey(),
				table.comment());
		return new TableComparison(dialect).alterations(possible, live);
	}
}
