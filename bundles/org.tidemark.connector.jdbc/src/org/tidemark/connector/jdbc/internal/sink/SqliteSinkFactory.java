/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.jdbc.internal.JdbcAccess;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.LeaseRepository;
import org.tidemark.sync.spi.Sink;
import org.tidemark.sync.spi.SinkFactory;
import org.tidemark.sync.spi.SinkRequest;

/** Sinks for SQLite. */
public final class SqliteSinkFactory implements SinkFactory {

	@Override
	public Sink open(DatabaseSession target, SinkRequest request) throws TidemarkException {
		Refusals.check(request);
		return new SqliteSink(target.unwrap(JdbcAccess.class), request);
	}

	/** A tree that grows at its end alone takes half the pages, and nothing is written at the same time anyway. */
	@Override
	public boolean prefersKeyOrder() {
		return true;
	}

	@Override
	public Optional<LeaseRepository> leases(DatabaseSession target, @Nullable String schema) throws TidemarkException {
		return JdbcLeases.of(target, LeaseSql.SQLITE, schema);
	}
}
