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

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tidemark.core.schema.TableName;
import org.tidemark.sync.spi.NotOlder;
import org.tidemark.sync.spi.Sink;
import org.tidemark.sync.spi.WriteResult;

/** What every sink must do with rows that the target may hold in a newer state. */
abstract class AgingContract extends SinkContract {

	/** A table with two columns that tell a row's age; its key has a unique index, or none. */
	private Unit aging(boolean indexed) throws SQLException {
		TableName name = newName("aging");
		database().execute("CREATE TABLE " + dialect().quote(name) + " (id " + type("integer") + " NOT NULL"
				+ (indexed ? " PRIMARY KEY" : "") + ", a " + type("integer") + ", b " + type("integer") + ")",
				"INSERT INTO " + dialect().quote(name)
						+ " VALUES (1, 5, 5), (2, NULL, 7), (3, 5, NULL), (4, NULL, NULL)");
		return Unit.of(name, "id", "a", "b").typed(Unit.INT, Unit.INT, Unit.INT);
	}

	private List<List<String>> after(Unit unit, WriteResult expected, Object[]... rows) throws Exception {
		try (Sink sink = prepared(unit)) {
			assertEquals(expected, sink.write(unit.batch(rows), checkpoint("{}")));
		}
		return database().rows("SELECT a, b FROM " + dialect().quote(unit.table()) + " ORDER BY id");
	}

	@Test
	void newerRowsAreKept() throws Exception {
		for (boolean indexed : List.of(true, false)) {
			Unit unit = aging(indexed).guarded(NotOlder.Together.AS_ROW, "a");
			assertEquals(
					List.of(List.of("5", "5"), List.of("1", "1"), List.of("5", "9"), Arrays.asList(null, "4"),
							Arrays.asList(null, "1")),
					after(unit, new WriteResult(4, 0, 1), row(1, 4, 9), row(2, 1, 1), row(3, 5, 9), row(4, null, 4),
							row(5, null, 1)));
			assertEquals(List.of("6", "0"),
					after(unit, new WriteResult(1, 0, 1), row(1, 6, 0), row(3, null, 0)).get(0));
		}
	}

	@Test
	void theFirstAgeThatIsThereCounts() throws Exception {
		for (boolean indexed : List.of(true, false)) {
			Unit unit = aging(indexed).guarded(NotOlder.Together.FIRST_NOT_NULL, "a", "b");
			assertEquals(
					List.of(List.of("5", "5"), List.of("8", "0"), List.of("5", "0"), List.of("0", "0")),
					after(unit, new WriteResult(3, 0, 1), row(1, 4, 9), row(2, 8, 0), row(3, 5, 0), row(4, 0, 0)));
		}
	}

	@Test
	void agesAreComparedAsARow() throws Exception {
		for (boolean indexed : List.of(true, false)) {
			Unit unit = aging(indexed).guarded(NotOlder.Together.AS_ROW, "a", "b");
			assertEquals(
					List.of(List.of("5", "6"), Arrays.asList(null, "7"), List.of("5", "0"), List.of("0", "0")),
					after(unit, new WriteResult(3, 0, 1), row(1, 5, 6), row(2, null, 6), row(3, 5, 0), row(4, 0, 0)));
			assertEquals(List.of("5", "6"),
					after(unit, new WriteResult(0, 0, 2), row(1, 5, 5), row(3, 4, 9)).get(0));
		}
	}

	@Test
	void comparingAndGuardingGoTogether() throws Exception {
		Unit unit = aging(true).comparing().guarded(NotOlder.Together.AS_ROW, "a");
		assertEquals(List.of("5", "6"),
				after(unit, new WriteResult(1, 2), row(1, 5, 6), row(2, null, 7), row(3, 4, 9)).get(0));
	}
}
