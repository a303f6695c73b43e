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
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.ConnectionReport;
import org.tidemark.connector.ConnectionReport.StepKind;
import org.tidemark.connector.ServerInfo;
import org.tidemark.connector.TlsFacts;
import org.tidemark.connector.internal.StepLog;
import org.tidemark.connector.jdbc.internal.TlsProbe.Offer;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.TlsMode;
import org.tidemark.core.problem.TidemarkException;

/** Tries a server step by step: name, port, TLS, login, database. */
final class ServerTest {

	private static final int MILLIS_TO_CONNECT = 5_000;

	private final JdbcConnector connector;
	private final ConnectionSettings settings;
	private final IProgressMonitor monitor;
	private final StepLog steps = new StepLog();
	private @Nullable ServerInfo server;
	private @Nullable TlsFacts tls;
	private long tlsMillis;

	ServerTest(JdbcConnector connector, ConnectionSettings settings, IProgressMonitor monitor) {
		this.connector = connector;
		this.settings = settings;
		this.monitor = monitor;
	}

	ConnectionReport run() {
		try (Link link = connector.link(settings)) {
			if (reach(link) && !cancelled(StepKind.LOGIN)) {
				login(link);
			}
		} catch (TidemarkException e) {
			steps.failed(StepKind.CONNECT, e.getMessage(), e.remedy());
		}
		return steps.report(server, tls);
	}

	private boolean reach(Link link) {
		if (cancelled(StepKind.RESOLVE)) {
			return false;
		}
		ErrorExplainer errors = new ErrorExplainer(link);
		String host = Objects.requireNonNullElse(settings.host(), "");
		InetAddress address;
		try {
			address = InetAddress.getByName(host);
		} catch (IOException e) {
			steps.failed(StepKind.RESOLVE, errors.problem(new SQLException(e), Fault.UNKNOWN_HOST),
					errors.remedy(Fault.UNKNOWN_HOST));
			return false;
		}
		steps.passed(StepKind.RESOLVE, NLS.bind(Messages.Test_resolved, host, address.getHostAddress()));
		if (cancelled(StepKind.CONNECT)) {
			return false;
		}
		int port = Integer.parseInt(link.address().substring(link.address().lastIndexOf(':') + 1));
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(address, port), MILLIS_TO_CONNECT);
			steps.passed(StepKind.CONNECT, NLS.bind(Messages.Test_connected, link.address()));
			return !tlsWanted() || secure(TlsProbe.of(link, socket, address.getHostAddress(), port), link);
		} catch (IOException e) {
			Fault fault = e instanceof SocketTimeoutException ? Fault.TIMEOUT : Fault.REFUSED;
			steps.failed(StepKind.CONNECT, errors.problem(new SQLException(e), fault), errors.remedy(fault));
			return false;
		}
	}

	private boolean tlsWanted() {
		return settings.tls().mode() != TlsMode.DISABLED;
	}

	/** Whether it makes sense to log in. */
	private boolean secure(TlsProbe probe, Link link) {
		tls = probe.facts().isPresent() ? probe.facts().get() : null;
		if (probe.offer() == Offer.NO && settings.tls().mode() != TlsMode.PREFERRED) {
			steps.failed(StepKind.TLS, NLS.bind(Messages.Test_noTls, link.address()), Messages.Test_noTls_remedy);
			return false;
		}
		tlsMillis = steps.millis();
		steps.begin();
		return true;
	}

	/** What the server says of itself, with what was seen of TLS where it does not tell. */
	private ServerInfo described(Link link, Connection connection) throws SQLException {
		ServerInfo found = link.describe(connection);
		TlsFacts seen = tls;
		if (!link.tellsTls() && seen != null) {
			return new ServerInfo(found.product(), found.version(), found.driver(),
					seen.protocol() + ' ' + seen.cipher());
		}
		if (found.tls().isEmpty()) {
			tls = null;
		}
		return found;
	}

	private void login(Link link) {
		ErrorExplainer errors = new ErrorExplainer(link);
		try (Connection connection = link.connect()) {
			long loggedIn = steps.millis();
			ServerInfo found = described(link, connection);
			if (tlsWanted()) {
				steps.passed(StepKind.TLS,
						found.tls().isEmpty() ? Messages.Test_plain : NLS.bind(Messages.Test_tls, found.tls()),
						tlsMillis);
			}
			steps.passed(StepKind.LOGIN,
					NLS.bind(Messages.Test_loggedIn, Objects.requireNonNullElse(settings.user(), "")), loggedIn);
			steps.begin();
			steps.passed(StepKind.DATABASE, NLS.bind(Messages.Test_database,
					new Object[] { Objects.requireNonNullElse(settings.database(), ""), found.product(),
							found.version() }));
			server = found;
		} catch (SQLException e) {
			Fault fault = errors.classifyConnect(e);
			StepKind kind = switch (fault) {
				case TLS -> StepKind.TLS;
				case DATABASE -> StepKind.DATABASE;
				default -> StepKind.LOGIN;
			};
			if (kind == StepKind.DATABASE) {
				steps.passed(StepKind.LOGIN,
						NLS.bind(Messages.Test_loggedIn, Objects.requireNonNullElse(settings.user(), "")));
			}
			steps.failed(kind, errors.problem(e, fault), errors.remedy(fault));
		}
	}

	private boolean cancelled(StepKind next) {
		if (monitor.isCanceled()) {
			steps.failed(next, Messages.Test_cancelled, "");
			return true;
		}
		return false;
	}
}
