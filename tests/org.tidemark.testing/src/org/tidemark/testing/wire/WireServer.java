/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.wire;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

import org.tidemark.testing.internal.ServerCache;
import org.tidemark.testing.internal.ServerCertificate;

/** A server at a port of this machine that answers with a handler. Safe for use by several threads. */
public abstract class WireServer implements AutoCloseable {

	private final SqlHandler handler;
	private final List<String> statements = new CopyOnWriteArrayList<>();
	private final Map<Integer, WireSession> sessions = new ConcurrentHashMap<>();
	private final AtomicInteger numbers = new AtomicInteger(100);
	private final AtomicInteger logins = new AtomicInteger();
	private final AtomicInteger cancels = new AtomicInteger();
	private volatile boolean obeysCancels = true;
	private final AtomicInteger encrypted = new AtomicInteger();
	private volatile SSLContext tls;
	private volatile Thread acceptor;
	private volatile ServerSocket listener;

	/**
	 * Starts to listen at a free port.
	 *
	 * @param handler answers the statements
	 */
	WireServer(SqlHandler handler) {
		this.handler = handler;
		this.listener = listen(0);
	}

	private ServerSocket listen(int port) {
		try {
			ServerSocket socket = new ServerSocket();
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
			acceptor = Thread.ofPlatform().daemon().name("wire-" + socket.getLocalPort()).start(() -> accept(socket));
			return socket;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void accept(ServerSocket socket) {
		while (!socket.isClosed()) {
			try {
				Socket client = socket.accept();
				client.setTcpNoDelay(true);
				WireSession session = new WireSession(numbers.incrementAndGet(), client);
				sessions.put(session.id(), session);
				Thread.ofPlatform().daemon().name("wire-session-" + session.id()).start(() -> run(session, client));
			} catch (SocketException closed) {
				return;
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}

	private void run(WireSession session, Socket client) {
		try (client) {
			serve(session, client);
		} catch (SocketException | EOFException | SSLException gone) {
			System.getLogger(WireServer.class.getName()).log(Level.DEBUG, "The client went, or was cut", gone);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} finally {
			sessions.remove(session.id());
		}
	}

	/**
	 * Offers TLS to all clients that connect from now on; none is offered by default.
	 *
	 * @return the self-signed certificate for 127.0.0.1 and localhost, a PEM file: what a client has to trust
	 */
	public final Path offerTls() {
		try {
			ServerCertificate shown = ServerCertificate.in(ServerCache.ofCurrentUser());
			tls = shown.context();
			return shown.certificate();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Whether TLS is offered. */
	final boolean offersTls() {
		return tls != null;
	}

	/**
	 * Begins TLS.
	 *
	 * @param consumed what came from the client already, behind its wish for TLS
	 */
	final Socket encrypt(Socket client, byte[] consumed) throws IOException {
		SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(client, new ByteArrayInputStream(consumed),
				true);
		socket.startHandshake();
		encrypted.incrementAndGet();
		return socket;
	}

	/** How many connections were encrypted since the start. */
	public final int encrypted() {
		return encrypted.get();
	}

	/** Speaks with a client until it goes. */
	abstract void serve(WireSession session, Socket client) throws IOException;

	/** The client has logged in. */
	final void entered() {
		logins.incrementAndGet();
	}

	/** Answers a statement; what never answers waits here until it is cancelled. */
	final Answer answer(String sql, WireSession session) {
		session.begin();
		statements.add(sql);
		Answer answer = handler.handle(sql, session);
		if (answer instanceof Answer.Never) {
			session.awaitCancel();
			return session.isCut() ? new Answer.Cut() : cancelled();
		}
		return answer;
	}

	/** What a statement that was cancelled answers. */
	abstract Answer cancelled();

	/** Cancels what a session does, when requests are obeyed. */
	final void cancel(int session) {
		cancels.incrementAndGet();
		WireSession running = sessions.get(session);
		if (running != null && obeysCancels) {
			running.cancel();
		}
	}

	/** The host at which it listens. */
	public final String host() {
		return listener.getInetAddress().getHostAddress();
	}

	/** The port at which it listens. */
	public final int port() {
		return listener.getLocalPort();
	}

	/** The statements that came, in their order, without those that the protocol itself answers. */
	public final List<String> statements() {
		return List.copyOf(statements);
	}

	/** Forgets the statements that came. */
	public final void forget() {
		statements.clear();
	}

	/** How many clients have logged in since the start. */
	public final int logins() {
		return logins.get();
	}

	/** How many requests to cancel a statement have come. */
	public final int cancels() {
		return cancels.get();
	}

	/** The connections that are open now. */
	public final int connections() {
		return sessions.size();
	}

	/** Whether a request to cancel a statement has an effect; it has by default. */
	public final void obeyCancels(boolean obeys) {
		obeysCancels = obeys;
	}

	/** Cuts all connections; new ones are taken. */
	public final void cut() {
		sessions.values().forEach(WireSession::cut);
	}

	/** Cuts all connections and takes no new ones. */
	public final void stop() {
		try {
			listener.close();
			// a client that is just accepted is cut too
			acceptor.join();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		cut();
	}

	/** Takes connections again, at the same port. */
	public final void start() {
		if (listener.isClosed()) {
			listener = listen(port());
		}
	}

	/** Stops. */
	@Override
	public void close() {
		stop();
	}
}
