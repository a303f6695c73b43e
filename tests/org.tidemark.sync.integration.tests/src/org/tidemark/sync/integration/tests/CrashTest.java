/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.integration.tests;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.testing.ChildJvm;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;
import org.tidemark.testing.TestServers;

/**
 * Processes that are killed in the middle of a run lose nothing and write nothing twice, whatever the databases. A few
 * kills for each pair, or as many as {@code ./verify --crash} asks for.
 */
@ExtendWith(DatabaseServersExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashTest {

	private static final int KILLS = Integer.getInteger("tidemark.crash.kills", 3);

	@TempDir
	static Path shared;

	private ChildJvm children;

	@BeforeAll
	void prepare() throws Exception {
		children = EngineProcess.in(shared);
	}

	@ParameterizedTest
	@CsvSource({ "MariaDB,MariaDB", "MariaDB,PostgreSQL", "MariaDB,SQLite", "PostgreSQL,MariaDB",
			"PostgreSQL,PostgreSQL", "PostgreSQL,SQLite", "SQLite,MariaDB", "SQLite,PostgreSQL", "SQLite,SQLite" })
	void aKilledRunGoesOn(String from, String to, TestServers servers, @TempDir Path temp) throws Exception {
		killed(from, to, servers, temp, 2);
	}

	private void killed(String from, String to, TestServers servers, Path temp, int threads) throws Exception {
		long asked = Long.getLong("tidemark.crash.seed", 0);
		long seed = asked == 0 ? System.nanoTime() : asked;
		String name = from + " to " + to + ", seed " + seed;
		try {
			String done = new Crashes(children, temp, database(from, servers, temp.resolve("source.db")),
					database(to, servers, temp.resolve("target.db")), seed, threads).kill(KILLS);
			System.out.println("crash: " + name + ": " + done);
		} catch (AssertionError e) {
			throw new AssertionError(name + ": " + e.getMessage(), e);
		}
	}

	@ParameterizedTest
	@CsvSource("MariaDB,PostgreSQL")
	void aKilledRunOfSeveralReadersGoesOn(String from, String to, TestServers servers, @TempDir Path temp)
			throws Exception {
		killed(from, to, servers, temp, 4);
	}

	private static TestDatabase database(String product, TestServers servers, Path file) throws Exception {
		return switch (product) {
			case "MariaDB" -> servers.mariaDb().createDatabase();
			case "PostgreSQL" -> servers.postgres().createDatabase();
			default -> new SqliteDatabase(file);
		};
	}
}
