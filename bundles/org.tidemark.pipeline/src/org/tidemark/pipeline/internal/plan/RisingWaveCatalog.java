/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.pipeline.PipelineStatement.Purpose;
import org.tidemark.pipeline.PipelineSystem;
import org.tidemark.pipeline.internal.systems.Systems;

/** What is there in one schema of RisingWave at one moment. */
final class RisingWaveCatalog {

	private static final PipelineSystem RISINGWAVE = PipelineSystem.RISINGWAVE;

	private final Set<String> schemas = new HashSet<>();
	private final Map<Purpose, Map<String, String>> definitions = new HashMap<>();

	private RisingWaveCatalog() {
	}

	static RisingWaveCatalog read(Systems systems, String schema, boolean secrets, IProgressMonitor monitor)
			throws TidemarkException {
		RisingWaveCatalog catalog = new RisingWaveCatalog();
		systems.query(RISINGWAVE, monitor, "SELECT name FROM rw_catalog.rw_schemas")
				.forEach(row -> catalog.schemas.add(String.valueOf(row.get(0))));
		catalog.definitions.put(Purpose.SOURCE, objects(systems, monitor, schema, "rw_sources", "o.definition"));
		catalog.definitions.put(Purpose.TABLE, objects(systems, monitor, schema, "rw_tables", "o.definition"));
		catalog.definitions.put(Purpose.SINK, objects(systems, monitor, schema, "rw_sinks", "o.definition"));
		catalog.definitions.put(Purpose.SECRET,
				secrets ? objects(systems, monitor, schema, "rw_secrets", "''") : Map.of());
		return catalog;
	}

	private static Map<String, String> objects(Systems systems, IProgressMonitor monitor, String schema, String table,
			String definition) throws TidemarkException {
		Map<String, String> found = new HashMap<>();
		for (List<@Nullable String> row : systems.query(RISINGWAVE, monitor,
				"SELECT o.name, " + definition + " FROM rw_catalog." + table
						+ " o JOIN rw_catalog.rw_schemas s ON o.schema_id = s.id WHERE s.name = ?",
				schema)) {
			String text = row.get(1);
			found.put(String.valueOf(row.get(0)), text == null ? "" : text);
		}
		return found;
	}

	/** The definition of an object as the catalog has it; empty text for one that has none. */
	Optional<String> find(Purpose kind, String name) {
		if (kind == Purpose.SCHEMA) {
			return schemas.contains(name) ? Optional.of("") : Optional.empty();
		}
		return Optional.ofNullable(definitions.getOrDefault(kind, Map.of()).get(name));
	}

	/** Whether an object of another pipeline uses a source or a secret. */
	boolean isUsedBesides(String name, Set<String> ours) {
		return definitions.values().stream().flatMap(m -> m.entrySet().stream())
				.anyMatch(e -> !ours.contains(e.getKey()) && Definition.parse(e.getValue()).mentions(name));
	}
}
