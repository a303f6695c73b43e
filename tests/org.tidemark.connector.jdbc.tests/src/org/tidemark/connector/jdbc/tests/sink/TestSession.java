/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.tests.sink;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;

import org.tidemark.connector.ServerInfo;
import org.tidemark.connector.jdbc.internal.Fault;
import org.tidemark.connector.jdbc.internal.JdbcAccess;
import org.tidemark.connector.jdbc.internal.read.ReadSql;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.Discovery;
import org.tidemark.connector.spi.Source;
import org.tidemark.connector.spi.StatementChannel;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.ddl.spi.Dialect;

/** As much of a session as a sink needs, with a new connection for each who asks. */
final class TestSession implements DatabaseSession, JdbcAccess {

	private final Dialect dialect;
	private final Callable<Connection> connections;

	TestSession(Dialect dialect, Callable<Connection> connections) {
		this.dialect = dialect;
		this.connections = connections;
	}

	@Override
	public ReadSql reading() {
		throw new UnsupportedOperationException();
	}

	@Override
	public Connection borrow() throws TidemarkException {
		try {
			return connections.call();
		} catch (Exception e) {
			throw new TidemarkException(ProblemKind.CONNECTION, "no connection", "", e);
		}
	}

	@Override
	public TidemarkException explain(SQLException error, String doing) {
		return new TidemarkException(ProblemKind.FAILED, doing + ": " + error.getMessage(), "", error);
	}

	@Override
	public Fault classify(SQLException error) {
		return Fault.CONSTRAINT;
	}

	@Override
	public Dialect dialect() {
		return dialect;
	}

	@Override
	public ServerInfo server() {
		return new ServerInfo("test", "1", "test", "");
	}

	@Override
	public <T> T unwrap(Class<T> type) {
		return type.cast(this);
	}

	@Override
	public ConnectionSettings settings() {
		throw new UnsupportedOperationException();
	}

	@Override
	public ConnectionSettings connection() {
		throw new UnsupportedOperationException();
	}

	@Override
	public Discovery discovery() {
		throw new UnsupportedOperationException();
	}

	@Override
	public StatementChannel openChannel() {
		throw new UnsupportedOperationException();
	}

	@Override
	public Source source() {
		throw new UnsupportedOperationException();
	}

	@Override
	public void close() {
		// Every connection is closed by who borrowed it.
	}
}
