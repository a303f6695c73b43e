/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.connection;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.ConnectorDescriptor;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.connection.PasswordStorage;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.connection.TlsMode;
import org.tidemark.core.connection.TlsSettings;
import org.tidemark.ui.internal.presenter.Messages;

/** What a person enters for a connection, and what is still wrong with it. */
public final class ConnectionForm {

	/** What is entered as text. */
	public enum Field {
		/** The unique name. */
		NAME,
		/** The path of a database file. */
		FILE,
		/** The host. */
		HOST,
		/** The port; empty for the connector's default. */
		PORT,
		/** The database to log in to. */
		DATABASE,
		/** The login. */
		USER,
		/** The password; never shown. */
		PASSWORD,
		/** PEM file of the trusted authorities. */
		CA_FILE,
		/** PEM file of the client's certificate. */
		CLIENT_CERTIFICATE,
		/** PEM file of the client's key. */
		CLIENT_KEY
	}

	private static final int LAST_PORT = 65_535;
	private static final Set<Field> OF_A_FILE = EnumSet.of(Field.NAME, Field.FILE);

	private final Map<Field, String> values = new EnumMap<>(Field.class);
	private final DriverProperties properties = new DriverProperties();
	private final Set<String> taken;
	private final boolean existing;
	private ConnectorDescriptor connector;
	private PasswordStorage storage = PasswordStorage.SAVED;
	private TlsMode tls = TlsMode.PREFERRED;
	private Environment environment = Environment.DEV;

	/**
	 * A connection that does not exist yet.
	 *
	 * @param connector the kind of system
	 * @param taken     names that connections have already
	 */
	public ConnectionForm(ConnectorDescriptor connector, Set<String> taken) {
		this.connector = connector;
		this.taken = Set.copyOf(taken);
		this.existing = false;
	}

	/** A connection that is to be changed; jobs know it by its name, so that stays. */
	public ConnectionForm(ConnectorDescriptor connector, ConnectionSettings settings) {
		this.connector = connector;
		this.taken = Set.of();
		this.existing = true;
		this.tls = settings.tls().mode();
		this.environment = settings.environment();
		Secret password = settings.password();
		put(Field.NAME, settings.name());
		put(connector.fileBased() ? Field.FILE : Field.DATABASE, settings.database());
		put(Field.HOST, settings.host());
		put(Field.PORT, settings.port() == 0 ? null : String.valueOf(settings.port()));
		put(Field.USER, settings.user());
		put(Field.PASSWORD, password == null ? null : password.reveal());
		put(Field.CA_FILE, settings.tls().caFile());
		put(Field.CLIENT_CERTIFICATE, settings.tls().clientCertificateFile());
		put(Field.CLIENT_KEY, settings.tls().clientKeyFile());
		this.storage = settings.storage();
		settings.options().entrySet().stream().sorted(Map.Entry.comparingByKey())
				.forEach(e -> properties.put(e.getKey(), e.getValue()));
	}

	private void put(Field field, @Nullable String value) {
		values.put(field, value == null ? "" : value); //$NON-NLS-1$
	}

	/** Whether the connection exists, so that its name cannot be changed. */
	public boolean existing() {
		return existing;
	}

	/** The kind of system. */
	public ConnectorDescriptor connector() {
		return connector;
	}

	/** Chooses another kind of system; what was entered stays. */
	public void choose(ConnectorDescriptor newConnector) {
		connector = newConnector;
	}

	/** Whether the kind of system has this field. */
	public boolean has(Field field) {
		return connector.fileBased() ? OF_A_FILE.contains(field) : field != Field.FILE;
	}

	/** What was entered. */
	public String get(Field field) {
		String value = values.get(field);
		return value == null ? "" : value; //$NON-NLS-1$
	}

	/** Enters a text. */
	public void set(Field field, String text) {
		values.put(field, text);
	}

	/** Host, port and database as one address; empty as long as there is no host. */
	public String url() {
		return get(Field.HOST).isBlank() ? "" //$NON-NLS-1$
				: ConnectionUrl.of(get(Field.HOST).strip(), get(Field.PORT).strip(), get(Field.DATABASE).strip())
						.text(connector.id());
	}

	/**
	 * Enters an address in place of host, port and database, with user, password and options where it has some.
	 *
	 * @return whether it is one; nothing is changed else
	 */
	public boolean enterUrl(String text) {
		Optional<ConnectionUrl> read = ConnectionUrl.parse(connector.id(), text);
		read.ifPresent(url -> {
			put(Field.HOST, url.host());
			put(Field.PORT, url.port());
			put(Field.DATABASE, url.database());
			if (!url.user().isEmpty()) {
				put(Field.USER, url.user());
			}
			if (!url.password().isEmpty()) {
				put(Field.PASSWORD, url.password());
			}
			url.options().forEach(properties::put);
		});
		return read.isPresent();
	}

	/** The driver properties, to be edited. */
	public DriverProperties properties() {
		return properties;
	}

	/** Whether the password is asked for and not saved. */
	public boolean asks() {
		return storage == PasswordStorage.ASKED;
	}

	/** Says whether the password is asked for; what was entered is not saved then. */
	public void setAsks(boolean ask) {
		storage = ask ? PasswordStorage.ASKED : PasswordStorage.SAVED;
	}

	/** How TLS is used. */
	public TlsMode tls() {
		return tls;
	}

	/** Chooses how TLS is used. */
	public void setTls(TlsMode mode) {
		tls = mode;
	}

	/** What the connection is for. */
	public Environment environment() {
		return environment;
	}

	/** Says what the connection is for. */
	public void setEnvironment(Environment purpose) {
		environment = purpose;
	}

	/** The first thing that is still wrong, in the order of the fields. */
	public Optional<String> problem() {
		String name = get(Field.NAME).strip();
		if (name.isEmpty()) {
			return Optional.of(Messages.form_nameMissing);
		}
		if (!existing && taken.stream().anyMatch(name::equalsIgnoreCase)) {
			return Optional.of(NLS.bind(Messages.form_nameTaken, name));
		}
		if (connector.fileBased()) {
			return get(Field.FILE).isBlank() ? Optional.of(Messages.form_fileMissing) : properties.problem();
		}
		if (get(Field.HOST).isBlank()) {
			return Optional.of(Messages.form_hostMissing);
		}
		if (port() < 0) {
			return Optional.of(NLS.bind(Messages.form_portWrong, get(Field.PORT).strip()));
		}
		if (get(Field.CLIENT_CERTIFICATE).isBlank() != get(Field.CLIENT_KEY).isBlank()) {
			return Optional.of(Messages.form_clientPair);
		}
		return properties.problem();
	}

	/** The settings that were entered; to be asked for when there is no problem. */
	public ConnectionSettings settings() {
		String name = get(Field.NAME).strip();
		Map<String, String> options = properties.values();
		if (connector.fileBased()) {
			return new ConnectionSettings(name, connector.id(), null, 0, get(Field.FILE).strip(), null, null,
					TlsSettings.of(TlsMode.DISABLED), environment, options);
		}
		String password = get(Field.PASSWORD);
		return new ConnectionSettings(name, connector.id(), get(Field.HOST).strip(), port(), orNull(Field.DATABASE),
				orNull(Field.USER), asks() || password.isEmpty() ? null : Secret.of(password),
				new TlsSettings(tls, orNull(Field.CA_FILE), orNull(Field.CLIENT_CERTIFICATE), orNull(Field.CLIENT_KEY)),
				environment, options, storage);
	}

	private @Nullable String orNull(Field field) {
		String value = get(field).strip();
		return value.isEmpty() ? null : value;
	}

	/** The port, 0 for the default, -1 when it is none. */
	private int port() {
		String text = get(Field.PORT).strip();
		if (text.isEmpty()) {
			return 0;
		}
		if (!text.matches("\\d{1,5}")) { //$NON-NLS-1$
			return -1;
		}
		int port = Integer.parseInt(text);
		return port >= 1 && port <= LAST_PORT ? port : -1;
	}
}
