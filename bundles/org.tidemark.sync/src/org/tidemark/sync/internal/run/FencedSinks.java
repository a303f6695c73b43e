/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.LeaseRepository;
import org.tidemark.sync.spi.Sink;
import org.tidemark.sync.spi.SinkFactory;
import org.tidemark.sync.spi.SinkRequest;

/** Sinks that write only as long as the job's lease is one owner's. */
record FencedSinks(SinkFactory real, String owner) implements SinkFactory {

	@Override
	public Sink open(DatabaseSession target, SinkRequest request) throws TidemarkException {
		Sink sink = real.open(target, request);
		sink.fence(owner);
		return sink;
	}

	@Override
	public boolean prefersKeyOrder() {
		return real.prefersKeyOrder();
	}

	@Override
	public Optional<LeaseRepository> leases(DatabaseSession target, @Nullable String schema) throws TidemarkException {
		return real.leases(target, schema);
	}
}
