/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.ConnectionReport;
import org.tidemark.connector.ConnectorDescriptor;
import org.tidemark.connector.ConnectorOption;
import org.tidemark.connector.Connectors;
import org.tidemark.core.connection.ConnectionRepository;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.CatalogBrowser;
import org.tidemark.operations.ConnectionOperations;
import org.tidemark.operations.ConnectionSource;
import org.tidemark.operations.ImportOutcome;
import org.tidemark.operations.PasswordPrompt;
import org.tidemark.operations.internal.SessionPasswords.Use;
import org.tidemark.operations.internal.jobfile.ConnectionFile;
import org.tidemark.operations.internal.jobfile.ConnectionFileWriter;
import org.tidemark.operations.internal.jobfile.SecretOptions;

/** The connections of a session: those of its file before those of its store. */
final class SessionConnections implements ConnectionOperations {

	private static final int BROWSING_CONNECTIONS = 2;

	private final Connectors connectors;
	private final ConnectionRepository stored;
	private final @Nullable ConnectionFile file;
	private final Map<String, String> environment;
	private final SessionPasswords passwords;
	private final Listeners listeners = new Listeners();

	SessionConnections(Connectors connectors, ConnectionRepository stored, @Nullable ConnectionFile file,
			Map<String, String> environment, PasswordPrompt prompt) {
		this.connectors = connectors;
		this.stored = stored;
		this.file = file;
		this.environment = environment;
		this.passwords = new SessionPasswords(connectors, prompt);
	}

	@Override
	public List<ConnectorDescriptor> connectors() {
		return connectors.list();
	}

	@Override
	public List<ConnectorOption> properties(String connector) throws TidemarkException {
		Map<String, ConnectorOption> byKey = new LinkedHashMap<>();
		descriptor(connector).options().forEach(option -> byKey.put(option.key(), option));
		connectors.connector(connector).driverProperties().forEach(option -> byKey.putIfAbsent(option.key(), option));
		return List.copyOf(byKey.values());
	}

	@Override
	public List<ConnectionSettings> list() throws TidemarkException {
		Map<String, ConnectionSettings> byName = new TreeMap<>();
		for (ConnectionSettings connection : stored.list()) {
			byName.put(connection.name(), SecretOptions.without(connection));
		}
		ConnectionFile connectionFile = file;
		if (connectionFile != null) {
			connectionFile.list().forEach(connection -> byName.put(connection.name(), connection));
		}
		return byName.values().stream()
				.sorted(Comparator.comparing(ConnectionSettings::name, String.CASE_INSENSITIVE_ORDER)).toList();
	}

	@Override
	public ConnectionSettings get(String name) throws TidemarkException {
		Optional<ConnectionSettings> found = find(name);
		if (found.isEmpty()) {
			throw unknown(name, NLS.bind(Messages.Connection_unknown, name));
		}
		return found.get();
	}

	/** The connection that a job names, to look at what is behind it. */
	ConnectionSettings get(String name, String role, Path jobFile) throws TidemarkException {
		return get(name, role, jobFile, Use.BY_THE_WAY);
	}

	/** The connection that a job names, with its password, which may have to be asked for. */
	ConnectionSettings get(String name, String role, Path jobFile, Use use) throws TidemarkException {
		Optional<ConnectionSettings> found = find(name);
		if (found.isEmpty()) {
			throw unknown(name, NLS.bind(Messages.Connection_unknownInJob, new Object[] { name, role, jobFile }));
		}
		return passwords.complete(found.get(), use);
	}

	private Optional<ConnectionSettings> find(String name) throws TidemarkException {
		ConnectionFile connectionFile = file;
		Optional<ConnectionSettings> found = connectionFile == null ? Optional.empty() : connectionFile.find(name);
		return found.isPresent() ? found : stored.find(name);
	}

	private TidemarkException unknown(String name, String message) throws TidemarkException {
		List<String> names = list().stream().map(ConnectionSettings::name).toList();
		return new TidemarkException(ProblemKind.USAGE, message,
				Suggestions.of(name, names, Messages.Connection_known, Messages.Connection_none), null);
	}

	@Override
	public void save(ConnectionSettings connection) throws TidemarkException {
		checkNotOfFile(connection.name());
		checkComplete(connection);
		stored.save(connection);
		passwords.reconsider(connection.name());
		listeners.changed();
	}

	@Override
	public void remove(String name) throws TidemarkException {
		checkNotOfFile(name);
		if (!stored.remove(name)) {
			throw unknown(name, NLS.bind(Messages.Connection_unknown, name));
		}
		passwords.forget(name);
		listeners.changed();
	}

	private void checkNotOfFile(String name) throws TidemarkException {
		ConnectionFile connectionFile = file;
		if (connectionFile != null && connectionFile.contains(name)) {
			throw usage(NLS.bind(Messages.Connection_readOnly, name, connectionFile.file()),
					Messages.Connection_readOnly_remedy);
		}
	}

	private void checkComplete(ConnectionSettings connection) throws TidemarkException {
		ConnectorDescriptor connector = descriptor(connection.connector());
		String name = connection.name();
		if (name.isBlank()) {
			throw incomplete(name, Messages.Setting_name);
		}
		if (connector.fileBased()) {
			if (!isBlank(connection.host())) {
				throw usage(NLS.bind(Messages.Connection_fileHost, name, connector.name()),
						Messages.Connection_fileHost_remedy);
			}
			if (isBlank(connection.database())) {
				throw incomplete(name, Messages.Setting_file);
			}
			return;
		}
		if (isBlank(connection.host())) {
			throw incomplete(name, Messages.Setting_host);
		}
		if (connector.needsDatabase() && isBlank(connection.database())) {
			throw incomplete(name, Messages.Setting_database);
		}
		if (connection.port() < 0 || connection.port() > 65_535) {
			throw usage(NLS.bind(Messages.Connection_portRange, name, Integer.toString(connection.port())),
					Messages.Connection_incomplete_remedy);
		}
	}

	private ConnectorDescriptor descriptor(String id) throws TidemarkException {
		for (ConnectorDescriptor connector : connectors.list()) {
			if (connector.id().equals(id)) {
				return connector;
			}
		}
		connectors.connector(id);
		throw new IllegalStateException(id);
	}

	private static boolean isBlank(@Nullable String text) {
		return text == null || text.isBlank();
	}

	private static TidemarkException incomplete(String name, String setting) {
		return usage(NLS.bind(Messages.Connection_incomplete, name, setting), Messages.Connection_incomplete_remedy);
	}

	private static TidemarkException usage(String message, String remedy) {
		return new TidemarkException(ProblemKind.USAGE, message, remedy, null);
	}

	@Override
	public ConnectionReport test(ConnectionSettings connection, IProgressMonitor monitor) throws TidemarkException {
		checkComplete(connection);
		return passwords.test(connection, monitor);
	}

	@Override
	public CatalogBrowser browse(String name) throws TidemarkException {
		ConnectionSettings connection = passwords.complete(get(name), Use.WANTED);
		try {
			return new SessionCatalog(
					connectors.connector(connection.connector()).open(connection, BROWSING_CONNECTIONS));
		} catch (TidemarkException e) {
			// the password may have been changed at the server
			passwords.forget(name);
			throw e;
		}
	}

	@Override
	public List<String> importFrom(Path source) throws TidemarkException {
		ConnectionFile imported = ConnectionFile.read(source, environment);
		List<ConnectionSettings> complete = new ArrayList<>();
		for (ConnectionSettings listed : imported.list()) {
			ConnectionSettings connection = imported.find(listed.name()).orElseThrow();
			checkComplete(connection);
			complete.add(connection);
		}
		for (ConnectionSettings connection : complete) {
			stored.save(connection);
		}
		if (!complete.isEmpty()) {
			listeners.changed();
		}
		return complete.stream().map(ConnectionSettings::name).toList();
	}

	@Override
	public List<ConnectionSettings> inspect(ConnectionSource source) throws TidemarkException {
		return read(source).list();
	}

	private ConnectionFile read(ConnectionSource source) throws TidemarkException {
		return switch (source) {
			case ConnectionSource.File from -> ConnectionFile.read(from.path(), environment);
			case ConnectionSource.Text from -> ConnectionFile.of(from.json(), environment);
		};
	}

	@Override
	public ImportOutcome importFrom(ConnectionSource source, Map<String, String> names) throws TidemarkException {
		ConnectionFile imported = read(source);
		List<ConnectionSettings> complete = new ArrayList<>();
		List<String> withoutSecrets = new ArrayList<>();
		for (ConnectionSettings listed : imported.list()) {
			String name = names.get(listed.name());
			if (name != null) {
				checkNotOfFile(name);
				ConnectionSettings connection = withSecrets(imported, listed, name, withoutSecrets);
				checkComplete(connection);
				complete.add(connection);
			}
		}
		for (ConnectionSettings connection : complete) {
			stored.save(connection);
		}
		if (!complete.isEmpty()) {
			listeners.changed();
		}
		return new ImportOutcome(complete.stream().map(ConnectionSettings::name).toList(), withoutSecrets);
	}

	private ConnectionSettings withSecrets(ConnectionFile imported, ConnectionSettings listed, String name,
			List<String> withoutSecrets) throws TidemarkException {
		if (imported.ready(listed.name())) {
			return imported.find(listed.name()).orElseThrow().withName(name);
		}
		Secret kept = stored.find(name).map(ConnectionSettings::password).orElse(null);
		if (kept == null) {
			withoutSecrets.add(name);
		}
		return listed.withName(name).withPassword(kept);
	}

	@Override
	public String describe(Collection<String> names) throws TidemarkException {
		return ConnectionFileWriter.text(named(names));
	}

	@Override
	public void exportTo(Path target, Collection<String> names) throws TidemarkException {
		ConnectionFileWriter.write(target, named(names));
	}

	private List<ConnectionSettings> named(Collection<String> names) throws TidemarkException {
		List<ConnectionSettings> some = new ArrayList<>();
		for (String name : names) {
			some.add(get(name));
		}
		return some;
	}

	@Override
	public void exportTo(Path target) throws TidemarkException {
		List<ConnectionSettings> all = new ArrayList<>();
		for (ConnectionSettings listed : list()) {
			all.add(get(listed.name()));
		}
		ConnectionFileWriter.write(target, all);
	}

	@Override
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	@Override
	public void removeListener(Runnable listener) {
		listeners.remove(listener);
	}
}
