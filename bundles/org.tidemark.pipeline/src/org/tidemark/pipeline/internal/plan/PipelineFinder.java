/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal.plan;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.pipeline.PipelineRecord;
import org.tidemark.core.pipeline.ProvisionedObject;
import org.tidemark.core.pipeline.TableProgress;
import org.tidemark.core.pipeline.TableProgress.State;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.pipeline.PipelineDesign;
import org.tidemark.pipeline.PipelineRequest;
import org.tidemark.pipeline.PipelineStatement.Purpose;
import org.tidemark.pipeline.internal.systems.Systems;

/**
 * Finds a pipeline that is to be looked at or controlled: by what the store remembers of it, and where the store remembers
 * nothing, because another installation made it, by what is there in RisingWave. Used by one thread.
 */
public final class PipelineFinder {

	private final PipelineRequest request;
	private final Systems systems;
	private final IProgressMonitor monitor;

	/**
	 * @param request whose pipeline is meant
	 * @param systems the three systems
	 * @param monitor cancels the queries
	 */
	public PipelineFinder(PipelineRequest request, Systems systems, IProgressMonitor monitor) {
		this.request = request;
		this.systems = systems;
		this.monitor = monitor;
	}

	/**
	 * The pipeline.
	 *
	 * @throws TidemarkException of kind failed when there is none
	 */
	public KnownPipeline find() throws TidemarkException {
		PipelineRecord record = request.store().pipelines().find(request.job().name()).orElse(null);
		if (record != null && !record.progress().isEmpty()) {
			return known(record);
		}
		Instant dropped = record == null ? null : record.dropped();
		if (dropped != null) {
			throw absent(NLS.bind(Messages.Pipeline_dropped, request.job().name(),
					DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withZone(ZoneId.systemDefault())
							.format(dropped)));
		}
		Optional<PipelineDesign> design = new PipelinePlanner(request, systems, monitor).existing();
		return known(design.orElseThrow(() -> absent(NLS.bind(Messages.Pipeline_absent, request.job().name()))));
	}

	private static TidemarkException absent(String message) {
		return new TidemarkException(ProblemKind.FAILED, message, Messages.Pipeline_absent_remedy, null);
	}

	private static KnownPipeline known(PipelineRecord record) {
		Set<String> objects = new HashSet<>();
		String source = "";
		for (ProvisionedObject object : record.objects()) {
			if (object.kind().equals(Purpose.SOURCE.name())) {
				source = object.name();
			} else if (object.kind().equals(Purpose.TABLE.name()) || object.kind().equals(Purpose.SINK.name())) {
				objects.add(object.name());
			}
		}
		return new KnownPipeline(record.job(), source, record.progress(), objects, true);
	}

	private static KnownPipeline known(PipelineDesign design) {
		Set<String> objects = new HashSet<>();
		design.routes().forEach(r -> objects.addAll(List.of(r.risingWaveTable(), r.sink())));
		return new KnownPipeline(design.job(), design.naming().source(), design.routes().stream()
				.map(r -> new TableProgress(r.source(), r.target(), r.risingWaveTable(), r.sink(), State.DONE, "",
						Instant.EPOCH))
				.toList(), objects, false);
	}
}
