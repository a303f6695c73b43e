/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.postgres;

import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.postgresql.Driver;
import org.tidemark.connector.jdbc.internal.Fault;
import org.tidemark.connector.jdbc.internal.Messages;
import org.tidemark.connector.internal.Pem;
import org.tidemark.connector.jdbc.internal.ServerLink;
import org.tidemark.connector.jdbc.internal.TlsProbe;
import org.tidemark.connector.spi.StatementFault;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.TlsMode;
import org.tidemark.core.connection.TlsSettings;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

/** Connections through the PostgreSQL driver to whatever speaks its protocol. */
public abstract class PostgresWire extends ServerLink {

	/** Asks for TLS, in place of a version of the protocol. */
	private static final int TLS_REQUEST = 80_877_103;

	private final String session;
	private @Nullable Path keyFile;

	/**
	 * A link whose properties hold the login, TLS and what the protocol needs; a subclass adds its own and the options of
	 * the connection.
	 *
	 * @param settings    the connection that was stored
	 * @param defaultPort the port of a connection that names none
	 * @param session     the statements that prepare a connection, separated by semicolons
	 */
	protected PostgresWire(ConnectionSettings settings, int defaultPort, String session) throws TidemarkException {
		super(settings, defaultPort);
		this.session = session;
		Properties properties = properties();
		properties.setProperty("connectTimeout", "5");
		properties.setProperty("cancelSignalTimeout", "1");
		properties.setProperty("ApplicationName", "Tidemark");
		// Values are taken as the text that the server writes.
		properties.setProperty("binaryTransfer", "false");
		tls(settings.tls());
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

	/** The database that is entered by a connection that names none. */
	protected String defaultDatabase() {
		return Objects.requireNonNullElse(settings().user(), "postgres");
	}

	@Override
	public final TlsProbe.Offer askForTls(Socket socket) throws IOException {
		DataOutputStream out = new DataOutputStream(socket.getOutputStream());
		out.writeInt(Long.BYTES);
		out.writeInt(TLS_REQUEST);
		out.flush();
		return switch (socket.getInputStream().read()) {
			case 'S' -> TlsProbe.Offer.YES;
			case 'N' -> TlsProbe.Offer.NO;
			default -> TlsProbe.Offer.UNKNOWN;
		};
	}

	@Override
	public final Connection connect() throws SQLException {
		String database = Objects.requireNonNullElseGet(settings().database(), this::defaultDatabase);
		String url = "jdbc:postgresql://" + address() + '/' + URLEncoder.encode(database, StandardCharsets.UTF_8);
		Connection connection = Objects.requireNonNull(new Driver().connect(url, properties()));
		try (Statement statement = connection.createStatement()) {
			statement.execute(session);
			return connection;
		} catch (SQLException e) {
			connection.close();
			throw e;
		}
	}

	/** The driver's name and version. */
	protected static String driver(Connection connection) throws SQLException {
		return connection.getMetaData().getDriverName() + ' ' + connection.getMetaData().getDriverVersion();
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
			// the driver tells a host that the certificate does not name as a failure of the connection
			case "08006" ->
				String.valueOf(error.getMessage()).contains("hostnameverifier") ? Fault.TLS : byClass(state);
			case "08004" -> String.valueOf(error.getMessage()).contains("SSL") ? Fault.TLS : Fault.LOGIN;
			default -> byClass(state);
		};
	}

	@Override
	public StatementFault statementFault(SQLException error, Fault fault) {
		return switch (Objects.requireNonNullElse(error.getSQLState(), "")) {
			case "42710", "42P04", "42P06", "42P07", "42701" -> StatementFault.EXISTS;
			case "42704", "42883" -> StatementFault.MISSING;
			case "42804", "42846" -> StatementFault.TYPE;
			case "0A000" -> StatementFault.UNSUPPORTED;
			default -> super.statementFault(error, fault);
		};
	}

	@Override
	public final void close() {
		Path file = keyFile;
		try {
			if (file != null) {
				Files.deleteIfExists(file);
			}
		} catch (IOException e) {
			System.getLogger(PostgresWire.class.getName()).log(Level.DEBUG, "A temporary key stays: " + file, e);
		}
	}
}
