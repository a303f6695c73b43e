/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.starrocks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;

import org.tidemark.connector.ServerInfo;
import org.tidemark.connector.jdbc.internal.Fault;
import org.tidemark.connector.jdbc.internal.mysql.MySqlWire;
import org.tidemark.connector.spi.StatementFault;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.TidemarkException;

/** Connections to StarRocks. It knows few of MySQL's settings, so that what the driver can do by itself it is not asked for. */
final class StarRocksLink extends MySqlWire {

	private static final int DEFAULT_PORT = 9030;
	/** The longest that StarRocks allows; it has no value for "for ever". */
	private static final int SECONDS_OF_A_QUERY = 259_200;

	StarRocksLink(ConnectionSettings settings) throws TidemarkException {
		super(settings, DEFAULT_PORT);
		Properties properties = properties();
		properties.setProperty("sessionVariables", "time_zone='UTC',query_timeout=" + SECONDS_OF_A_QUERY);
		properties.setProperty("jdbcCompliantTruncation", "false");
		properties.setProperty("useLocalSessionState", "true");
		properties.setProperty("readOnlyPropagatesToServer", "false");
		settings.options().forEach(properties::setProperty);
	}

	@Override
	public boolean tellsTls() {
		return false;
	}

	@Override
	public ServerInfo describe(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT current_version()")) {
			row.next();
			// 3.3.5-6d81f75: number and build
			String version = row.getString(1).split("[\\s-]", 2)[0];
			return new ServerInfo("StarRocks", version, driver(connection), "");
		}
	}

	@Override
	public Fault classify(SQLException error) {
		Fault fault = StarRocksErrors.fault(error.getErrorCode());
		return fault != Fault.OTHER ? fault
				: lacksTls(error) ? Fault.TLS : byState(Objects.requireNonNullElse(error.getSQLState(), ""));
	}

	private static Fault byState(String state) {
		return switch (state) {
			case "28000" -> Fault.LOGIN;
			case "70100" -> Fault.CANCELLED;
			default -> byClass(state);
		};
	}

	@Override
	public StatementFault statementFault(SQLException error, Fault fault) {
		return StarRocksErrors.statementFault(error.getErrorCode(), String.valueOf(error.getMessage()))
				.orElseGet(() -> super.statementFault(error, fault));
	}
}
