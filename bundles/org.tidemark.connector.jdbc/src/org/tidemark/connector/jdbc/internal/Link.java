/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal;

import java.io.IOException;
import java.net.Socket;
import java.sql.Connection;
import java.sql.SQLException;

import org.tidemark.connector.ServerInfo;
import org.tidemark.connector.spi.StatementFault;
import org.tidemark.core.connection.ConnectionSettings;

/** How physical connections to one database are made, and what its driver's errors mean. Safe for several threads. */
public interface Link extends AutoCloseable {

	/** The connection that was stored. */
	ConnectionSettings settings();

	/** Where it leads, for a person: {@code host:port} or a file. */
	String address();

	/** Makes a physical connection with autocommit on and its time zone pinned to UTC. */
	Connection connect() throws SQLException;

	/**
	 * Asks the server behind a socket that was just connected to speak TLS. After a yes the handshake may begin.
	 */
	default TlsProbe.Offer askForTls(Socket socket) throws IOException {
		return TlsProbe.Offer.UNKNOWN;
	}

	/** Whether {@link #describe} tells of TLS: some servers do not know how a client is connected. */
	default boolean tellsTls() {
		return true;
	}

	/** Asks the server what it is. */
	ServerInfo describe(Connection connection) throws SQLException;

	/** What an error means. */
	Fault classify(SQLException error);

	/** Why a statement failed, beyond what its fault says. */
	default StatementFault statementFault(SQLException error, Fault fault) {
		return switch (fault) {
			case PERMISSION -> StatementFault.PERMISSION;
			case NO_TABLE, NO_COLUMN -> StatementFault.MISSING;
			case SYNTAX -> StatementFault.SYNTAX;
			case CANCELLED -> StatementFault.CANCELLED;
			case UNKNOWN_HOST, REFUSED, TIMEOUT, TLS, LOGIN, DATABASE, NO_FILE, NOT_A_DATABASE, TOO_MANY, CUT,
					SHUTDOWN ->
				StatementFault.CONNECTION;
			default -> StatementFault.OTHER;
		};
	}

	/** The part of a driver's message that tells what happened. */
	default String condense(String message) {
		int paragraph = message.indexOf("\n\n");
		return paragraph > 0 ? message.substring(0, paragraph) : message;
	}

	/** Whether its connections can only read. */
	default boolean readOnly() {
		return false;
	}

	/** Removes what was made for the driver, such as key stores. Never throws. */
	@Override
	default void close() {
		// most links make nothing
	}
}
