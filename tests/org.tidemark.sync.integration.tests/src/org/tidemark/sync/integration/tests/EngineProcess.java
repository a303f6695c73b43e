/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.integration.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import org.tidemark.connector.Connectors;
import org.tidemark.connector.jdbc.internal.mysql.MySqlConnector;
import org.tidemark.connector.search.internal.SearchConnector;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.store.MetadataStore;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.ddl.spi.Dialect;
import org.tidemark.store.internal.SqliteStoreProvider;
import org.tidemark.sync.SyncEngine;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.testing.ChildJvm;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;

/**
 * The job of {@link FaultTables} in a process of its own, with the real engine. It says on its output what its sinks do,
 * one line each, so that a test may kill or stop it at any of them. Its exit code is that of the command line.
 */
final class EngineProcess {

	/** What a process says last: how its run ended. */
	static final String DONE = "done ";
	/** What it says instead when the run did not begin. */
	static final String REFUSED = "refused ";
	/** What it says when it waits for a line. */
	static final String GATE = "gate";

	private EngineProcess() {
	}

	/** Prepares processes; the directory serves until the last of them has ended. */
	static ChildJvm in(Path directory) throws ClassNotFoundException {
		List<Class<?>> needed = new ArrayList<>(List.of(EngineProcess.class, ChildJvm.class, MetadataStore.class,
				Connectors.class, MySqlConnector.class, SearchConnector.class, Dialect.class, SyncEngine.class,
				SqliteStoreProvider.class));
		ClassLoader connectors = MySqlConnector.class.getClassLoader();
		for (String name : List.of("com.mysql.cj.jdbc.ConnectionImpl", "com.zaxxer.hikari.HikariConfig",
				"org.postgresql.PGConnection", "org.sqlite.SQLiteConnection")) {
			needed.add(Class.forName(name, false, connectors));
		}
		ClassLoader sync = SyncEngine.class.getClassLoader();
		for (String name : List.of("com.fasterxml.jackson.databind.ObjectMapper",
				"com.fasterxml.jackson.core.JsonFactory", "org.slf4j.Logger", "org.eclipse.osgi.util.NLS",
				"org.eclipse.core.runtime.IProgressMonitor", "org.eclipse.core.runtime.IExtensionRegistry")) {
			needed.add(Class.forName(name, false, sync));
		}
		ClassLoader jackson = Class.forName("com.fasterxml.jackson.databind.ObjectMapper", false, sync)
				.getClassLoader();
		needed.add(Class.forName("com.fasterxml.jackson.annotation.JsonInclude", false, jackson));
		return ChildJvm.in(directory, needed);
	}

	/**
	 * Starts a run.
	 *
	 * @param home of its store
	 * @param gate before which write it waits for a line, or 0 for none
	 */
	static Process start(ChildJvm children, Path home, TestDatabase source, TestDatabase target, int gate)
			throws IOException {
		return start(children, home, source, target, gate, FaultTables.job().sync().threadCount());
	}

	/** Starts a run with a number of threads. */
	static Process start(ChildJvm children, Path home, TestDatabase source, TestDatabase target, int gate,
			Integer threads) throws IOException {
		return children.start(EngineProcess.class, List.of(home.toString(), text(source), text(target),
				Integer.toString(gate), threads.toString()));
	}

	/** A database as an argument of a process. */
	static String text(TestDatabase database) {
		return switch (database) {
			case SqliteDatabase sqlite -> sqlite.file().toString();
			case ServerDatabase server -> String.join("\t", server.kind().name(), server.host(),
					Integer.toString(server.port()), server.name(), server.user(), server.password());
		};
	}

	/** The connection to a database that was given as an argument. */
	static ConnectionSettings settings(String name, String text) {
		String[] parts = text.split("\t", -1);
		return Engine.settings(name, parts.length == 1 ? new SqliteDatabase(Path.of(text))
				: new ServerDatabase(DatabaseKind.valueOf(parts[0]), parts[1], Integer.parseInt(parts[2]), parts[3],
						parts[4], parts[5], Path.of("none")));
	}

	/** @param args home, source, target, gate, threads */
	public static void main(String[] args) throws TidemarkException {
		int gate = Integer.parseInt(args[3]);
		ProbedSinks.Probe probe = gate == 0 ? EngineProcess::say : new Gate(gate);
		int exit = 1;
		try (Engine engine = new Engine(Path.of(args[0]), settings("source", args[1]), settings("target", args[2]),
				sinks -> new ProbedSinks(sinks, probe))) {
			TaskOutcome outcome = engine.run(FaultTables.job(Integer.parseInt(args[4])));
			System.out.println(DONE + outcome.status() + ' ' + outcome.units());
			exit = outcome.status() == TaskStatus.COMPLETED ? 0 : 1;
		} catch (TidemarkException e) {
			System.out.println(REFUSED + e.summary());
			exit = e.kind() == ProblemKind.USAGE ? 2 : 1;
		}
		System.exit(exit);
	}

	private static void say(String moment, String what, String unit, int rows) {
		System.out.println(moment + ' ' + what + ' ' + unit + ' ' + rows);
	}

	/** Waits before a write; no other unit is in a transaction meanwhile. */
	private static final class Gate implements ProbedSinks.Probe {

		private final ReentrantLock one = new ReentrantLock();
		private int left;

		Gate(int left) {
			this.left = left;
		}

		@Override
		public void at(String moment, String what, String unit, int rows) {
			boolean begins = "begin".equals(moment);
			if (begins) {
				one.lock();
			}
			say(moment, what, unit, rows);
			if (!begins) {
				one.unlock();
			} else if ("write".equals(what) && --left == 0) {
				waitHere();
			}
		}

		private static void waitHere() {
			try {
				System.out.println(GATE);
				System.in.read();
			} catch (IOException e) {
				throw new IllegalStateException(e);
			}
		}
	}
}
