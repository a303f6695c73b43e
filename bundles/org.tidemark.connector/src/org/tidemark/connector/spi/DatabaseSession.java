/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.spi;

import org.tidemark.connector.ServerInfo;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.TidemarkException;

/** A living pool of connections to one system. Safe for use by several threads. */
public interface DatabaseSession extends AutoCloseable {

	/** The connection that was opened. */
	ConnectionSettings connection();

	/** What the server says of itself. */
	ServerInfo server();

	/** Looks at schemas and tables. */
	Discovery discovery();

	/** Reads rows. */
	Source source();

	/**
	 * Opens a channel for statements on a connection of its own; the caller closes it.
	 *
	 * @throws TidemarkException of kind usage when the system takes no statements, or of kind connection
	 */
	StatementChannel openChannel() throws TidemarkException;

	/** Closes all connections; statements in flight are cancelled. Never throws. */
	@Override
	void close();

	/**
	 * The session as an implementation knows it, for a sink that belongs to the same implementation.
	 *
	 * @throws TidemarkException of kind usage when the session is not of this type
	 */
	<T> T unwrap(Class<T> type) throws TidemarkException;
}
