/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.tests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.core.runtime.IProgressMonitor;
import org.tidemark.connector.ConnectionReport;
import org.tidemark.connector.ConnectorDescriptor;
import org.tidemark.connector.ConnectorOption;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.CatalogBrowser;
import org.tidemark.operations.ConnectionOperations;
import org.tidemark.operations.ConnectionSource;
import org.tidemark.operations.ImportOutcome;

/** Connections in memory. */
final class FakeConnections implements ConnectionOperations {

	final Map<String, ConnectionSettings> stored = new TreeMap<>();
	final List<Path> written = new ArrayList<>();
	ConnectionReport report = new ConnectionReport(List.of(), null, 0);
	CatalogBrowser browser;

	@Override
	public List<ConnectorOption> properties(String connector) {
		return List.of();
	}

	@Override
	public List<ConnectorDescriptor> connectors() {
		return List.of(new ConnectorDescriptor("mysql", "MySQL", "", "", "t", false, true, 3306, List.of()),
				new ConnectorDescriptor("sqlite", "SQLite", "", "", "t", true, true, 0, List.of()));
	}

	@Override
	public List<ConnectionSettings> list() {
		return List.copyOf(stored.values());
	}

	@Override
	public ConnectionSettings get(String name) throws TidemarkException {
		ConnectionSettings connection = stored.get(name);
		if (connection == null) {
			throw new TidemarkException(ProblemKind.USAGE, "There is no connection " + name + ".",
					"Did you mean shop?", null);
		}
		return connection;
	}

	@Override
	public void save(ConnectionSettings connection) {
		stored.put(connection.name(), connection);
	}

	@Override
	public void remove(String name) throws TidemarkException {
		get(name);
		stored.remove(name);
	}

	@Override
	public ConnectionReport test(ConnectionSettings connection, IProgressMonitor monitor) {
		return report;
	}

	@Override
	public CatalogBrowser browse(String name) throws TidemarkException {
		get(name);
		return browser;
	}

	@Override
	public List<String> importFrom(Path file) {
		return List.of("a", "b");
	}

	@Override
	public List<ConnectionSettings> inspect(ConnectionSource source) {
		throw new UnsupportedOperationException();
	}

	@Override
	public ImportOutcome importFrom(ConnectionSource source, Map<String, String> names) {
		throw new UnsupportedOperationException();
	}

	@Override
	public String describe(Collection<String> names) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void exportTo(Path file, Collection<String> names) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void exportTo(Path file) {
		written.add(file);
	}

	@Override
	public void addListener(Runnable listener) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void removeListener(Runnable listener) {
		throw new UnsupportedOperationException();
	}
}
