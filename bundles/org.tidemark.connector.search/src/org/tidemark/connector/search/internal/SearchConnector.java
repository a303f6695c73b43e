/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal;

import org.eclipse.core.runtime.IProgressMonitor;
import org.tidemark.connector.ConnectionReport;
import org.tidemark.connector.spi.Connector;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.TidemarkException;

/** OpenSearch and Elasticsearch over HTTP. */
public final class SearchConnector implements Connector {

	@Override
	public ConnectionReport test(ConnectionSettings connection, IProgressMonitor monitor) {
		return new ConnectionTrial(connection, monitor).run();
	}

	@Override
	public DatabaseSession open(ConnectionSettings connection, int mostConnections) throws TidemarkException {
		return SearchSession.open(connection);
	}
}
