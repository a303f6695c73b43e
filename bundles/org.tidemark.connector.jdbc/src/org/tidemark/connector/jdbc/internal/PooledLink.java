/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;

import javax.sql.DataSource;

import org.eclipse.jdt.annotation.Nullable;

/** A link as the pool's source of connections. The one that was made to try the link is the first to be given out. */
final class PooledLink implements DataSource {

	private static final int SECONDS_TO_LOG_IN = 5;

	private final Link link;
	private final AtomicReference<@Nullable Connection> first;

	PooledLink(Link link, @Nullable Connection first) {
		this.link = link;
		this.first = new AtomicReference<>(first);
	}

	@Override
	public Connection getConnection() throws SQLException {
		Connection tried = takeFirst();
		return tried == null ? link.connect() : tried;
	}

	@Nullable
	Connection takeFirst() {
		return first.getAndSet(null);
	}

	@Override
	public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
		return getConnection();
	}

	@Override
	public @Nullable PrintWriter getLogWriter() {
		return null;
	}

	@Override
	public void setLogWriter(@Nullable PrintWriter out) {
		// the pool logs through SLF4J
	}

	@Override
	public void setLoginTimeout(int seconds) {
		// the link has its own
	}

	@Override
	public int getLoginTimeout() {
		return SECONDS_TO_LOG_IN;
	}

	@Override
	public Logger getParentLogger() throws SQLFeatureNotSupportedException {
		throw new SQLFeatureNotSupportedException();
	}

	@Override
	public <T> T unwrap(@Nullable Class<T> type) throws SQLException {
		throw new SQLFeatureNotSupportedException();
	}

	@Override
	public boolean isWrapperFor(@Nullable Class<?> type) {
		return false;
	}
}
