/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.jobfile;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.connection.PasswordStorage;
import org.tidemark.core.connection.TlsMode;
import org.tidemark.core.connection.TlsSettings;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.internal.json.JsonOutput;

/** Writes a {@code connections.json} in which variables of the environment stand for all secrets. */
public final class ConnectionFileWriter {

	private final @Nullable Path folder;
	private final Set<String> variables = new HashSet<>();

	private ConnectionFileWriter(@Nullable Path folder) {
		this.folder = folder;
	}

	/** Writes the file as a whole or not at all. */
	public static void write(Path file, List<ConnectionSettings> connections) throws TidemarkException {
		TextFile.write(file, new ConnectionFileWriter(file.toAbsolutePath().resolveSibling("")).all(connections)); //$NON-NLS-1$
	}

	/** What a file would hold, with paths as they are. */
	public static String text(List<ConnectionSettings> connections) {
		return new ConnectionFileWriter(null).all(connections);
	}

	private String all(List<ConnectionSettings> connections) {
		return JsonOutput.write(out -> out.objects("connections", connections, //$NON-NLS-1$
				connection -> write(out, connection)));
	}

	private void write(JsonOutput out, ConnectionSettings connection) throws IOException {
		out.text("name", connection.name()); //$NON-NLS-1$
		out.text("connector", connection.connector()); //$NON-NLS-1$
		String database = connection.database();
		if (connection.host() == null) {
			out.text("file", database == null ? null : escape(relative(database))); //$NON-NLS-1$
		} else {
			out.text("host", escape(connection.host())); //$NON-NLS-1$
			out.number("port", connection.port() == 0 ? null : connection.port()); //$NON-NLS-1$
			out.text("database", escape(database)); //$NON-NLS-1$
			out.text("user", escape(connection.user())); //$NON-NLS-1$
			out.text("password", connection.password() == null ? null : variable(connection, "password")); //$NON-NLS-1$ //$NON-NLS-2$
			if (connection.storage() == PasswordStorage.ASKED) {
				out.bool("ask_password", true); //$NON-NLS-1$
			}
			tls(out, connection.tls());
		}
		Environment environment = connection.environment();
		out.text("environment", environment == Environment.DEV ? null : environment.name().toLowerCase(Locale.ROOT)); //$NON-NLS-1$
		options(out, connection);
	}

	private void tls(JsonOutput out, TlsSettings tls) throws IOException {
		String mode = tls.mode().name().toLowerCase(Locale.ROOT).replace('_', '-');
		if (tls.equals(TlsSettings.of(tls.mode()))) {
			out.text("tls", tls.mode() == TlsMode.PREFERRED ? null : mode); //$NON-NLS-1$
			return;
		}
		out.object("tls", () -> { //$NON-NLS-1$
			out.text("mode", mode); //$NON-NLS-1$
			out.text("ca", escape(tls.caFile())); //$NON-NLS-1$
			out.text("certificate", escape(tls.clientCertificateFile())); //$NON-NLS-1$
			out.text("key", escape(tls.clientKeyFile())); //$NON-NLS-1$
		});
	}

	private void options(JsonOutput out, ConnectionSettings connection) throws IOException {
		if (connection.options().isEmpty()) {
			return;
		}
		out.object("options", () -> { //$NON-NLS-1$
			for (Map.Entry<String, String> option : new TreeMap<>(connection.options()).entrySet()) {
				String key = option.getKey();
				out.text(key, SecretOptions.isSecret(key) ? variable(connection, key) : escape(option.getValue()));
			}
		});
	}

	/** A placeholder of its own for a secret: {@code ${SHOP_MYSQL_PASSWORD}}. */
	private String variable(ConnectionSettings connection, String key) {
		String wanted = (connection.name() + '_' + key).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_"); //$NON-NLS-1$ //$NON-NLS-2$
		String name = wanted.matches("[0-9].*") ? '_' + wanted : wanted; //$NON-NLS-1$
		String unique = name;
		for (int i = 2; !variables.add(unique); i++) {
			unique = name + '_' + i;
		}
		return Placeholders.of(unique);
	}

	/** A path from the folder of the file, where the database lies below it. */
	private String relative(String database) {
		try {
			Path path = Path.of(database);
			Path from = folder;
			return from != null && path.isAbsolute() && path.startsWith(from)
					? from.relativize(path).toString().replace('\\', '/')
					: database;
		} catch (InvalidPathException e) {
			return database;
		}
	}

	private static @Nullable String escape(@Nullable String text) {
		return text == null ? null : Placeholders.escape(text);
	}
}
