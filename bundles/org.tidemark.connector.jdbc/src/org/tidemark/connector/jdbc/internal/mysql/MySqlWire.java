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
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.jdbc.internal.ServerLink;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.TlsMode;
import org.tidemark.core.problem.TidemarkException;

import com.mysql.cj.jdbc.Driver;

/** Connections through MySQL Connector/J to whatever speaks MySQL's protocol. */
public abstract class MySqlWire extends ServerLink {

	private final @Nullable KeyStores keyStores;

	/**
	 * A link whose properties hold the login, TLS and what the protocol needs; a subclass adds its own and the options of
	 * the connection.
	 *
	 * @param settings    the connection that was stored
	 * @param defaultPort the port of a connection that names none
	 */
	protected MySqlWire(ConnectionSettings settings, int defaultPort) throws TidemarkException {
		super(settings, defaultPort);
		this.keyStores = KeyStores.of(settings);
		text();
		tls(settings.tls().mode());
	}

	private void text() {
		Properties properties = properties();
		properties.setProperty("connectTimeout", "5000");
		// Values are taken as the bytes of the text protocol: in UTF-8, in UTC, and without a driver's second thoughts.
		properties.setProperty("characterEncoding", "UTF-8");
		properties.setProperty("characterSetResults", "UTF-8");
		properties.setProperty("connectionTimeZone", "UTC");
		properties.setProperty("forceConnectionTimeZoneToSession", "false");
		properties.setProperty("tinyInt1isBit", "false");
		properties.setProperty("yearIsDateType", "false");
		properties.setProperty("useServerPrepStmts", "false");
		properties.setProperty("allowLoadLocalInfile", "false");
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
	public final Connection connect() throws SQLException {
		String database = Objects.requireNonNullElse(settings().database(), "");
		String url = "jdbc:mysql://" + address() + '/'
				+ URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
		Properties copy = new Properties();
		copy.putAll(properties());
		return Objects.requireNonNull(new Driver().connect(url, copy));
	}

	/** Whether a server does not offer the TLS that is required: the driver tells it as one that does not answer. */
	protected static boolean lacksTls(SQLException error) {
		return String.valueOf(error.getMessage()).startsWith("SSL Connection required");
	}

	/** The driver's name and version. */
	protected static String driver(Connection connection) throws SQLException {
		String version = connection.getMetaData().getDriverVersion();
		int revision = version.indexOf(" (Revision");
		return connection.getMetaData().getDriverName() + ' '
				+ (revision > 0 ? version.substring(0, revision) : version);
	}

	@Override
	public final void close() {
		if (keyStores != null) {
			keyStores.close();
		}
	}
}
