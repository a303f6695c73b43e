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

/**
 * A server that speaks PostgreSQL's protocol 3.0: login, simple and extended queries, cancellation. TLS is refused. All
 * columns are of type varchar, in text.
 */
public final class PostgresWireServer extends WireServer {

	private final Login login;
	private final String version;

	/**
	 * Starts to listen at a free port.
	 *
	 * @param version the version that is told at startup: {@code 13.14.0}
	 */
	public PostgresWireServer(Login login, String version, SqlHandler handler) {
		super(handler);
		this.login = login;
		this.version = version;
	}

	@Override
	void serve(WireSession session, Socket client) throws IOException {
		new PostgresConversation(this, session, client).run();
	}

	Login login() {
		return login;
	}

	String version() {
		return version;
	}

	@Override
	Answer cancelled() {
		return Answer.failure("57014", "canceling statement due to user request");
	}
}
