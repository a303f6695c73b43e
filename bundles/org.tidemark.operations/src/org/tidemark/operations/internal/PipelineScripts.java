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
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.DdlRequest;
import org.tidemark.operations.DdlScript;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.PipelineOperations;
import org.tidemark.pipeline.PipelineStatement;
import org.tidemark.pipeline.PipelineSystem;

/** The scripts of a job whose engine is {@code risingwave}: one for each system that is changed, or a pipeline of Flink CDC. */
final class PipelineScripts {

	private static final List<String> BY_DEFAULT = List.of(PipelineSystem.STARROCKS.id(),
			PipelineSystem.RISINGWAVE.id());

	private final PipelineOperations pipelines;

	PipelineScripts(PipelineOperations pipelines) {
		this.pipelines = pipelines;
	}

	List<DdlScript> scripts(JobFile job, DdlRequest request, IProgressMonitor monitor) throws TidemarkException {
		List<String> systems = request.systems().isEmpty() ? BY_DEFAULT
				: request.systems().stream().distinct().toList();
		for (String system : systems) {
			if (!BY_DEFAULT.contains(system) && !DdlScript.FLINK.equals(system)) {
				throw new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.Ddl_unknown, system),
						NLS.bind(Messages.Ddl_unknown_remedy,
								String.join(", ", BY_DEFAULT) + ", " + DdlScript.FLINK), //$NON-NLS-1$ //$NON-NLS-2$
						null);
			}
		}
		List<DdlScript> scripts = new ArrayList<>();
		List<PipelineStatement> statements = systems.equals(List.of(DdlScript.FLINK)) ? List.of()
				: request.compare() ? pipelines.plan(job, monitor).statements() : pipelines.script(job, monitor);
		for (String system : systems) {
			String text = DdlScript.FLINK.equals(system) ? pipelines.flinkPipeline(job, monitor)
					: sql(job, system, statements);
			scripts.add(new DdlScript(system, "", List.of(), text)); //$NON-NLS-1$
		}
		return scripts;
	}

	private static String sql(JobFile job, String system, List<PipelineStatement> statements) {
		String title = NLS.bind(Messages.Ddl_pipelineTitle, job.job().name(), system);
		return statements.stream().filter(s -> s.system().id().equals(system)).map(PipelineScripts::sql)
				.collect(Collectors.joining("\n", "-- " + title + "\n-- " + Messages.Ddl_pipelineSecrets + "\n\n", "")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
	}

	/** A statement; one that destroys data only as a comment, so that nobody runs it by running the file. */
	private static String sql(PipelineStatement statement) {
		String sql = statement.sql() + ";\n"; //$NON-NLS-1$
		return statement.destroys() ? sql.replaceAll("(?m)^(?=.)", "-- ") : sql; //$NON-NLS-1$ //$NON-NLS-2$
	}
}
