/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.tests.read;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.testing.TestDatabase;

/** A session at a database that the test fills. */
abstract class ReadFixture<D extends TestDatabase> {

	D database;
	DatabaseSession session;

	/** Opens a session at {@link #database}. */
	abstract DatabaseSession connect() throws Exception;

	@BeforeEach
	final void open() throws Exception {
		session = connect();
	}

	@AfterEach
	final void close() {
		session.close();
	}

	/** What is read back of literals in a column of a type. */
	final List<String> values(String type, String... literals) throws Exception {
		database.execute("DROP TABLE IF EXISTS v", "CREATE TABLE v (id INTEGER PRIMARY KEY, x " + type + " NULL)");
		for (int i = 0; i < literals.length; i++) {
			database.execute("INSERT INTO v VALUES (" + i + ", " + literals[i] + ")");
		}
		return Reading.column(Reading.all(session, "v", "id"), 1);
	}
}
