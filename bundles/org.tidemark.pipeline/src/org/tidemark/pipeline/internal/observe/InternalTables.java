/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal.observe;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.pipeline.PipelineStatus.Snapshot;
import org.tidemark.pipeline.PipelineSystem;
import org.tidemark.pipeline.internal.RisingWaveSql;
import org.tidemark.pipeline.internal.systems.Systems;

/**
 * RisingWave's internal tables, in which alone the progress of a snapshot of MySQL is to be seen: its own views of progress
 * leave change data capture out (issue 25095 of RisingWave).
 */
final class InternalTables {

	private static final PipelineSystem RISINGWAVE = PipelineSystem.RISINGWAVE;

	private final Systems systems;
	private final String schema;
	private final IProgressMonitor monitor;
	private final List<String> names;

	private InternalTables(Systems systems, String schema, IProgressMonitor monitor, List<String> names) {
		this.systems = systems;
		this.schema = schema;
		this.monitor = monitor;
		this.names = names;
	}

	static InternalTables read(Systems systems, String schema, IProgressMonitor monitor) throws TidemarkException {
		String quoted = RisingWaveSql.quote(schema);
		return new InternalTables(systems, quoted, monitor,
				systems.query(RISINGWAVE, monitor, "SHOW INTERNAL TABLES FROM " + quoted).stream()
						.map(row -> String.valueOf(row.get(0))).toList());
	}

	/** How far the snapshot of a table was read. */
	Snapshot snapshot(String table, long estimate) throws TidemarkException {
		Optional<String> name = find(table, "streamcdcscan");
		if (name.isEmpty()) {
			return new Snapshot(-1, estimate, false);
		}
		List<List<@Nullable String>> rows = systems.query(RISINGWAVE, monitor,
				"SELECT backfill_finished, row_count FROM " + schema + '.' + RisingWaveSql.quote(name.get()));
		long read = 0;
		boolean finished = !rows.isEmpty();
		for (List<@Nullable String> row : rows) {
			finished &= String.valueOf(row.get(0)).toLowerCase(Locale.ROOT).startsWith("t");
			String count = row.get(1);
			read += count == null ? 0 : Long.parseLong(count);
		}
		return new Snapshot(read, estimate, finished);
	}

	/** The position of the binary log that a source has read, in the words of RisingWave; null when it is not known. */
	@Nullable
	String position(String source) throws TidemarkException {
		Optional<String> name = find(source, "source");
		if (name.isEmpty()) {
			return null;
		}
		String position = systems.value(RISINGWAVE, monitor,
				"SELECT offset_info FROM " + schema + '.' + RisingWaveSql.quote(name.get()));
		return position.isEmpty() ? null : position;
	}

	private Optional<String> find(String object, String kind) {
		Pattern name = Pattern.compile("__internal_" + Pattern.quote(object) + "_\\d+_" + kind + "_\\d+");
		return names.stream().map(n -> n.substring(n.lastIndexOf('.') + 1)).filter(n -> name.matcher(n).matches())
				.findFirst();
	}
}
