/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal;

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.ServerInfo;
import org.tidemark.connector.search.internal.discovery.SearchDiscovery;
import org.tidemark.connector.search.internal.http.Call;
import org.tidemark.connector.search.internal.http.Flight;
import org.tidemark.connector.search.internal.http.SearchClient;
import org.tidemark.connector.search.internal.read.SearchSource;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.Source;
import org.tidemark.connector.spi.StatementChannel;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

/** A session with a cluster. It holds no connection of its own: the client makes and reuses them. */
public final class SearchSession implements DatabaseSession {

	private static final int DEFAULT_SLICES = 4;

	private final int slices;
	private final ConnectionSettings settings;
	private final SearchClient client;
	private final SearchDiscovery discovery;
	private final Source source;
	private volatile Capabilities capabilities;

	private SearchSession(ConnectionSettings settings, SearchClient client, Capabilities capabilities, int slices) {
		this.slices = slices;
		this.settings = settings;
		this.client = client;
		this.capabilities = capabilities;
		this.discovery = new SearchDiscovery(this);
		this.source = new SearchSource(this);
	}

	/**
	 * Opens a session; asks the cluster who it is.
	 *
	 * @throws TidemarkException when it does not answer or refuses the login
	 */
	static SearchSession open(ConnectionSettings settings) throws TidemarkException {
		int slices = slices(settings);
		SearchClient client = new SearchClient(settings);
		try {
			Flight flight = new Flight();
			String purpose = NLS.bind(Messages.Doing_greet, settings.name());
			client.chooseScheme(flight, purpose);
			Capabilities capabilities = Capabilities
					.of(client.json(Call.of(purpose, "GET", "/").hasty(), flight));
			return new SearchSession(settings, client, capabilities, slices);
		} catch (TidemarkException | RuntimeException e) {
			client.close();
			throw e;
		}
	}

	private static int slices(ConnectionSettings settings) throws TidemarkException {
		String option = settings.options().getOrDefault("slices", "").strip();
		if (option.isEmpty()) {
			return DEFAULT_SLICES;
		}
		if (!option.matches("[1-9][0-9]{0,2}")) {
			throw new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.Option_slices, settings.name(), option),
					Messages.Option_slices_remedy, null);
		}
		return Integer.parseInt(option);
	}

	/** The most shards of an index that are read at once. */
	public int slices() {
		return slices;
	}

	/** Speaks with the cluster. */
	public SearchClient client() {
		return client;
	}

	/** What the cluster can do. */
	public Capabilities capabilities() {
		return capabilities;
	}

	/** The cluster turned out to have no point in time, whatever its version lets one expect. */
	public void noPointInTime() {
		capabilities = capabilities.withoutPointInTime();
	}

	/** An option of the connection; empty when it is not set. */
	public String option(String key) {
		return settings.options().getOrDefault(key, "").strip();
	}

	@Override
	public ConnectionSettings connection() {
		return settings;
	}

	@Override
	public ServerInfo server() {
		return new ServerInfo(capabilities.product(), capabilities.version(), "HTTP",
				client.secure() ? client.tls().map(tls -> tls.protocol() + ' ' + tls.cipher()).orElse("TLS") : "");
	}

	@Override
	public SearchDiscovery discovery() {
		return discovery;
	}

	@Override
	public StatementChannel openChannel() throws TidemarkException {
		throw new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.Session_noStatements, settings.name()), "",
				null);
	}

	@Override
	public Source source() {
		return source;
	}

	@Override
	public void close() {
		client.close();
	}

	@Override
	public <T> T unwrap(Class<T> type) throws TidemarkException {
		if (type.isInstance(this)) {
			return type.cast(this);
		}
		throw new TidemarkException(ProblemKind.USAGE,
				NLS.bind(Messages.Session_notThis, connection().name(), type.getSimpleName()), "", null);
	}
}
