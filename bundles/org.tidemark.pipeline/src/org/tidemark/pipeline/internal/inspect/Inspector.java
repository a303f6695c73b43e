/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal.inspect;

import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.Job;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.ddl.ServerVersion;
import org.tidemark.ddl.TypeMapping.Fidelity;
import org.tidemark.pipeline.ColumnRoute;
import org.tidemark.pipeline.InspectionReport;
import org.tidemark.pipeline.PipelineSystem;
import org.tidemark.pipeline.PipelineVersions;
import org.tidemark.pipeline.TableRoute;
import org.tidemark.pipeline.internal.plan.ChosenTable;
import org.tidemark.pipeline.internal.plan.Naming;
import org.tidemark.pipeline.internal.plan.TableChooser;
import org.tidemark.pipeline.internal.RouteDesigner;
import org.tidemark.pipeline.internal.systems.Systems;

/** Looks at all three systems, one after the other; what fails in one does not keep it from the next. */
public final class Inspector {

	private final Systems systems;
	private final Job job;
	private final Findings findings = new Findings();
	private @Nullable List<ChosenTable> tables;

	/**
	 * @param systems the systems
	 * @param job     what they are to carry
	 */
	public Inspector(Systems systems, Job job) {
		this.systems = systems;
		this.job = job;
	}

	/** Looks at one system. */
	@FunctionalInterface
	private interface Look<T> {
		T at() throws TidemarkException;
	}

	/**
	 * Looks at all.
	 *
	 * @throws TidemarkException of kind cancelled only
	 */
	public InspectionReport inspect(IProgressMonitor monitor) throws TidemarkException {
		Boolean readable = look(PipelineSystem.MYSQL, () -> {
			new MySqlInspection(systems, findings, monitor).run();
			return Boolean.TRUE;
		});
		RisingWaveInspection risingWave = new RisingWaveInspection(systems, findings, monitor);
		ServerVersion middle = look(PipelineSystem.RISINGWAVE, risingWave::version);
		Boolean secrets = middle == null ? null : look(PipelineSystem.RISINGWAVE, risingWave::secrets);
		StarRocksInspection starRocks = new StarRocksInspection(systems, findings, monitor);
		ServerVersion end = look(PipelineSystem.STARROCKS, starRocks::version);
		Integer copies = end == null ? null : look(PipelineSystem.STARROCKS, () -> {
			starRocks.runMode();
			return starRocks.replication(job.pipeline());
		});
		PipelineVersions versions = middle == null || end == null || secrets == null || copies == null ? null
				: new PipelineVersions(middle, end, secrets, copies);
		if (readable != null && versions != null) {
			tables = look(PipelineSystem.MYSQL, () -> tables(versions, monitor));
		}
		return new InspectionReport(versions, findings.inOrder());
	}

	/** The tables that were found by the last inspection; null when they could not be. */
	public @Nullable List<ChosenTable> tables() {
		return tables;
	}

	private <T> @Nullable T look(PipelineSystem system, Look<T> look) throws TidemarkException {
		try {
			return look.at();
		} catch (TidemarkException e) {
			if (e.kind() == ProblemKind.CANCELLED) {
				throw e;
			}
			String subject = e.kind() == ProblemKind.CONNECTION ? InspectionReport.CONNECTION : "query";
			findings.block(system, subject, e.getMessage(), e.remedy());
			return null;
		} catch (IllegalArgumentException unreadableVersion) {
			findings.block(system, "version", NLS.bind(Messages.Version_unreadable, unreadableVersion.getMessage()),
					Messages.Version_unreadable_remedy);
			return null;
		}
	}

	/**
	 * The version that a server tells.
	 *
	 * @throws IllegalArgumentException when it tells none
	 */
	static ServerVersion version(String told) {
		ServerVersion version = ServerVersion.parse(told);
		if (version.equals(ServerVersion.NEWEST)) {
			throw new IllegalArgumentException(told);
		}
		return version;
	}

	private List<ChosenTable> tables(PipelineVersions versions, IProgressMonitor monitor) throws TidemarkException {
		List<ChosenTable> chosen = new TableChooser(systems).choose(job,
				monitor);
		RouteDesigner designer = RouteDesigner.of(Naming.of(job, systems.connection(PipelineSystem.STARROCKS), chosen),
				versions, job.pipeline());
		for (ChosenTable table : chosen) {
			String name = table.table().name().toString();
			try {
				report(name, designer.design(table.mapping(), table.table()));
			} catch (TidemarkException e) {
				findings.block(PipelineSystem.MYSQL, name, e.getMessage(), e.remedy());
			}
		}
		return chosen;
	}

	private void report(String name, TableRoute route) {
		List<ColumnRoute> doubtful = route.columns().stream()
				.filter(c -> c.fidelity() == Fidelity.LOSSY || c.fidelity() == Fidelity.BLOCKED).toList();
		if (doubtful.isEmpty()) {
			findings.pass(PipelineSystem.MYSQL, name, NLS.bind(Messages.Table_good, route.columns().size()));
		}
		route.warnings().forEach(w -> findings.warn(PipelineSystem.MYSQL, name, w, ""));
		for (ColumnRoute column : doubtful) {
			findings.warn(PipelineSystem.MYSQL, name + '.' + column.source().name(), column.reason(),
					column.omitted() ? Messages.Column_omitted_remedy : Messages.Column_lossy_remedy);
		}
	}
}
