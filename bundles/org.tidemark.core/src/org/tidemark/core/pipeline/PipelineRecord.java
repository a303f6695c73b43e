/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.pipeline;

import java.util.List;
import java.util.Optional;

import org.tidemark.core.schema.TableName;

/**
 * A pipeline as it was provisioned.
 *
 * @param job      name of the job
 * @param serverId the replication client id of its source
 * @param objects  what was made, in the order in which it was made
 * @param tables   the source tables as they were when they were provisioned
 */
public record PipelineRecord(String job, long serverId, List<ProvisionedObject> objects,
		List<ProvisionedTable> tables) {

	/** Copies the lists. */
	public PipelineRecord {
		objects = List.copyOf(objects);
		tables = List.copyOf(tables);
	}

	/** A source table as it was provisioned; empty when it is not part of the pipeline. */
	public Optional<ProvisionedTable> table(TableName source) {
		return tables.stream().filter(t -> t.source().equals(source)).findFirst();
	}
}
