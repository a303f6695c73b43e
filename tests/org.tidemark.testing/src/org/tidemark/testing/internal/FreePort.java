/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds free ports below the range from which the operating system serves outgoing connections, so that a server that
 * is down for a moment does not lose its port.
 */
public final class FreePort {

	private static final int FIRST = 20_000;
	private static final int LAST = 32_000;
	private static final int ATTEMPTS = 200;

	private FreePort() {
	}

	/**
	 * {@return a port that is free on the loopback interface at this moment}
	 */
	public static int find() {
		for (int i = 0; i < ATTEMPTS; i++) {
			int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
			if (isFree(port)) {
				return port;
			}
		}
		throw new IllegalStateException("No free port between " + FIRST + " and " + LAST);
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
			return socket.isBound();
		} catch (IOException e) {
			return false;
		}
	}
}
