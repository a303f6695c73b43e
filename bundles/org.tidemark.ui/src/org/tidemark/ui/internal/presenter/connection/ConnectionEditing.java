/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.connection;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.ConnectorDescriptor;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.ConnectionOperations;
import org.tidemark.ui.internal.presenter.Background;
import org.tidemark.ui.internal.presenter.Messages;
import org.tidemark.ui.internal.presenter.Result;
import org.tidemark.ui.internal.presenter.SessionSource;

/** Fetches what the connection wizard needs before it opens. It never blocks the thread of the user interface. */
public final class ConnectionEditing {

	private final SessionSource source;
	private final Background background;

	/** @param background where the store is read */
	public ConnectionEditing(SessionSource source, Background background) {
		this.source = source;
		this.background = background;
	}

	/**
	 * What a new connection can be.
	 *
	 * @param connectors the kinds of systems, at least one
	 * @param taken      names that connections have already
	 */
	public record Offer(List<ConnectorDescriptor> connectors, Set<String> taken) {

		/** Copies both. */
		public Offer {
			connectors = List.copyOf(connectors);
			taken = Set.copyOf(taken);
		}
	}

	/** Fetches what a new connection can be. */
	public void begin(Consumer<Result<Offer>> receiver) {
		background.run(Messages.work_connections, monitor -> {
			ConnectionOperations connections = source.open().connections();
			List<ConnectorDescriptor> connectors = connections.connectors();
			if (connectors.isEmpty()) {
				throw new TidemarkException(ProblemKind.FAILED, Messages.form_noConnectors,
						Messages.form_noConnectors_remedy, null);
			}
			return new Offer(connectors,
					connections.list().stream().map(ConnectionSettings::name).collect(Collectors.toSet()));
		}, receiver);
	}

	/** Fetches a stored connection to change it. */
	public void edit(String name, Consumer<Result<ConnectionForm>> receiver) {
		background.run(Messages.work_connections, monitor -> {
			ConnectionOperations connections = source.open().connections();
			ConnectionSettings settings = connections.get(name);
			ConnectorDescriptor connector = connections.connectors().stream()
					.filter(c -> c.id().equals(settings.connector())).findFirst()
					.orElseThrow(() -> new TidemarkException(ProblemKind.USAGE,
							NLS.bind(Messages.form_connectorGone, name, settings.connector()),
							Messages.form_noConnectors_remedy, null));
			return new ConnectionForm(connector, settings);
		}, receiver);
	}
}
