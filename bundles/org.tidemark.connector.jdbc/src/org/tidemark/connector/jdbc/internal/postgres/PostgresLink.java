/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;

import org.tidemark.connector.ServerInfo;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.TidemarkException;

/** Connections to PostgreSQL. */
final class PostgresLink extends PostgresWire {

	private static final int DEFAULT_PORT = 5432;
	private static final String SESSION = "SET TIME ZONE 'UTC'; SET datestyle = 'ISO, YMD'; SET intervalstyle = 'postgres';"
			+ " SET extra_float_digits = 3; SET bytea_output = 'hex'; SET standard_conforming_strings = on;"
			+ " SET lc_monetary = 'C'; SET xmloption = 'content'";

	PostgresLink(ConnectionSettings settings) throws TidemarkException {
		super(settings, DEFAULT_PORT, SESSION);
		Properties properties = properties();
		properties.setProperty("stringtype", "unspecified");
		properties.setProperty("reWriteBatchedInserts", "true");
		settings.options().forEach(properties::setProperty);
	}

	@Override
	public ServerInfo describe(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT current_setting('server_version'),"
						+ " (SELECT version || ' ' || cipher FROM pg_stat_ssl WHERE pid = pg_backend_pid() AND ssl)")) {
			row.next();
			return new ServerInfo("PostgreSQL", row.getString(1),
					driver(connection),
					Objects.requireNonNullElse(row.getString(2), ""));
		}
	}
}
