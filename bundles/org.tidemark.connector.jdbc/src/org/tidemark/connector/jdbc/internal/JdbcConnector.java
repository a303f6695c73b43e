/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal;

import java.sql.Connection;
import java.sql.SQLException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.tidemark.connector.ConnectionReport;
import org.tidemark.connector.ServerInfo;
import org.tidemark.connector.spi.Connector;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.Discovery;
import org.tidemark.connector.spi.Source;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.ddl.internal.BuiltInDialects;
import org.tidemark.ddl.spi.Dialect;

/** What all connectors over JDBC do alike. */
public abstract class JdbcConnector implements Connector {

	private final Dialect dialect;

	/** @param dialect id of the SQL dialect */
	protected JdbcConnector(String dialect) {
		this.dialect = new BuiltInDialects().find(dialect).orElseThrow();
	}

	/** The SQL of this database. */
	protected final Dialect dialect() {
		return dialect;
	}

	/**
	 * Prepares how connections are made.
	 *
	 * @throws TidemarkException of kind connection when the settings cannot lead anywhere
	 */
	protected abstract Link link(ConnectionSettings settings) throws TidemarkException;

	/** Looks at schemas and tables over a session. */
	protected abstract Discovery discovery(JdbcAccess access);

	/** Reads over a session. */
	protected abstract Source source(JdbcAccess access, Link link);

	@Override
	public ConnectionReport test(ConnectionSettings connection, IProgressMonitor monitor) {
		return new ServerTest(this, connection, monitor).run();
	}

	@Override
	public DatabaseSession open(ConnectionSettings connection, int mostConnections) throws TidemarkException {
		Link link = link(connection);
		try {
			Connection first = link.connect();
			try {
				ServerInfo server = link.describe(first);
				return new JdbcSession(link, dialect, first, server, mostConnections, this::discovery,
						access -> source(access, link));
			} catch (SQLException | RuntimeException e) {
				first.close();
				throw e;
			}
		} catch (SQLException e) {
			link.close();
			throw new ErrorExplainer(link).explainConnect(e);
		}
	}
}
