/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.risingwave;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tidemark.connector.ServerInfo;
import org.tidemark.connector.jdbc.internal.Fault;
import org.tidemark.connector.jdbc.internal.postgres.PostgresWire;
import org.tidemark.connector.spi.StatementFault;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.TidemarkException;

/** Connections to RisingWave. It knows few of PostgreSQL's settings, and answers simple queries more fully than prepared ones. */
final class RisingWaveLink extends PostgresWire {

	private static final int DEFAULT_PORT = 4566;
	private static final String DEFAULT_DATABASE = "dev";
	private static final String SESSION = "SET TIME ZONE 'UTC'";
	private static final Pattern VERSION = Pattern.compile("(?i)RisingWave-v?([0-9][0-9A-Za-z.+-]*)");

	RisingWaveLink(ConnectionSettings settings) throws TidemarkException {
		super(settings, DEFAULT_PORT, SESSION);
		Properties properties = properties();
		properties.setProperty("preferQueryMode", "simple");
		// What is set at startup is ignored where it is not known; what is set by a statement fails.
		properties.setProperty("assumeMinServerVersion", "9.5");
		settings.options().forEach(properties::setProperty);
	}

	@Override
	protected String defaultDatabase() {
		return DEFAULT_DATABASE;
	}

	@Override
	public boolean tellsTls() {
		return false;
	}

	@Override
	public ServerInfo describe(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT version()")) {
			row.next();
			String answer = row.getString(1);
			Matcher version = VERSION.matcher(answer);
			boolean isRisingWave = version.find();
			// RisingWave does not tell how a connection is encrypted
			return new ServerInfo(isRisingWave ? "RisingWave" : "PostgreSQL", isRisingWave ? version.group(1) : answer,
					driver(connection), "");
		}
	}

	@Override
	public Fault classify(SQLException error) {
		Fault fault = super.classify(error);
		return fault == Fault.OTHER ? RisingWaveErrors.fault(words(error)) : fault;
	}

	@Override
	public StatementFault statementFault(SQLException error, Fault fault) {
		StatementFault byState = super.statementFault(error, fault);
		return switch (byState) {
			case OTHER, UNSUPPORTED -> RisingWaveErrors.statementFault(words(error)).orElse(byState);
			default -> byState;
		};
	}

	@Override
	public String condense(String message) {
		return RisingWaveErrors.condense(message);
	}

	private static String words(SQLException error) {
		return RisingWaveErrors.condense(String.valueOf(error.getMessage()));
	}
}
