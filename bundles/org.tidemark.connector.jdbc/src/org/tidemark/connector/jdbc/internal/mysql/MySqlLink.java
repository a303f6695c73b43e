/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.mysql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;

import org.tidemark.connector.ServerInfo;
import org.tidemark.connector.jdbc.internal.Fault;
import org.tidemark.connector.spi.StatementFault;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.TidemarkException;

/** Connections to MySQL and MariaDB. */
final class MySqlLink extends MySqlWire {

	private static final int DEFAULT_PORT = 3306;
	/** The server's mode without what would hide a zero date from a comparison, or pad CHAR with blanks. */
	private static final String SQL_MODE = replaced(replaced(
			replaced(replaced("@@sql_mode", "NO_ZERO_IN_DATE"), "NO_ZERO_DATE"), "TRADITIONAL"),
			"PAD_CHAR_TO_FULL_LENGTH");

	MySqlLink(ConnectionSettings settings) throws TidemarkException {
		super(settings, DEFAULT_PORT);
		Properties properties = properties();
		properties.setProperty("sessionVariables", "time_zone='+00:00',sql_mode=" + SQL_MODE);
		properties.setProperty("rewriteBatchedStatements", "true");
		// LOAD DATA from a stream needs the capability; no file of this machine can be asked for with it.
		properties.setProperty("allowLoadLocalInfileInPath",
				Path.of(System.getProperty("java.io.tmpdir", "."), "tidemark-no-files-" + UUID.randomUUID())
						.toString());
		settings.options().forEach(properties::setProperty);
	}

	private static String replaced(String mode, String word) {
		return "REPLACE(" + mode + ",'" + word + "','NO_ENGINE_SUBSTITUTION')";
	}

	@Override
	public ServerInfo describe(Connection connection) throws SQLException {
		String version;
		String comment;
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT VERSION(), @@version_comment")) {
			row.next();
			version = row.getString(1);
			comment = row.getString(2);
		}
		boolean mariaDb = (version + comment).toLowerCase(Locale.ROOT).contains("mariadb");
		return new ServerInfo(mariaDb ? "MariaDB" : "MySQL", version,
				driver(connection), tls(connection));
	}

	private static String tls(Connection connection) throws SQLException {
		String protocol = "";
		String cipher = "";
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(
						"SHOW SESSION STATUS WHERE Variable_name IN ('Ssl_version', 'Ssl_cipher')")) {
			while (rows.next()) {
				if ("Ssl_version".equalsIgnoreCase(rows.getString(1))) {
					protocol = rows.getString(2);
				} else {
					cipher = rows.getString(2);
				}
			}
		}
		return cipher.isEmpty() ? "" : protocol + ' ' + cipher;
	}

	@Override
	public Fault classify(SQLException error) {
		Fault fault = byCode(error.getErrorCode());
		return fault != Fault.OTHER ? fault
				: lacksTls(error) ? Fault.TLS : byState(Objects.requireNonNullElse(error.getSQLState(), ""));
	}

	private static Fault byCode(int code) {
		return switch (code) {
			case 1045, 1251, 1698, 1862, 2059, 3118, 4151 -> Fault.LOGIN;
			case 1049 -> Fault.DATABASE;
			case 1040, 1203, 1226 -> Fault.TOO_MANY;
			case 3159 -> Fault.TLS;
			case 1053, 1077, 1079 -> Fault.SHUTDOWN;
			case 1205, 3572 -> Fault.LOCKED;
			case 1213, 1614 -> Fault.DEADLOCK;
			case 1020 -> Fault.SERIALIZATION;
			case 1317, 1969, 3024 -> Fault.CANCELLED;
			case 1927, 2006, 2013 -> Fault.CUT;
			case 1044, 1142, 1143, 1227, 1370, 1419 -> Fault.PERMISSION;
			case 1146, 1051 -> Fault.NO_TABLE;
			case 1054 -> Fault.NO_COLUMN;
			case 1064 -> Fault.SYNTAX;
			case 1048, 1062, 1169, 1216, 1217, 1364, 1451, 1452, 3819, 4025 -> Fault.CONSTRAINT;
			case 1264, 1265, 1292, 1366, 1406, 1411, 1690, 3140 -> Fault.VALUE;
			case 1290, 1792, 1836 -> Fault.READ_ONLY;
			case 1021, 1041, 1114, 3, 28 -> Fault.FULL;
			default -> Fault.OTHER;
		};
	}

	@Override
	public StatementFault statementFault(SQLException error, Fault fault) {
		return switch (error.getErrorCode()) {
			case 1007, 1050, 1060, 1061 -> StatementFault.EXISTS;
			case 1008, 1049, 1091 -> StatementFault.MISSING;
			case 1045 -> StatementFault.PERMISSION;
			case 4161 -> StatementFault.TYPE;
			case 1235 -> StatementFault.UNSUPPORTED;
			default -> super.statementFault(error, fault);
		};
	}

	private static Fault byState(String state) {
		return switch (state) {
			case "28000" -> Fault.LOGIN;
			case "40001" -> Fault.DEADLOCK;
			case "42S02" -> Fault.NO_TABLE;
			case "42S22" -> Fault.NO_COLUMN;
			case "70100" -> Fault.CANCELLED;
			default -> byClass(state);
		};
	}
}
