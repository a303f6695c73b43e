/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.job;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.schema.TableName;

/**
 * The {@code pipeline} object of a job file, defaults filled in: how the engine {@code risingwave} provisions.
 *
 * @param risingWave     name of the RisingWave connection; null where the job has none
 * @param schema         the schema in RisingWave that holds the pipeline's objects
 * @param recreateSource whether the shared source is dropped and made anew, with all that depends on it
 * @param recreateTarget whether the target tables are dropped and made anew
 * @param truncateTarget whether the target tables are emptied
 * @param serverId       the replication client id with which RisingWave reads the binary log; null to choose one
 * @param httpPort       the HTTP port of StarRocks' front end, to which the sink loads
 * @param replication    copies of each target table; 0 for three, or one where there are fewer backends
 * @param buckets        buckets of each target table; 0 for StarRocks' own choice
 * @param timeZone       the time zone in which moments are kept in StarRocks, such as {@code UTC} or
 *                       {@code Asia/Shanghai}
 * @param shards         tables of one shape that are merged into one target
 */
public record PipelineOptions(@Nullable String risingWave, String schema, boolean recreateSource,
		boolean recreateTarget, boolean truncateTarget, @Nullable Long serverId, int httpPort, int replication,
		int buckets, String timeZone, List<ShardGroup> shards) {

	/** What holds where a job has no such object. */
	public static final PipelineOptions DEFAULT = new PipelineOptions(null, "public", false, false, false, null, 8030, //$NON-NLS-1$
			0, 0, "UTC", List.of()); //$NON-NLS-1$

	/** Copies the list. */
	public PipelineOptions {
		shards = List.copyOf(shards);
	}

	/**
	 * Tables of one shape that are merged.
	 *
	 * @param tables        pattern of the source tables, as in {@link TableSelection}: {@code db_*.orders_*}
	 * @param target        the table that takes the rows of all
	 * @param discriminator the key column of the target that says from which table a row is: {@code database.table}
	 */
	public record ShardGroup(String tables, TableName target, String discriminator) {
	}
}
