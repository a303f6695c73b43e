/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.postgres;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.postgresql.Driver;
import org.tidemark.connector.ServerInfo;
import org.tidemark.connector.jdbc.internal.Fault;
import org.tidemark.connector.jdbc.internal.Messages;
import org.tidemark.connector.internal.Pem;
import org.tidemark.connector.jdbc.internal.ServerLink;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.TlsMode;
import org.tidemark.core.connection.TlsSettings;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

/** Connections through the PostgreSQL driver. */
final class PostgresLink extends ServerLink {

	private static final int DEFAULT_PORT = 5432;
	private static final String SESSION = "SET TIME ZONE 'UTC'; SET datestyle = 'ISO, YMD'; SET intervalstyle = 'postgres';"
			+ " SET extra_float_digits = 3; SET bytea_output = 'hex'; SET lc_monetary = 'C'; SET xmloption = 'content'";

	private @Nullable Path keyFile;

	PostgresLink(ConnectionSettings settings) throws TidemarkException {
		super(settings, DEFAULT_PORT);
		Properties properties = properties();
		properties.setProperty("connectTimeout", "5");
		properties.setProperty("cancelSignalTimeout", "1");
		properties.setProperty("ApplicationName", "Tidemark");
		// Values are taken as the text that the server writes.
		properties.setProperty("binaryTransfer", "false");
		properties.setProperty("stringtype", "unspecified");
		properties.setProperty("reWriteBatchedInserts", "true");
		tls(settings.tls());
		settings.options().forEach(properties::setProperty);
	}

	private void tls(TlsSettings tls) throws TidemarkException {
		Properties properties = properties();
		properties.setProperty("sslmode", switch (tls.mode()) {
			case DISABLED -> "disable";
			case PREFERRED -> "prefer";
			case REQUIRED -> "require";
			case VERIFY_CA -> "verify-ca";
			case VERIFY_FULL -> "verify-full";
		});
		String authorities = tls.caFile();
		boolean verifies = tls.mode() == TlsMode.VERIFY_CA || tls.mode() == TlsMode.VERIFY_FULL;
		try {
			if (verifies && authorities == null) {
				properties.setProperty("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
			} else if (verifies && authorities != null) {
				Pem.certificates(Path.of(authorities));
				properties.setProperty("sslrootcert", authorities);
			}
			String certificate = tls.clientCertificateFile();
			String key = tls.clientKeyFile();
			if (certificate != null && key != null) {
				Pem.key(Path.of(key), Pem.certificates(Path.of(certificate)).get(0));
				Path encoded = Files.createTempFile("tidemark", ".pk8");
				encoded.toFile().deleteOnExit();
				keyFile = encoded;
				Files.write(encoded, Pem.encodedKey(Path.of(key)));
				properties.setProperty("sslcert", certificate);
				properties.setProperty("sslkey", encoded.toString());
			}
		} catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
			close();
			throw new TidemarkException(ProblemKind.CONNECTION,
					NLS.bind(Messages.Tls_files, settings().name(), String.valueOf(e.getMessage())),
					Messages.Tls_files_remedy, e);
		}
	}

	@Override
	public Connection connect() throws SQLException {
		String database = Objects.requireNonNullElse(settings().database(),
				Objects.requireNonNullElse(settings().user(), "postgres"));
		String url = "jdbc:postgresql://" + address() + '/' + URLEncoder.encode(database, StandardCharsets.UTF_8);
		Connection connection = Objects.requireNonNull(new Driver().connect(url, properties()));
		try (Statement statement = connection.createStatement()) {
			statement.execute(SESSION);
			return connection;
		} catch (SQLException e) {
			connection.close();
			throw e;
		}
	}

	@Override
	public ServerInfo describe(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT current_setting('server_version'),"
						+ " (SELECT version || ' ' || cipher FROM pg_stat_ssl WHERE pid = pg_backend_pid() AND ssl)")) {
			row.next();
			return new ServerInfo("PostgreSQL", row.getString(1),
					connection.getMetaData().getDriverName() + ' ' + connection.getMetaData().getDriverVersion(),
					Objects.requireNonNullElse(row.getString(2), ""));
		}
	}

	@Override
	public Fault classify(SQLException error) {
		String state = Objects.requireNonNullElse(error.getSQLState(), "");
		return switch (state) {
			case "28000", "28P01" -> Fault.LOGIN;
			case "3D000" -> Fault.DATABASE;
			case "53300" -> Fault.TOO_MANY;
			case "53100", "53200" -> Fault.FULL;
			case "57P01", "57P02", "57P03" -> Fault.SHUTDOWN;
			case "57014" -> Fault.CANCELLED;
			case "40P01" -> Fault.DEADLOCK;
			case "40001" -> Fault.SERIALIZATION;
			case "55P03" -> Fault.LOCKED;
			case "42501" -> Fault.PERMISSION;
			case "42P01", "3F000" -> Fault.NO_TABLE;
			case "42703" -> Fault.NO_COLUMN;
			case "42601" -> Fault.SYNTAX;
			case "25006" -> Fault.READ_ONLY;
			case "08004" -> String.valueOf(error.getMessage()).contains("SSL") ? Fault.TLS : Fault.LOGIN;
			default -> byClass(state);
		};
	}

	@Override
	public void close() {
		Path file = keyFile;
		try {
			if (file != null) {
				Files.deleteIfExists(file);
			}
		} catch (IOException e) {
			System.getLogger(PostgresLink.class.getName()).log(Level.DEBUG, "A temporary key stays: " + file, e);
		}
	}
}
