/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.spi;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.LeaseRepository;

/**
 * Makes sinks for one kind of target; contributed to {@code org.tidemark.sync.sinks}. One instance serves all runs; safe
 * for use by several threads.
 */
public interface SinkFactory {

	/**
	 * Opens a sink for one unit. Nothing is changed in the target yet.
	 *
	 * @param target  an open session to the target, which the sink may use until it is closed
	 * @param request what will be written
	 * @throws TidemarkException when the target cannot take such rows
	 */
	Sink open(DatabaseSession target, SinkRequest request) throws TidemarkException;

	/**
	 * Whether rows are best written in the order of their key, so that one reader reads them; else several may, each a range
	 * of the key, and their rows come mixed. Not by default.
	 */
	default boolean prefersKeyOrder() {
		return false;
	}

	/**
	 * The leases that are kept in the target itself, so that runs of one job exclude each other also from several machines
	 * and stores. They may leave it to the caller to find out that the process of a holder is dead. None by default.
	 *
	 * @param target an open session to the target, which the leases use until it is closed
	 * @param schema the schema that is written, or null for the only one
	 */
	default Optional<LeaseRepository> leases(DatabaseSession target, @Nullable String schema) throws TidemarkException {
		return Optional.empty();
	}
}
