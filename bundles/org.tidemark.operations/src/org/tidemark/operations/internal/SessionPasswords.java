/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.ConnectionReport;
import org.tidemark.connector.ConnectionReport.StepKind;
import org.tidemark.connector.Connectors;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.PasswordStorage;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.PasswordPrompt;

/**
 * The passwords that are not saved: a person is asked once, and what a server took is kept in memory. Safe for use by
 * several threads.
 */
final class SessionPasswords {

	/** Why a password is needed. */
	enum Use {
		/** A person wants the connection to be used now. */
		WANTED,
		/** Something looks at the connection by the way; who gave no password is not asked again for that. */
		BY_THE_WAY,
		/** Nobody may be there. */
		UNATTENDED
	}

	private final Connectors connectors;
	private final PasswordPrompt prompt;
	private final Map<Login, Secret> accepted = new ConcurrentHashMap<>();
	/** One dialog at a time; whoever waits takes the answer of the one before. */
	private final Object asking = new Object();
	private final Set<Login> declined = new HashSet<>();

	SessionPasswords(Connectors connectors, PasswordPrompt prompt) {
		this.connectors = connectors;
		this.prompt = prompt;
	}

	/**
	 * The connection with its password; a person is asked where it is not known.
	 *
	 * @throws TidemarkException of kind usage when nobody gave one
	 */
	ConnectionSettings complete(ConnectionSettings connection, Use use) throws TidemarkException {
		if (!asks(connection)) {
			return connection;
		}
		Login login = Login.of(connection);
		Secret known = accepted.get(login);
		if (known != null) {
			return connection.withPassword(known);
		}
		if (use == Use.UNATTENDED) {
			throw noPassword(connection);
		}
		synchronized (asking) {
			known = accepted.get(login);
			if (known != null) {
				return connection.withPassword(known);
			}
			if (use == Use.BY_THE_WAY && declined.contains(login)) {
				throw noPassword(connection);
			}
			return ask(connection, login);
		}
	}

	private ConnectionSettings ask(ConnectionSettings connection, Login login) throws TidemarkException {
		String problem = ""; //$NON-NLS-1$
		while (true) {
			Optional<Secret> answer = prompt.ask(connection, problem);
			if (answer.isEmpty()) {
				declined.add(login);
				throw noPassword(connection);
			}
			declined.remove(login);
			ConnectionSettings complete = connection.withPassword(answer.get());
			ConnectionReport report = tried(complete, new NullProgressMonitor());
			if (!refused(report)) {
				return complete;
			}
			problem = report.steps().getLast().detail();
		}
	}

	/** Tests a connection, with the password that is known or asked for; never asks twice. */
	ConnectionReport test(ConnectionSettings connection, IProgressMonitor monitor) throws TidemarkException {
		if (!asks(connection)) {
			return connectors.connector(connection.connector()).test(connection, monitor);
		}
		Login login = Login.of(connection);
		synchronized (asking) {
			Secret known = accepted.get(login);
			Optional<Secret> password = known != null ? Optional.of(known) : prompt.ask(connection, ""); //$NON-NLS-1$
			if (password.isEmpty()) {
				throw noPassword(connection);
			}
			return tried(connection.withPassword(password.get()), monitor);
		}
	}

	/** Tests a connection with an answer, which is kept when the server took it. */
	private ConnectionReport tried(ConnectionSettings complete, IProgressMonitor monitor) throws TidemarkException {
		ConnectionReport report = connectors.connector(complete.connector()).test(complete, monitor);
		Secret password = complete.password();
		if (password != null && report.successful()) {
			accepted.put(Login.of(complete), password);
		} else if (refused(report)) {
			accepted.remove(Login.of(complete));
		}
		return report;
	}

	/** Asks for a connection again, even if nobody gave its password before. */
	void reconsider(String name) {
		synchronized (asking) {
			declined.removeIf(login -> login.name().equals(name));
		}
	}

	/** Forgets what was entered for a connection. */
	void forget(String name) {
		synchronized (asking) {
			accepted.keySet().removeIf(login -> login.name().equals(name));
			declined.removeIf(login -> login.name().equals(name));
		}
	}

	private static boolean asks(ConnectionSettings connection) {
		return connection.storage() == PasswordStorage.ASKED && connection.password() == null
				&& connection.host() != null;
	}

	private static boolean refused(ConnectionReport report) {
		return report.steps().stream().anyMatch(step -> step.kind() == StepKind.LOGIN && !step.successful());
	}

	private static TidemarkException noPassword(ConnectionSettings connection) {
		return new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.Password_missing, connection.name()),
				NLS.bind(Messages.Password_missing_remedy, connection.name()), null);
	}

	/** What a password is for. */
	private record Login(String name, String connector, @Nullable String host, int port, @Nullable String user) {

		static Login of(ConnectionSettings connection) {
			return new Login(connection.name(), connection.connector(), connection.host(), connection.port(),
					connection.user());
		}
	}
}
