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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.ConnectionReport;
import org.tidemark.connector.ConnectionReport.Step;
import org.tidemark.connector.ConnectionReport.StepKind;
import org.tidemark.connector.ServerInfo;
import org.tidemark.connector.search.internal.http.SearchErrors;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.TlsMode;
import org.tidemark.core.problem.TidemarkException;

/** Tries a connection step by step: name, port and TLS, login, indices. */
final class ConnectionTrial {

	private final ConnectionSettings settings;
	private final IProgressMonitor monitor;
	private final List<Step> steps = new ArrayList<>();
	private final long start = System.nanoTime();
	private long stepStart = start;
	private @Nullable ServerInfo server;

	ConnectionTrial(ConnectionSettings settings, IProgressMonitor monitor) {
		this.settings = settings;
		this.monitor = monitor;
	}

	ConnectionReport run() {
		if (!cancelled(StepKind.RESOLVE) && resolve() && !cancelled(StepKind.CONNECT)) {
			greet();
		}
		return new ConnectionReport(steps, server, millisSince(start));
	}

	private boolean resolve() {
		String host = Objects.requireNonNullElse(settings.host(), "localhost");
		try {
			passed(StepKind.RESOLVE,
					NLS.bind(Messages.Test_resolved, host, InetAddress.getByName(host).getHostAddress()));
			return true;
		} catch (UnknownHostException e) {
			failed(StepKind.RESOLVE, NLS.bind(Messages.Fault_unknownHost, host), Messages.Remedy_unknownHost);
			return false;
		}
	}

	private void greet() {
		try (SearchSession session = SearchSession.open(settings)) {
			reached(session);
			passed(StepKind.LOGIN, NLS.bind(Messages.Test_loggedIn,
					Objects.requireNonNullElse(settings.user(), settings.options().getOrDefault("auth", "-"))));
			if (!cancelled(StepKind.DATABASE)) {
				look(session);
			}
		} catch (TidemarkException e) {
			if (e.getCause() == null) {
				passed(StepKind.CONNECT, NLS.bind(Messages.Test_connected, settings.host()));
				failed(StepKind.LOGIN, e.getMessage(), e.remedy());
			} else {
				failed(SearchErrors.step(e.getCause()), e.getMessage(), e.remedy());
			}
		}
	}

	private void reached(SearchSession session) {
		steps.add(new Step(StepKind.CONNECT, true,
				NLS.bind(Messages.Test_connected, session.client().nodes().current()), "", millisSince(stepStart)));
		if (settings.tls().mode() != TlsMode.DISABLED) {
			steps.add(new Step(StepKind.TLS, true, session.client().secure() ? Messages.Test_tls : Messages.Test_plain,
					"", 0));
		}
		stepStart = System.nanoTime();
	}

	private void look(SearchSession session) {
		try {
			int tables = session.discovery().tables(session.discovery().defaultSchema(), monitor).size();
			ServerInfo found = session.server();
			passed(StepKind.DATABASE, NLS.bind(Messages.Test_indices,
					new Object[] { session.discovery().catalog(), found.product(), found.version(), tables }));
			server = found;
		} catch (TidemarkException e) {
			failed(StepKind.DATABASE, e.getMessage(), e.remedy());
		}
	}

	private boolean cancelled(StepKind next) {
		if (monitor.isCanceled()) {
			failed(next, Messages.Test_cancelled, "");
			return true;
		}
		return false;
	}

	private void passed(StepKind kind, String detail) {
		steps.add(new Step(kind, true, detail, "", millisSince(stepStart)));
		stepStart = System.nanoTime();
	}

	private void failed(StepKind kind, String detail, String remedy) {
		steps.add(new Step(kind, false, detail, remedy, millisSince(stepStart)));
	}

	private static long millisSince(long nanos) {
		return (System.nanoTime() - nanos) / 1_000_000;
	}
}
