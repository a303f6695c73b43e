/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal.plan;

import java.util.List;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.pipeline.TableProgress;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

/**
 * A pipeline that is there, at least in part, by the names of its objects.
 *
 * @param job      the job's name
 * @param source   the shared source in RisingWave; empty when it was not made
 * @param tables   the tables of the pipeline
 * @param objects  the names of the tables and sinks that are there in RisingWave
 * @param recorded whether the store knows it; otherwise it was found in RisingWave
 */
public record KnownPipeline(String job, String source, List<TableProgress> tables, Set<String> objects,
		boolean recorded) {

	/** Copies the lists. */
	public KnownPipeline {
		tables = List.copyOf(tables);
		objects = Set.copyOf(objects);
	}

	/**
	 * The tables of these names.
	 *
	 * @param names source tables; empty for all
	 * @throws TidemarkException of kind usage when one is not of the pipeline
	 */
	public List<TableProgress> chosen(Set<String> names) throws TidemarkException {
		for (String name : names) {
			if (tables.stream().noneMatch(t -> t.source().toString().equals(name))) {
				throw new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.Pipeline_noTable, job, name),
						NLS.bind(Messages.Pipeline_noTable_remedy,
								String.join(", ", tables.stream().map(t -> t.source().toString()).toList())),
						null);
			}
		}
		return tables.stream().filter(t -> names.isEmpty() || names.contains(t.source().toString())).toList();
	}
}
