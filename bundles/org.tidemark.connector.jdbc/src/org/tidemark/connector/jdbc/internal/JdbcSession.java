/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.ServerInfo;
import org.tidemark.connector.jdbc.internal.read.JdbcSource;
import org.tidemark.connector.jdbc.internal.read.ReadSql;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.Discovery;
import org.tidemark.connector.spi.Source;
import org.tidemark.connector.spi.StatementChannel;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.ddl.spi.Dialect;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** A session over a pool of JDBC connections. */
public class JdbcSession implements DatabaseSession, JdbcAccess {

	private static final long MILLIS_TO_WAIT_FOR_A_CONNECTION = 10_000;
	private static final long MILLIS_TO_KEEP_IDLE = 60_000;

	private final Link link;
	private final Dialect dialect;
	private final ServerInfo server;
	private final ErrorExplainer errors;
	private final PooledLink connections;
	private final HikariDataSource pool;
	private final Discovery discovery;
	private final Source source;

	/**
	 * @param link            how connections are made; the session closes it
	 * @param first           a connection that was made already, or null to make none before it is needed
	 * @param server          what it leads to
	 * @param mostConnections how many connections may be open at once
	 * @param discovery       makes the discovery of a session
	 * @param source          makes the source of a session
	 */
	public JdbcSession(Link link, Dialect dialect, @Nullable Connection first, ServerInfo server, int mostConnections,
			Function<JdbcAccess, Discovery> discovery, Function<JdbcAccess, Source> source) {
		this.link = link;
		this.dialect = dialect;
		this.server = server;
		this.errors = new ErrorExplainer(link);
		this.connections = new PooledLink(link, first);
		this.pool = new HikariDataSource(configure(link, connections, mostConnections));
		this.discovery = discovery.apply(this);
		this.source = source.apply(this);
	}

	private static HikariConfig configure(Link link, PooledLink connections, int mostConnections) {
		HikariConfig config = new HikariConfig();
		config.setPoolName(link.settings().name().replace(':', '_'));
		config.setReadOnly(link.readOnly());
		config.setDataSource(connections);
		config.setMaximumPoolSize(Math.max(1, mostConnections));
		config.setMinimumIdle(0);
		config.setIdleTimeout(MILLIS_TO_KEEP_IDLE);
		config.setConnectionTimeout(MILLIS_TO_WAIT_FOR_A_CONNECTION);
		config.setInitializationFailTimeout(-1);
		return config;
	}

	@Override
	public ConnectionSettings connection() {
		return link.settings();
	}

	@Override
	public ConnectionSettings settings() {
		return link.settings();
	}

	@Override
	public ServerInfo server() {
		return server;
	}

	@Override
	public Dialect dialect() {
		return dialect;
	}

	@Override
	public Discovery discovery() {
		return discovery;
	}

	@Override
	public Source source() {
		return source;
	}

	@Override
	public ReadSql reading() {
		if (source instanceof JdbcSource rows) {
			return rows.sql();
		}
		throw new IllegalStateException(source.getClass().getName());
	}

	@Override
	public Connection borrow() throws TidemarkException {
		try {
			return pool.getConnection();
		} catch (SQLException e) {
			throw errors.explainConnect(e);
		}
	}

	@Override
	public StatementChannel openChannel() throws TidemarkException {
		try {
			return new JdbcChannel(link, link.connect());
		} catch (SQLException e) {
			throw errors.explainConnect(e);
		}
	}

	@Override
	public TidemarkException explain(SQLException error, String doing) {
		return errors.explain(error, doing);
	}

	@Override
	public Fault classify(SQLException error) {
		return errors.classify(error);
	}

	@Override
	public void close() {
		pool.close();
		Connection unused = connections.takeFirst();
		if (unused != null) {
			try {
				unused.close();
			} catch (SQLException e) {
				System.getLogger(JdbcSession.class.getName()).log(Level.DEBUG, "Closing an unused connection", e);
			}
		}
		link.close();
	}

	@Override
	public <T> T unwrap(Class<T> type) throws TidemarkException {
		if (type.isInstance(this)) {
			return type.cast(this);
		}
		throw new TidemarkException(ProblemKind.USAGE,
				NLS.bind(Messages.Session_notThis, connection().name(), type.getSimpleName()), "", null);
	}
}
