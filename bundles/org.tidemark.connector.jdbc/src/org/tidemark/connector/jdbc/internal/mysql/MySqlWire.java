/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.mysql;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.jdbc.internal.ServerLink;
import org.tidemark.connector.jdbc.internal.TlsProbe;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.TlsMode;
import org.tidemark.core.problem.TidemarkException;

import com.mysql.cj.jdbc.Driver;

/** Connections through MySQL Connector/J to whatever speaks MySQL's protocol. */
public abstract class MySqlWire extends ServerLink {

	private static final byte PROTOCOL = 10;
	/** Thread, first part of the scramble and a filler stand between the version and what the server can do. */
	private static final int BEFORE_CAPABILITIES = 13;
	private static final int CAN_PROTOCOL_41 = 0x200;
	private static final int CAN_TLS = 0x800;
	private static final int CAN_SECURE_LOGIN = 0x8000;
	private static final int TLS_REQUEST_LENGTH = 32;
	private static final byte UTF8 = 45;

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
	public final TlsProbe.Offer askForTls(Socket socket) throws IOException {
		DataInputStream in = new DataInputStream(socket.getInputStream());
		ByteBuffer greeting = ByteBuffer.wrap(in.readNBytes(packetLength(in))).order(ByteOrder.LITTLE_ENDIAN);
		if (greeting.remaining() == 0 || greeting.get() != PROTOCOL) {
			return TlsProbe.Offer.UNKNOWN;
		}
		byte version = greeting.get();
		while (version != 0) {
			version = greeting.get();
		}
		boolean offered = (greeting.getShort(greeting.position() + BEFORE_CAPABILITIES) & CAN_TLS) != 0;
		if (!offered) {
			return TlsProbe.Offer.NO;
		}
		ByteBuffer request = ByteBuffer.allocate(4 + TLS_REQUEST_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
		request.putInt(TLS_REQUEST_LENGTH | 1 << 24).putInt(CAN_TLS | CAN_PROTOCOL_41 | CAN_SECURE_LOGIN)
				.putInt(1 << 24).put(UTF8);
		socket.getOutputStream().write(request.array());
		socket.getOutputStream().flush();
		return TlsProbe.Offer.YES;
	}

	/** Three bytes, the lowest first; a fourth numbers the packet. */
	private static int packetLength(DataInputStream in) throws IOException {
		return Integer.reverseBytes(in.readInt()) & 0xFFFFFF;
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
