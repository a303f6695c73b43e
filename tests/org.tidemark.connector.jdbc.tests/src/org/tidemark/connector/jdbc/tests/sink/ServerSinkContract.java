/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.tests.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tidemark.connector.jdbc.tests.sink.Unit.checkpoint;
import static org.tidemark.connector.jdbc.tests.sink.Unit.row;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.spi.Dialect;
import org.tidemark.sync.spi.Sink;
import org.tidemark.sync.spi.WriteResult;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.TestDatabase;

/** What every sink of a server promises. */
abstract class ServerSinkContract extends RefusalContract {

	final ServerDatabase database;
	final Dialect dialect;

	ServerSinkContract(ServerDatabase database, Dialect dialect) {
		this.database = database;
		this.dialect = dialect;
	}

	@BeforeEach
	final void forgetOlderCheckpoints() throws SQLException {
		database.execute("DROP TABLE IF EXISTS tidemark_checkpoint, tidemark_delivered, tidemark_dead_letter, v");
	}

	@Override
	final Dialect dialect() {
		return dialect;
	}

	@Override
	final TestDatabase database() {
		return database;
	}

	@Override
	final void lock(Connection connection, String quotedTable) throws SQLException {
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			statement.executeUpdate("UPDATE " + quotedTable + " SET name = 'locked' WHERE id = 1");
		}
	}

	/** Makes the table v of a number and a value of a type. */
	abstract Unit value(String declaration, LogicalType type) throws SQLException;

	/** The expression that shows the value of the table v as text. */
	abstract String shown(String declaration, LogicalType type);

	final void assertKept(String declaration, LogicalType type, Object value, String text) throws Exception {
		for (WriteMode mode : List.of(WriteMode.APPEND, WriteMode.UPSERT)) {
			Unit unit = value(declaration, type).with(mode);
			try (Sink sink = prepared(unit)) {
				RowBatch batch = unit.batch(row(Long.MIN_VALUE, value), row(0L, null));
				if (mode == WriteMode.UPSERT) {
					sink.anticipate(batch);
				}
				sink.write(batch, checkpoint("{}"));
				if (mode == WriteMode.UPSERT) {
					assertEquals(new WriteResult(1, 0), sink.write(unit.batch(row(0L, value)), checkpoint("{}")));
				}
			}
			String second = mode == WriteMode.UPSERT ? text : null;
			assertEquals(List.of(List.of("-9223372036854775808", text), Arrays.asList("0", second)),
					database.rows("SELECT id, " + shown(declaration, type) + " FROM v ORDER BY id"), declaration);
		}
	}
}
