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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.tidemark.testing.internal.MariaDbInstallation;
import org.tidemark.testing.internal.ServerCache;

/**
 * A MariaDB server of the test's own: binary log in ROW format with full row images, {@code LOAD DATA LOCAL} allowed,
 * utf8mb4, time zone UTC, TLS offered and not demanded. Committed data survive {@link #kill()}.
 */
public final class MariaDbServer extends DatabaseServer {

	private final MariaDbInstallation installation;
	private final ServerOptions options;

	private MariaDbServer(MariaDbInstallation installation, Path directory, ServerOptions options) {
		super(DatabaseKind.MARIADB, directory, MariaDbInstallation.USER, MariaDbInstallation.PASSWORD,
				installation.certificate());
		this.installation = installation;
		this.options = options;
	}

	/**
	 * Starts a server with the usual settings.
	 *
	 * @return the running server; close it
	 */
	public static MariaDbServer start() {
		return start(ServerOptions.none());
	}

	/**
	 * Starts a server. The very first start on a machine unpacks the server, which takes some seconds.
	 *
	 * @param options settings beyond the usual ones
	 * @return the running server; close it
	 * @throws IllegalStateException when it does not come up; the message has the end of its log
	 */
	public static MariaDbServer start(ServerOptions options) {
		try {
			ServerCache cache = ServerCache.ofCurrentUser();
			MariaDbInstallation installation = MariaDbInstallation.in(cache);
			Path directory = cache.newRunDirectory("mariadb");
			installation.copyTemplate(directory.resolve("data"));
			MariaDbServer server = new MariaDbServer(installation, directory, options);
			server.launch();
			return server;
		} catch (IOException e) {
			throw new UncheckedIOException("Cannot prepare a MariaDB server", e);
		}
	}

	/**
	 * {@return the command line client that belongs to the server}
	 */
	public Path client() {
		return installation.client();
	}

	@Override
	List<String> command() {
		List<String> command = new ArrayList<>(installation.command(dataDirectory()));
		command.add("--port=" + port());
		command.add("--bind-address=" + host());
		options.settings().forEach((name, value) -> command.add("--" + name + '=' + value));
		return command;
	}

	@Override
	String stopSignal() {
		return "TERM";
	}

	@Override
	String abandonSignal() {
		return "KILL";
	}

	@Override
	String dataDirectoryQuery() {
		return "SELECT @@datadir";
	}

	@Override
	String initialDatabase() {
		return "";
	}

	@Override
	void tidyAfterKill() {
		// The socket and the pid file are simply replaced by the next server.
	}
}
