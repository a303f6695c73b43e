/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.integration.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

import org.tidemark.testing.ServerDatabase;

/** Stands between a client and a server and counts the bytes that the server sends. */
final class CountingProxy implements AutoCloseable {

	private static final Logger LOG = System.getLogger(CountingProxy.class.getName());

	private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
	private final ServerDatabase server;
	private final AtomicLong sent = new AtomicLong();

	CountingProxy(ServerDatabase server) throws IOException {
		this.server = server;
		Thread.ofVirtual().start(this::listen);
	}

	/** The same database, reached through this proxy. */
	ServerDatabase database() {
		return new ServerDatabase(server.kind(), server.host(), listener.getLocalPort(), server.name(), server.user(),
				server.password(), server.certificate());
	}

	/** The bytes that the server has sent since this was asked last. */
	long sent() {
		return sent.getAndSet(0);
	}

	private void listen() {
		try {
			boolean more = true;
			while (more) {
				Socket client = listener.accept();
				Socket real = new Socket(server.host(), server.port());
				Thread.ofVirtual().start(() -> relay(client, real, new AtomicLong()));
				Thread.ofVirtual().start(() -> relay(real, client, sent));
				more = !listener.isClosed();
			}
		} catch (IOException e) {
			LOG.log(Level.DEBUG, "The proxy was closed", e);
		}
	}

	private static void relay(Socket from, Socket to, AtomicLong count) {
		byte[] bytes = new byte[16_384];
		try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
			for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
				count.addAndGet(length);
				out.write(bytes, 0, length);
			}
		} catch (IOException e) {
			LOG.log(Level.DEBUG, "A connection has ended", e);
		}
	}

	@Override
	public void close() throws IOException {
		listener.close();
	}
}
