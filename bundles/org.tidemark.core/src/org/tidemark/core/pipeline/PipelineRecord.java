/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.schema.TableName;

/**
 * A pipeline as it was provisioned.
 *
 * @param job      name of the job
 * @param serverId the replication client id of its source
 * @param objects  what was made, in the order in which it was made
 * @param tables   the source tables as they were when they were provisioned
 * @param progress how far each table came, in the order of the job; empty before the first apply and after a drop
 * @param dropped  when it was taken down; null when it was not
 */
public record PipelineRecord(String job, long serverId, List<ProvisionedObject> objects,
		List<ProvisionedTable> tables, List<TableProgress> progress, @Nullable Instant dropped) {

	/** Copies the lists. */
	public PipelineRecord {
		objects = List.copyOf(objects);
		tables = List.copyOf(tables);
		progress = List.copyOf(progress);
	}

	/** A pipeline of which nothing is there yet. */
	public static PipelineRecord planned(String job, long serverId) {
		return new PipelineRecord(job, serverId, List.of(), List.of(), List.of(), null);
	}

	/** A source table as it was provisioned; empty when it is not part of the pipeline. */
	public Optional<ProvisionedTable> table(TableName source) {
		return tables.stream().filter(t -> t.source().equals(source)).findFirst();
	}

	/** How far a source table came; empty when it is not part of the pipeline. */
	public Optional<TableProgress> progress(TableName source) {
		return progress.stream().filter(p -> p.source().equals(source)).findFirst();
	}
}
