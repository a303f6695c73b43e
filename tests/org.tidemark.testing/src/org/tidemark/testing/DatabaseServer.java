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
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.tidemark.testing.internal.DirectoryTree;
import org.tidemark.testing.internal.FreePort;
import org.tidemark.testing.internal.SupervisedProcess;

/**
 * A database server process of the test's own, on a free port of the loopback interface, with a data directory that
 * goes away with it. It dies with this JVM, however the JVM ends.
 * <p>
 * Methods may be called from any thread; starting, stopping and killing exclude each other.
 */
public abstract sealed class DatabaseServer implements AutoCloseable permits MariaDbServer, PostgresServer {

	private static final String HOST = "127.0.0.1";
	private static final Duration STARTUP = Duration.ofSeconds(90);
	private static final int PORTS_TO_TRY = 5;

	private final DatabaseKind kind;
	private final Path directory;
	private final String user;
	private final String password;
	private final Path certificate;
	private final AtomicInteger created = new AtomicInteger();
	private int port;
	private SupervisedProcess process;

	DatabaseServer(DatabaseKind kind, Path directory, String user, String password, Path certificate) {
		this.kind = kind;
		this.directory = directory;
		this.user = user;
		this.password = password;
		this.certificate = certificate;
	}

	/** The command that runs the server in the foreground, in the data directory. */
	abstract List<String> command();

	/** What {@link SupervisedProcess} sends for an orderly stop that keeps all committed data. */
	abstract String stopSignal();

	/** What {@link SupervisedProcess} sends when nobody needs the data any more. */
	abstract String abandonSignal();

	/** A query for the data directory of the server that answers. */
	abstract String dataDirectoryQuery();

	/** The database that exists from the start and that administrative connections use; may be empty. */
	abstract String initialDatabase();

	/** Removes what a killed server leaves behind and a new one stumbles over. */
	abstract void tidyAfterKill() throws IOException;

	Path dataDirectory() {
		return directory.resolve("data");
	}

	/**
	 * {@return the product}
	 */
	public DatabaseKind kind() {
		return kind;
	}

	/**
	 * {@return the address that the server listens on}
	 */
	public String host() {
		return HOST;
	}

	/**
	 * {@return the port, the same for the whole life of this object}
	 */
	public int port() {
		return port;
	}

	/**
	 * {@return the name of the administrator}
	 */
	public String user() {
		return user;
	}

	/**
	 * {@return the administrator's password}
	 */
	public String password() {
		return password;
	}

	/**
	 * {@return the server's self-signed TLS certificate as a PEM file: what a client has to trust}
	 */
	public Path certificate() {
		return certificate;
	}

	/**
	 * {@return whether the server process lives}
	 */
	public synchronized boolean isRunning() {
		return process != null && process.isAlive();
	}

	/**
	 * {@return what the server wrote to its log}
	 */
	public String log() {
		return SupervisedProcess.log(directory);
	}

	/**
	 * Opens an administrator's connection that belongs to no database made by a test; the caller closes it.
	 *
	 * @return a new connection
	 * @throws SQLException when the server does not answer
	 */
	public Connection connection() throws SQLException {
		return kind.connect(kind.url(HOST, port, initialDatabase()), user, password);
	}

	/**
	 * Creates an empty database with a new name.
	 *
	 * @return its handle
	 * @throws SQLException when the server refuses
	 */
	public ServerDatabase createDatabase() throws SQLException {
		return createDatabase("test_" + created.incrementAndGet());
	}

	/**
	 * Creates an empty database.
	 *
	 * @param name its name, not yet in use
	 * @return its handle
	 * @throws SQLException when the server refuses, for instance because the name is in use
	 */
	public ServerDatabase createDatabase(String name) throws SQLException {
		try (Connection connection = connection(); Statement statement = connection.createStatement()) {
			statement.execute("CREATE DATABASE " + kind.quoted(name));
		}
		return new ServerDatabase(kind, HOST, port, name, user, password, certificate);
	}

	/**
	 * Kills the server process and all of its children at once (SIGKILL). {@link #restart()} brings it back.
	 */
	public synchronized void kill() {
		process.kill();
	}

	/**
	 * Stops the server in good order; returns when it is gone. {@link #restart()} brings it back.
	 */
	public synchronized void stop() {
		process.stop(stopSignal());
	}

	/**
	 * Starts the server again on the same port and the same data, after an orderly stop if it still runs.
	 *
	 * @throws IllegalStateException when it does not come up; the message has the end of its log
	 */
	public synchronized void restart() {
		stop();
		try {
			tidyAfterKill();
			if (!comesUp()) {
				throw new IllegalStateException("The port " + port + " is taken, " + this + " cannot come back");
			}
		} catch (IOException e) {
			throw new UncheckedIOException("Cannot start " + this + " again", e);
		}
	}

	/**
	 * Ends the server at once and removes its data directory. Does nothing the second time.
	 */
	@Override
	public synchronized void close() {
		if (process != null) {
			process.stop(abandonSignal());
		}
		try {
			DirectoryTree.delete(directory);
		} catch (IOException e) {
			throw new UncheckedIOException("Cannot remove " + directory, e);
		}
	}

	@Override
	public String toString() {
		return kind + " at " + HOST + ':' + port;
	}

	/** Starts the server for the first time; cleans up when that fails. */
	synchronized void launch() throws IOException {
		try {
			for (int i = 0; i < PORTS_TO_TRY; i++) {
				port = FreePort.find();
				if (comesUp()) {
					return;
				}
			}
			throw new IllegalStateException("Found no free port for " + this + ". Its log:\n" + log());
		} catch (IOException | RuntimeException e) {
			close();
			throw e;
		}
	}

	/** Starts the process and waits for a login. False when another process was faster to take the port. */
	private boolean comesUp() throws IOException {
		process = SupervisedProcess.start(directory, abandonSignal(), command());
		SupervisedProcess current = process;
		Login login = new Login();
		Await.holdsWithin(STARTUP, () -> !current.isAlive() || login.works());
		if (current.isAlive() && login.worked) {
			return true;
		}
		current.kill();
		String log = log();
		if (log.contains("Address already in use") || log.contains("in use by another")) {
			return false;
		}
		throw new IllegalStateException(this + " did not come up: " + SupervisedProcess.explain(log), login.problem);
	}

	/** Tries to log in and makes sure that it is this server that answers, not one that has the port by chance. */
	private final class Login {

		private SQLException problem;
		private boolean worked;

		boolean works() {
			try (Connection connection = connection();
					Statement statement = connection.createStatement();
					ResultSet result = statement.executeQuery(dataDirectoryQuery())) {
				worked = result.next() && Path.of(result.getString(1)).equals(dataDirectory().toRealPath());
			} catch (SQLException e) {
				problem = e;
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
			return worked;
		}
	}
}
