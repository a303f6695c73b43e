/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.tidemark.testing.internal.PostgresInstallation;
import org.tidemark.testing.internal.ServerCache;

/**
 * A PostgreSQL server of the test's own: SCRAM passwords, logical decoding and prepared transactions possible, UTF-8
 * with the C locale, time zone UTC, TLS offered and not demanded. Committed data survive {@link #kill()}. When the
 * tests run as root, the server runs as another user, because PostgreSQL refuses to work as root.
 */
public final class PostgresServer extends DatabaseServer {

	private final PostgresInstallation installation;
	private final ServerOptions options;

	private PostgresServer(PostgresInstallation installation, Path directory, ServerOptions options) {
		super(DatabaseKind.POSTGRESQL, directory, PostgresInstallation.USER, PostgresInstallation.PASSWORD,
				installation.certificate());
		this.installation = installation;
		this.options = options;
	}

	/**
	 * Starts a server with the usual settings.
	 *
	 * @return the running server; close it
	 */
	public static PostgresServer start() {
		return start(ServerOptions.none());
	}

	/**
	 * Starts a server. The very first start on a machine unpacks the server, which takes some seconds.
	 *
	 * @param options settings beyond the usual ones
	 * @return the running server; close it
	 * @throws IllegalStateException when it does not come up; the message has the end of its log
	 */
	public static PostgresServer start(ServerOptions options) {
		try {
			ServerCache cache = ServerCache.ofCurrentUser();
			PostgresInstallation installation = PostgresInstallation.in(cache);
			Path directory = cache.newRunDirectory("postgres");
			installation.copyTemplate(directory.resolve("data"));
			PostgresServer server = new PostgresServer(installation, directory, options);
			server.launch();
			return server;
		} catch (IOException e) {
			throw new UncheckedIOException("Cannot prepare a PostgreSQL server", e);
		}
	}

	@Override
	List<String> command() {
		List<String> command = new ArrayList<>(installation.command(dataDirectory()));
		command.add("-p");
		command.add(String.valueOf(port()));
		command.add("-h");
		command.add(host());
		options.settings().forEach((name, value) -> {
			command.add("-c");
			command.add(name + '=' + value);
		});
		return command;
	}

	@Override
	String stopSignal() {
		return "INT";
	}

	@Override
	String abandonSignal() {
		return "QUIT";
	}

	@Override
	String dataDirectoryQuery() {
		return "SHOW data_directory";
	}

	@Override
	String initialDatabase() {
		return "postgres";
	}

	@Override
	void tidyAfterKill() throws IOException {
		Files.deleteIfExists(dataDirectory().resolve("postmaster.pid"));
	}
}
