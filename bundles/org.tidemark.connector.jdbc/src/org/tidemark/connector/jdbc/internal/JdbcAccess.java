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

import org.tidemark.connector.ServerInfo;
import org.tidemark.connector.jdbc.internal.read.ReadSql;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.ddl.spi.Dialect;

/** What readers and sinks need of a session over JDBC. Safe for use by several threads. */
public interface JdbcAccess {

	/** The connection that was opened. */
	ConnectionSettings settings();

	/** What the server says of itself. */
	ServerInfo server();

	/** The SQL of this database. */
	Dialect dialect();

	/** How rows of this database are read; for a sink that looks at the rows of its target. */
	ReadSql reading();

	/**
	 * A connection from the pool with autocommit on, its time zone pinned to UTC; closing gives it back.
	 *
	 * @throws TidemarkException of kind connection
	 */
	Connection borrow() throws TidemarkException;

	/**
	 * Turns a driver's error into one that a person understands.
	 *
	 * @param doing what was being done, in which object, localized
	 */
	TidemarkException explain(SQLException error, String doing);

	/** What a driver's error means. */
	Fault classify(SQLException error);
}
