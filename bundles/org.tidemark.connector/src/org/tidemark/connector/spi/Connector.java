/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.spi;

import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.tidemark.connector.ConnectionReport;
import org.tidemark.connector.ConnectorOption;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.TidemarkException;

/** Plug-in knowledge of one kind of system. One instance serves all connections; safe for use by several threads. */
public interface Connector {

	/**
	 * Tries a connection step by step and reports what it found; never throws for a connection that does not work.
	 *
	 * @param monitor cancels the test between its steps
	 */
	ConnectionReport test(ConnectionSettings connection, IProgressMonitor monitor);

	/**
	 * The properties that the driver knows, with the words of its makers; what the connector's declaration offers needs
	 * not be among them.
	 *
	 * @return none when the driver does not tell
	 */
	default List<ConnectorOption> driverProperties() {
		return List.of();
	}

	/**
	 * Opens a session. The first connection is made at once, so that a wrong host or login is known here.
	 *
	 * @param mostConnections the most connections that the session may hold at once, at least 1
	 * @throws TidemarkException of kind connection that names the connection and the failing step
	 */
	DatabaseSession open(ConnectionSettings connection, int mostConnections) throws TidemarkException;
}
