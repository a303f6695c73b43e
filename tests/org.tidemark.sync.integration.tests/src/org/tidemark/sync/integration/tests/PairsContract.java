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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;

/** What must hold from every database to every other, and within SQLite; each test class gets databases of its own. */
@ExtendWith(DatabaseServersExtension.class)
abstract class PairsContract {

	@TempDir
	Path temp;

	/** Does what the test is about from one empty database to another. */
	abstract void check(TestDatabase source, TestDatabase target) throws Exception;

	@Test
	final void sqliteToSqlite() throws Exception {
		check(new SqliteDatabase(temp.resolve("source.db")), new SqliteDatabase(temp.resolve("target.db")));
	}

	@Test
	final void mariaDbToPostgres(@Database(value = DatabaseKind.MARIADB, name = "m2p") ServerDatabase source,
			@Database(value = DatabaseKind.POSTGRESQL, name = "m2p") ServerDatabase target) throws Exception {
		check(source, target);
	}

	@Test
	final void postgresToMariaDb(@Database(value = DatabaseKind.POSTGRESQL, name = "p2m") ServerDatabase source,
			@Database(value = DatabaseKind.MARIADB, name = "p2m") ServerDatabase target) throws Exception {
		check(source, target);
	}

	@Test
	final void sqliteToPostgres(@Database(value = DatabaseKind.POSTGRESQL, name = "s2p") ServerDatabase target)
			throws Exception {
		check(new SqliteDatabase(temp.resolve("source.db")), target);
	}

	@Test
	final void postgresToSqlite(@Database(value = DatabaseKind.POSTGRESQL, name = "p2s") ServerDatabase source)
			throws Exception {
		check(source, new SqliteDatabase(temp.resolve("target.db")));
	}

	@Test
	final void mariaDbToSqlite(@Database(value = DatabaseKind.MARIADB, name = "m2s") ServerDatabase source)
			throws Exception {
		check(source, new SqliteDatabase(temp.resolve("target.db")));
	}

	@Test
	final void sqliteToMariaDb(@Database(value = DatabaseKind.MARIADB, name = "s2m") ServerDatabase target)
			throws Exception {
		check(new SqliteDatabase(temp.resolve("source.db")), target);
	}
}
