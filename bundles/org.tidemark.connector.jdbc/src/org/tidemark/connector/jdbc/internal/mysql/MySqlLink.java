/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.mysql;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.ServerInfo;
import org.tidemark.connector.jdbc.internal.Fault;
import org.tidemark.connector.jdbc.internal.ServerLink;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.TlsMode;
import org.tidemark.core.problem.TidemarkException;

import com.mysql.cj.jdbc.Driver;

/** Connections through MySQL Connector/J. */
final class MySqlLink extends ServerLink {

	private static final int DEFAULT_PORT = 3306;
	/** The server's mode without what would hide a zero date from a comparison, or pad CHAR with blanks. */
	private static final String SQL_MODE = replaced(replaced(
			replaced(replaced("@@sql_mode", "NO_ZERO_IN_DATE"), "NO_ZERO_DATE"), "TRADITIONAL"),
			"PAD_CHAR_TO_FULL_LENGTH");

	private final @Nullable KeyStores keyStores;

	MySqlLink(ConnectionSettings settings) throws TidemarkException {
		super(settings, DEFAULT_PORT);
		this.keyStores = KeyStores.of(settings);
		session();
		tls(settings.tls().mode());
		settings.options().forEach(properties()::setProperty);
	}

	private void session() {
		Properties properties = properties();
		properties.setProperty("connectTimeout", "5000");
		// Values are taken as the bytes of the text protocol: in UTF-8, in UTC, and without a driver's second thoughts.
		properties.setProperty("characterEncoding", "UTF-8");
		properties.setProperty("characterSetResults", "UTF-8");
		properties.setProperty("connectionTimeZone", "UTC");
		properties.setProperty("forceConnectionTimeZoneToSession", "false");
		properties.setProperty("sessionVariables", "time_zone='+00:00',sql_mode=" + SQL_MODE);
		properties.setProperty("tinyInt1isBit", "false");
		properties.setProperty("yearIsDateType", "false");
		properties.setProperty("useServerPrepStmts", "false");
		properties.setProperty("rewriteBatchedStatements", "true");
		// LOAD DATA from a stream needs the capability; no file of this machine can be asked for with it.
		properties.setProperty("allowLoadLocalInfile", "false");
		properties.setProperty("allowLoadLocalInfileInPath",
				Path.of(System.getProperty("java.io.tmpdir", "."), "tidemark-no-files-" + UUID.randomUUID())
						.toString());
	}

	private static String replaced(String mode, String word) {
		return "REPLACE(" + mode + ",'" + word + "','NO_ENGINE_SUBSTITUTION')";
	}

	private void tls(TlsMode mode) {
		Properties properties = properties();
		properties.setProperty("sslMode", switch (mode) {
			case DISABLED -> "DISABLED";
			case PREFERRED -> "PREFERRED";
			case REQUIRED -> "REQUIRED";
			case VERIFY_CA -> "VERIFY_CA";
			case VERIFY_FULL -> "VERIFY_IDENTITY";
		});
		if (mode == TlsMode.DISABLED || mode == TlsMode.PREFERRED) {
			// without TLS a password of caching_sha2_password travels under the server's public key
			properties.setProperty("allowPublicKeyRetrieval", "true");
		}
		if (keyStores != null) {
			keyStores.addTo(properties);
		}
	}

	@Override
	public Connection connect() throws SQLException {
		String database = Objects.requireNonNullElse(settings().database(), "");
		String url = "jdbc:mysql://" + address() + '/'
				+ URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
		Properties copy = new Properties();
		copy.putAll(properties());
		return Objects.requireNonNull(new Driver().connect(url, copy));
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
				connection.getMetaData().getDriverName() + ' ' + driverVersion(connection), tls(connection));
	}

	private static String driverVersion(Connection connection) throws SQLException {
		String version = connection.getMetaData().getDriverVersion();
		int revision = version.indexOf(" (Revision");
		return revision > 0 ? version.substring(0, revision) : version;
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
		return fault != Fault.OTHER ? fault : byState(Objects.requireNonNullElse(error.getSQLState(), ""));
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

	@Override
	public void close() {
		if (keyStores != null) {
			keyStores.close();
		}
	}
}
