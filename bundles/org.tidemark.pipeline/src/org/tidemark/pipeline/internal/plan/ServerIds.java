/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.spi.StatementException;
import org.tidemark.connector.spi.StatementFault;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.pipeline.PipelineSystem;
import org.tidemark.pipeline.internal.systems.Systems;

/** Chooses ids of replication clients that nobody uses at a MySQL server. */
final class ServerIds {

	/** Ids below are what people give their servers. */
	private static final long LEAST = 1L << 16;
	private static final long BOUND = 1L << 32;

	private final Systems systems;
	private final RandomGenerator random;

	ServerIds(Systems systems, RandomGenerator random) {
		this.systems = systems;
		this.random = random;
	}

	long choose(IProgressMonitor monitor) throws TidemarkException {
		Set<Long> used = used(monitor);
		long id = random.nextLong(LEAST, BOUND);
		while (used.contains(id)) {
			id = random.nextLong(LEAST, BOUND);
		}
		return id;
	}

	private Set<Long> used(IProgressMonitor monitor) throws TidemarkException {
		Set<Long> used = new HashSet<>();
		add(used, systems.value(PipelineSystem.MYSQL, monitor, "SELECT @@GLOBAL.server_id"));
		for (String query : List.of("SHOW REPLICAS", "SHOW SLAVE HOSTS")) {
			try {
				for (List<@Nullable String> row : systems.query(PipelineSystem.MYSQL, monitor, query)) {
					add(used, String.valueOf(row.get(0)));
				}
				return used;
			} catch (StatementException e) {
				// an older server knows the older word only; one that does not tell leaves it to chance
				if (e.fault() == StatementFault.CONNECTION || e.fault() == StatementFault.CANCELLED) {
					throw e;
				}
			}
		}
		return used;
	}

	private static void add(Set<Long> used, String id) {
		if (id.matches("[0-9]{1,10}")) {
			used.add(Long.valueOf(id));
		}
	}
}
