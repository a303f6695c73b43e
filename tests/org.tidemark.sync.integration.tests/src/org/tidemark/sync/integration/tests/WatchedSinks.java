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

import org.tidemark.sync.spi.Sink;
import org.tidemark.sync.spi.SinkFactory;

/** Does something before each batch that real sinks write: what others do while a run is under way. */
final class WatchedSinks {

	/** What is done. */
	interface Meanwhile {
		void happen() throws Exception;
	}

	private WatchedSinks() {
	}

	static SinkFactory before(SinkFactory real, Meanwhile meanwhile) {
		return watched(SinkFactory.class, real, meanwhile);
	}

	private static <T> T watched(Class<T> type, T real, Meanwhile meanwhile) {
		return type
				.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, args) -> {
					if ("write".equals(method.getName())) {
						meanwhile.happen();
					}
					try {
						Object result = method.invoke(real, args);
						return result instanceof Sink sink ? watched(Sink.class, sink, meanwhile) : result;
					} catch (InvocationTargetException e) {
						throw e.getCause();
					}
				}));
	}
}
