/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.wire;

import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** A connection of a client. */
public final class WireSession {

	private final int id;
	private final Socket socket;
	private final Semaphore cancels = new Semaphore(0);
	private final Map<String, String> variables = new ConcurrentHashMap<>();
	private volatile String user = "";
	private volatile String database = "";

	WireSession(int id, Socket socket) {
		this.id = id;
		this.socket = socket;
	}

	/** Its number, by which it is cancelled. */
	public int id() {
		return id;
	}

	/** Who has logged in. */
	public String user() {
		return user;
	}

	/** The database that was entered; empty for none. */
	public String database() {
		return database;
	}

	/** What statements have set for the session; safe for several threads. */
	public Map<String, String> variables() {
		return variables;
	}

	/** Enters a database. */
	public void enter(String newDatabase) {
		database = newDatabase;
	}

	void login(String name) {
		user = name;
	}

	void cancel() {
		cancels.release();
	}

	void begin() {
		cancels.drainPermits();
	}

	/** Waits until the statement is cancelled or the connection is cut. */
	void awaitCancel() {
		cancels.acquireUninterruptibly();
	}

	/** Cuts the connection. */
	public void cut() {
		try {
			socket.close();
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
		cancel();
	}

	boolean isCut() {
		return socket.isClosed();
	}
}
