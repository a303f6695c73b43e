/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.plan;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.job.SyncSettings;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;
import org.tidemark.sync.internal.state.Fingerprint;
import org.tidemark.sync.internal.state.UnitStateJson;
import org.tidemark.sync.spi.Sink;
import org.tidemark.sync.spi.SinkRequest;
import org.tidemark.sync.spi.StoredCheckpoint;

/** The columns that the sources of a job had at their last run, from the checkpoints in the target. */
record StoredSchemas(Sides sides, String job, UnitStateJson json) {

	/**
	 * What a unit's checkpoint remembers of its source, or null for nothing.
	 *
	 * @param beginAnew whether a checkpoint that cannot be read is as good as none
	 */
	@Nullable
	SourceSchema of(String unit, TableInfo source, TableName target, SyncSettings settings, boolean beginAnew)
			throws TidemarkException {
		List<String> anyKey = source.columns().stream().map(Column::name).limit(1).toList();
		SinkRequest request = new SinkRequest(job, unit, target, List.of(), anyKey, settings, List.of());
		try (Sink sink = sides.sinks().open(sides.target(), request)) {
			StoredCheckpoint stored = sink.storedCheckpoint().orElse(null);
			String text = stored == null ? null
					: json.read(stored.state(), unit).definition().get(Fingerprint.SCHEMA);
			SourceSchema schema = text == null ? null : SourceSchema.parse(text);
			return schema == null || schema.columns().isEmpty() ? null : schema;
		} catch (TidemarkException damaged) {
			if (beginAnew) {
				return null;
			}
			throw damaged;
		}
	}
}
