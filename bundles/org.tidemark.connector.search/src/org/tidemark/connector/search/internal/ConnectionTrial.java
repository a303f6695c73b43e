/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.ConnectionReport;
import org.tidemark.connector.ConnectionReport.StepKind;
import org.tidemark.connector.ServerInfo;
import org.tidemark.connector.TlsFacts;
import org.tidemark.connector.internal.StepLog;
import org.tidemark.connector.search.internal.http.SearchErrors;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.TlsMode;
import org.tidemark.core.problem.TidemarkException;

/** Tries a connection step by step: name, port and TLS, login, indices. */
final class ConnectionTrial {

	private final ConnectionSettings settings;
	private final IProgressMonitor monitor;
	private final StepLog steps = new StepLog();
	private @Nullable ServerInfo server;
	private @Nullable TlsFacts tls;

	ConnectionTrial(ConnectionSettings settings, IProgressMonitor monitor) {
		this.settings = settings;
		this.monitor = monitor;
	}

	ConnectionReport run() {
		if (!cancelled(StepKind.RESOLVE) && resolve() && !cancelled(StepKind.CONNECT)) {
			greet();
		}
		return steps.report(server, tls);
	}

	private boolean resolve() {
		String host = Objects.requireNonNullElse(settings.host(), "localhost");
		try {
			steps.passed(StepKind.RESOLVE,
					NLS.bind(Messages.Test_resolved, host, InetAddress.getByName(host).getHostAddress()));
			return true;
		} catch (UnknownHostException e) {
			steps.failed(StepKind.RESOLVE, NLS.bind(Messages.Fault_unknownHost, host), Messages.Remedy_unknownHost);
			return false;
		}
	}

	private void greet() {
		try (SearchSession session = SearchSession.open(settings)) {
			reached(session);
			steps.passed(StepKind.LOGIN, NLS.bind(Messages.Test_loggedIn,
					Objects.requireNonNullElse(settings.user(), settings.options().getOrDefault("auth", "-"))));
			if (!cancelled(StepKind.DATABASE)) {
				look(session);
			}
		} catch (TidemarkException e) {
			if (e.getCause() == null) {
				steps.passed(StepKind.CONNECT, NLS.bind(Messages.Test_connected, settings.host()));
				steps.failed(StepKind.LOGIN, e.getMessage(), e.remedy());
			} else {
				steps.failed(SearchErrors.step(e.getCause()), e.getMessage(), e.remedy());
			}
		}
	}

	private void reached(SearchSession session) {
		Optional<TlsFacts> seen = session.client().tls();
		tls = seen.isPresent() ? seen.get() : null;
		steps.passed(StepKind.CONNECT, NLS.bind(Messages.Test_connected, session.client().nodes().current()),
				steps.millis());
		if (settings.tls().mode() != TlsMode.DISABLED) {
			steps.passed(StepKind.TLS, session.client().secure() ? Messages.Test_tls : Messages.Test_plain, 0);
		}
		steps.begin();
	}

	private void look(SearchSession session) {
		try {
			int tables = session.discovery().tables(session.discovery().defaultSchema(), monitor).size();
			ServerInfo found = session.server();
			steps.passed(StepKind.DATABASE, NLS.bind(Messages.Test_indices,
					new Object[] { session.discovery().catalog(), found.product(), found.version(), tables }));
			server = found;
		} catch (TidemarkException e) {
			steps.failed(StepKind.DATABASE, e.getMessage(), e.remedy());
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
