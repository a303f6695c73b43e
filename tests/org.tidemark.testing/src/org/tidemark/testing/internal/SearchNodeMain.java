/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.internal;

import java.io.Closeable;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;

/**
 * Runs one search node until its process is ended. It is started in a JVM of its own with the node's libraries on its
 * class path, and knows them by reflection alone, so that one class serves all kinds of nodes.
 */
public final class SearchNodeMain {

	/** The highest port of a node; its first one must not lie above it. */
	private static final int HIGHEST_PORT = 65_535;

	private SearchNodeMain() {
	}

	/**
	 * Starts the node and waits for ever.
	 *
	 * @param arguments name of the runner's class, HTTP port, transport port, directory
	 * @throws Exception when the node does not start
	 */
	public static void main(String[] arguments) throws Exception {
		Class<?> type = Class.forName(arguments[0]);
		Object runner = type.getConstructor().newInstance();
		type.getMethod("setMaxHttpPort", int.class).invoke(runner, HIGHEST_PORT);
		Class<?> builder = Class.forName(type.getName() + "$Builder");
		Object settings = Proxy.newProxyInstance(builder.getClassLoader(), new Class<?>[] { builder },
				(proxy, method, parameters) -> configure(parameters[1], arguments[1], arguments[2]));
		type.getMethod("onBuild", builder).invoke(runner, settings);
		Runtime.getRuntime().addShutdownHook(new Thread(() -> close((Closeable) runner)));
		String[] options = { "-basePath", arguments[3], "-numOfNode", "1", "-clusterName", "tidemark-tests",
				"-useLogger" };
		type.getMethod("build", String[].class).invoke(runner, (Object) options);
		new CountDownLatch(1).await();
	}

	private static Object configure(Object settings, String httpPort, String transportPort)
			throws IllegalAccessException, InvocationTargetException, NoSuchMethodException {
		Method put = settings.getClass().getMethod("put", String.class, String.class);
		put.invoke(settings, "network.host", "127.0.0.1");
		put.invoke(settings, "http.port", httpPort);
		put.invoke(settings, "transport.port", transportPort);
		put.invoke(settings, "discovery.type", "single-node");
		put.invoke(settings, "cluster.routing.allocation.disk.threshold_enabled", "false");
		return settings;
	}

	private static void close(Closeable runner) {
		try {
			runner.close();
		} catch (IOException e) {
			System.err.println("The node did not close: " + e);
		}
	}
}
