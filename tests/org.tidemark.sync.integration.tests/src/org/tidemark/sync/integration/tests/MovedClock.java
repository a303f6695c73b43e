/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.integration.tests;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.UnaryOperator;

import org.eclipse.core.runtime.IProgressMonitor;
import org.tidemark.connector.ConnectionReport;
import org.tidemark.connector.spi.Connector;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.Horizon;
import org.tidemark.connector.spi.Source;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.TidemarkException;

/** A real connector whose sources tell another time, for no test can wait until clocks are set back. */
final class MovedClock implements Connector {

	private final Connector real;
	private final UnaryOperator<Horizon> horizons;

	MovedClock(Connector real, UnaryOperator<Horizon> horizons) {
		this.real = real;
		this.horizons = horizons;
	}

	@Override
	public ConnectionReport test(ConnectionSettings connection, IProgressMonitor monitor) {
		return real.test(connection, monitor);
	}

	@Override
	public DatabaseSession open(ConnectionSettings connection, int mostConnections) throws TidemarkException {
		DatabaseSession session = real.open(connection, mostConnections);
		return proxy(DatabaseSession.class, session, "source", result -> proxy(Source.class, (Source) result, "horizon",
				horizon -> horizons.apply((Horizon) horizon)));
	}

	private static <T> T proxy(Class<T> type, T real, String method, UnaryOperator<Object> change) {
		InvocationHandler handler = (self, called, arguments) -> {
			try {
				Object result = called.invoke(real, arguments);
				return called.getName().equals(method) ? change.apply(result) : result;
			} catch (InvocationTargetException e) {
				throw e.getCause();
			}
		};
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler));
	}
}
