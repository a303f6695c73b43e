/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal;

import java.util.Objects;
import java.util.Properties;

import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Secret;

/** A link to a server at a host and a port, where a person logs in. */
public abstract class ServerLink implements Link {

	private final ConnectionSettings settings;
	private final int defaultPort;
	private final Properties properties = new Properties();

	/**
	 * A link whose properties hold the login and nothing else yet.
	 *
	 * @param settings    the connection that was stored
	 * @param defaultPort the port of a connection that names none
	 */
	protected ServerLink(ConnectionSettings settings, int defaultPort) {
		this.settings = settings;
		this.defaultPort = defaultPort;
		String user = settings.user();
		if (user != null) {
			properties.setProperty("user", user);
		}
		Secret password = settings.password();
		if (password != null) {
			properties.setProperty("password", password.reveal());
		}
		properties.setProperty("tcpKeepAlive", "true");
	}

	/** What the driver is given; filled by the constructors, and only read afterwards. */
	protected final Properties properties() {
		return properties;
	}

	@Override
	public final ConnectionSettings settings() {
		return settings;
	}

	@Override
	public final String address() {
		return Objects.requireNonNullElse(settings.host(), "localhost") + ':'
				+ (settings.port() == 0 ? defaultPort : settings.port());
	}

	/** What the first two characters of an SQLSTATE mean, which servers have in common. */
	protected static Fault byClass(String state) {
		return state.startsWith("08") ? Fault.CUT
				: state.startsWith("23") ? Fault.CONSTRAINT : state.startsWith("22") ? Fault.VALUE : Fault.OTHER;
	}
}
