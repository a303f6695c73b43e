/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.jobfile;

import java.io.IOException;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.job.PipelineOptions;
import org.tidemark.core.job.PipelineOptions.ShardGroup;
import org.tidemark.operations.internal.json.JsonOutput;

/** Writes the object {@code pipeline} of a job; defaults are left out. */
final class PipelineWriter {

	private static final PipelineOptions DEFAULT = PipelineOptions.DEFAULT;

	private final JsonOutput out;

	PipelineWriter(JsonOutput out) {
		this.out = out;
	}

	void pipeline(PipelineOptions options) throws IOException {
		if (!options.equals(DEFAULT)) {
			out.object("pipeline", () -> options(options)); //$NON-NLS-1$
		}
	}

	private void options(PipelineOptions options) throws IOException {
		out.text("risingwave", options.risingWave()); //$NON-NLS-1$
		out.text("schema", otherwise(options.schema(), DEFAULT.schema())); //$NON-NLS-1$
		out.bool("recreate_rw_source", options.recreateSource() ? Boolean.TRUE : null); //$NON-NLS-1$
		out.bool("recreate_sr_table", options.recreateTarget() ? Boolean.TRUE : null); //$NON-NLS-1$
		out.bool("truncate_sr_table", options.truncateTarget() ? Boolean.TRUE : null); //$NON-NLS-1$
		out.number("server_id", options.serverId()); //$NON-NLS-1$
		out.number("http_port", otherwise(options.httpPort(), DEFAULT.httpPort())); //$NON-NLS-1$
		out.number("replication", otherwise(options.replication(), DEFAULT.replication())); //$NON-NLS-1$
		out.number("buckets", otherwise(options.buckets(), DEFAULT.buckets())); //$NON-NLS-1$
		out.text("time_zone", otherwise(options.timeZone(), DEFAULT.timeZone())); //$NON-NLS-1$
		if (!options.shards().isEmpty()) {
			out.objects("shards", options.shards(), this::shards); //$NON-NLS-1$
		}
	}

	private void shards(ShardGroup group) throws IOException {
		out.text("tables", group.tables()); //$NON-NLS-1$
		out.text("target", group.target().toString()); //$NON-NLS-1$
		out.text("discriminator", otherwise(group.discriminator(), "shard")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static <T> @Nullable T otherwise(T value, T usual) {
		return Objects.equals(value, usual) ? null : value;
	}
}
