/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.jobfile;

import org.tidemark.core.job.PipelineOptions;
import org.tidemark.core.job.PipelineOptions.ShardGroup;

/** Reads the object {@code pipeline} of a job that the schema found right. */
final class PipelineReader {

	private static final PipelineOptions DEFAULT = PipelineOptions.DEFAULT;

	private PipelineReader() {
	}

	static PipelineOptions read(Members job) {
		return job.member("pipeline").map(PipelineReader::options).orElse(DEFAULT); //$NON-NLS-1$
	}

	private static PipelineOptions options(Members pipeline) {
		return new PipelineOptions(pipeline.text("risingwave"), pipeline.text("schema", DEFAULT.schema()), //$NON-NLS-1$ //$NON-NLS-2$
				pipeline.isTrue("recreate_rw_source"), pipeline.isTrue("recreate_sr_table"), //$NON-NLS-1$ //$NON-NLS-2$
				pipeline.isTrue("truncate_sr_table"), pipeline.longInteger("server_id"), //$NON-NLS-1$ //$NON-NLS-2$
				integer(pipeline, "http_port", DEFAULT.httpPort()), //$NON-NLS-1$
				integer(pipeline, "replication", DEFAULT.replication()), //$NON-NLS-1$
				integer(pipeline, "buckets", DEFAULT.buckets()), //$NON-NLS-1$
				pipeline.text("time_zone", DEFAULT.timeZone()), //$NON-NLS-1$
				pipeline.objects("shards").stream().map(PipelineReader::shards).toList()); //$NON-NLS-1$
	}

	private static int integer(Members pipeline, String key, int fallback) {
		Integer given = pipeline.integer(key);
		return given == null ? fallback : given;
	}

	private static ShardGroup shards(Members shards) {
		return new ShardGroup(shards.required("tables"), //$NON-NLS-1$
				JobReader.tableName(shards.object().get("target").orElseThrow()), //$NON-NLS-1$
				shards.text("discriminator", "shard")); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
