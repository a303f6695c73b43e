/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal.command;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.tidemark.cli.internal.output.Figures;
import org.tidemark.cli.internal.output.JsonLines;
import org.tidemark.core.connection.ConnectionSettings;

import com.fasterxml.jackson.core.JsonGenerator;

/** A connection for a person and as JSON; never with a secret. */
final class ConnectionText {

	private static final Pattern SECRET = Pattern.compile("(?i).*(password|passwd|passphrase|secret|token|api_?key).*"); //$NON-NLS-1$
	private static final String STARS = "***"; //$NON-NLS-1$

	private ConnectionText() {
	}

	/** Host, port and database, or the file. */
	static String place(ConnectionSettings connection) {
		String database = connection.database();
		String host = connection.host();
		if (host == null) {
			return Figures.text(database);
		}
		String address = connection.port() == 0 ? host : host + ':' + connection.port();
		return database == null ? address : address + '/' + database;
	}

	static String tls(ConnectionSettings connection) {
		return connection.host() == null ? Figures.NONE : label(connection.tls().mode());
	}

	/** A constant as the user writes it: {@code verify-ca}. */
	static String label(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static String option(Map.Entry<String, String> option) {
		return SECRET.matcher(option.getKey()).matches() ? STARS : option.getValue();
	}

	static void write(JsonGenerator json, ConnectionSettings connection) throws IOException {
		json.writeStringField("name", connection.name()); //$NON-NLS-1$
		json.writeStringField("connector", connection.connector()); //$NON-NLS-1$
		String host = connection.host();
		if (host == null) {
			JsonLines.text(json, "file", connection.database()); //$NON-NLS-1$
		} else {
			json.writeStringField("host", host); //$NON-NLS-1$
			json.writeNumberField("port", connection.port()); //$NON-NLS-1$
			JsonLines.text(json, "database", connection.database()); //$NON-NLS-1$
			JsonLines.text(json, "user", connection.user()); //$NON-NLS-1$
			json.writeStringField("tls", label(connection.tls().mode())); //$NON-NLS-1$
		}
		json.writeStringField("environment", label(connection.environment())); //$NON-NLS-1$
		json.writeObjectFieldStart("options"); //$NON-NLS-1$
		for (Map.Entry<String, String> option : new TreeMap<>(connection.options()).entrySet()) {
			json.writeStringField(option.getKey(), option(option));
		}
		json.writeEndObject();
	}
}
