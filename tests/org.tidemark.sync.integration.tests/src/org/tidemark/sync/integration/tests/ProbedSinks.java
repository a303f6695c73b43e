/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.integration.tests;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;

import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.task.LeaseRepository;
import org.tidemark.sync.spi.Sink;
import org.tidemark.sync.spi.SinkFactory;
import org.tidemark.sync.spi.SinkRequest;

/** Real sinks that tell a probe before and after everything that they do. */
record ProbedSinks(SinkFactory real, Probe probe) implements SinkFactory {

	/** Is told of what a sink does; may wait. */
	@FunctionalInterface
	interface Probe {
		/**
		 * @param moment {@code begin} or {@code end}
		 * @param what   the method
		 * @param unit   the unit
		 * @param rows   the rows of its batch, or -1
		 */
		void at(String moment, String what, String unit, int rows);
	}

	@Override
	public boolean prefersKeyOrder() {
		return real.prefersKeyOrder();
	}

	@Override
	public Optional<LeaseRepository> leases(DatabaseSession target, String schema) throws TidemarkException {
		return real.leases(target, schema);
	}

	@Override
	public Sink open(DatabaseSession target, SinkRequest request) throws TidemarkException {
		Sink sink = real.open(target, request);
		return (Sink) Proxy.newProxyInstance(ProbedSinks.class.getClassLoader(), new Class<?>[] { Sink.class },
				(proxy, method, arguments) -> {
					int rows = arguments != null && arguments.length > 0 && arguments[0] instanceof RowBatch batch
							? batch.rows()
							: -1;
					probe.at("begin", method.getName(), request.unit(), rows);
					try {
						return method.invoke(sink, arguments);
					} catch (InvocationTargetException e) {
						throw e.getCause();
					} finally {
						probe.at("end", method.getName(), request.unit(), rows);
					}
				});
	}
}
