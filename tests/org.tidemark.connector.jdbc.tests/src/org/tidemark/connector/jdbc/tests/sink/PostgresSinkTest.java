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
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tidemark.connector.jdbc.internal.sink.PostgresSinkFactory;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.internal.PostgresDialect;
import org.tidemark.sync.spi.Checkpoint;
import org.tidemark.sync.spi.Sink;
import org.tidemark.sync.spi.SinkFactory;
import org.tidemark.sync.spi.WriteResult;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;

@ExtendWith(DatabaseServersExtension.class)
class PostgresSinkTest extends ServerSinkContract {

	PostgresSinkTest(@Database(DatabaseKind.POSTGRESQL) ServerDatabase database) {
		super(database, new PostgresDialect());
	}

	@Override
	SinkFactory factory() {
		return new PostgresSinkFactory();
	}

	@Override
	Connection open() throws SQLException {
		Connection connection = database.connection();
		try (Statement statement = connection.createStatement()) {
			statement.execute("SET TIME ZONE 'UTC'");
		}
		return connection;
	}

	@Override
	long tablesOfOurs() throws SQLException {
		return database.number("SELECT COUNT(*) FROM pg_class WHERE relname LIKE 'tidemark%'");
	}

	@Override
	Unit value(String declaration, LogicalType type) throws SQLException {
		database.execute("DROP TABLE IF EXISTS v", "CREATE TABLE v (id bigint PRIMARY KEY, v " + declaration + ')');
		return Unit.of(new TableName("public", "v"), "id", "v").typed(new LogicalType.Int(64, true), type);
	}

	@Override
	String shown(String declaration, LogicalType type) {
		return "v::text";
	}

	@Test
	void eachTypeIsKept() throws Exception {
		assertKept("boolean", new LogicalType.Bool(), 1, "true");
		assertKept("boolean", new LogicalType.Int(8, true), 0, "false");
		assertKept("smallint", new LogicalType.Int(16, true), -32768, "-32768");
		assertKept("numeric(20,0)", new LogicalType.Int(64, false), "18446744073709551615", "18446744073709551615");
		assertKept("numeric(12,2)", new LogicalType.Decimal(12, 2), "-1234567890.10", "-1234567890.10");
		assertKept("numeric", new LogicalType.Decimal(0, 0), "1.10", "1.10");
		assertKept("double precision", new LogicalType.Floating(64), 0.1, "0.1");
		assertKept("double precision", new LogicalType.Floating(64), Double.NaN, "NaN");
		assertKept("double precision", new LogicalType.Floating(64), Double.NEGATIVE_INFINITY, "-Infinity");
		assertKept("real", new LogicalType.Floating(32), (double) 0.1f, "0.1");
		assertKept("bytea", new LogicalType.Binary(0, false), new byte[] { 0, 9, 10, 92, -1 }, "\\x00090a5cff");
		assertKept("bytea", new LogicalType.Binary(0, false), new byte[0], "\\x");
		assertKept("date", new LogicalType.Date(), "1582-10-10", "1582-10-10");
		assertKept("time(6)", new LogicalType.Time(6), "23:59:59.999999", "23:59:59.999999");
		assertKept("interval(6)", new LogicalType.Time(6), "-838:59:59.000001", "-838:59:59.000001");
		assertKept("timestamp(6)", new LogicalType.DateTime(6), "2026-01-15 10:30:00.123456",
				"2026-01-15 10:30:00.123456");
		assertKept("timestamptz(6)", new LogicalType.Instant(6), "2026-01-15 10:30:00.5", "2026-01-15 10:30:00.5+00");
		assertKept("json", new LogicalType.Json(), "{\"b\":1, \"a\": 1.10}", "{\"b\":1, \"a\": 1.10}");
		assertKept("jsonb", new LogicalType.Json(), "{\"b\":1}", "{\"b\": 1}");
		assertKept("uuid", new LogicalType.Uuid(), "01234567-89ab-cdef-0123-456789abcdef",
				"01234567-89ab-cdef-0123-456789abcdef");
		assertKept("bit(5)", new LogicalType.Bits(5), "01001", "01001");
		assertKept("int[]", new LogicalType.Native("integer[]"), "{1,NULL,3}", "{1,NULL,3}");
	}

	@Test
	void whatWouldBeChangedIsRefused() throws Exception {
		assertRefused(value("text", Unit.TEXT), "a\0b", "NUL");
		assertRefused(value("varchar(3)", Unit.TEXT), "abc ", "4 characters");
		assertRefused(value("numeric(8,2)", new LogicalType.Decimal(0, 0)), "1.005", "2 digits");
		assertRefused(value("timestamp(3)", new LogicalType.DateTime(6)), "2026-01-15 10:30:00.123456", "3 digits");
		assertRefused(value("date", new LogicalType.DateTime(6)), "2026-01-15 10:30:00", "time of day");
		assertRefused(value("real", new LogicalType.Floating(64)), 0.1, "lose digits");
		assertRefused(value("smallint", new LogicalType.Int(32, true)), 32768, "out of range");
		assertRefused(value("integer", new LogicalType.Decimal(8, 2)), "1.50", "whole number");
		assertRefused(value("time", new LogicalType.Time(0)), "838:59:59", "out of range");
		assertRefused(value("numeric(4,2)", new LogicalType.Decimal(0, 0)), "123.45", "row");
		assertRefused(value("boolean", new LogicalType.Int(8, true)), 2, "id=2");
	}

	@Test
	void nulCharactersAreStrippedWhenAsked() throws Exception {
		Unit unit = value("text", Unit.TEXT).strippingNul();
		try (Sink sink = prepared(unit)) {
			sink.write(unit.batch(row(1L, "a\0\0b")), checkpoint("{}"));
		}
		assertEquals(List.of(List.of("1", "ab")), database.rows("SELECT * FROM v"));
	}

	@Test
	void anEmptyTableIsFilledStraightUntilAKeyIsThereAlready() throws Exception {
		Unit unit = value("text", Unit.TEXT);
		database.execute("CREATE TABLE IF NOT EXISTS seen (n serial, by text)", "TRUNCATE seen RESTART IDENTITY",
				"CREATE OR REPLACE FUNCTION see() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
						+ " INSERT INTO seen (by) VALUES (left(current_query(), 4)); RETURN NULL; END $$",
				"CREATE TRIGGER see AFTER INSERT ON v FOR EACH STATEMENT EXECUTE FUNCTION see()");
		try (Sink sink = prepared(unit)) {
			assertEquals(new WriteResult(2, 0), sink.write(unit.batch(row(1L, "a"), row(2L, "b")), checkpoint("{}")));
			database.execute("ALTER TABLE v DISABLE TRIGGER see", "INSERT INTO v VALUES (4, 'of another')",
					"ALTER TABLE v ENABLE TRIGGER see");
			assertEquals(new WriteResult(2, 0), sink.write(unit.batch(row(3L, "c"), row(4L, "d")), checkpoint("{1}")));
			assertEquals(new WriteResult(1, 0), sink.write(unit.batch(row(5L, "e")), checkpoint("{2}")));
			assertEquals("{2}", sink.storedCheckpoint().orElseThrow().state());
		}
		try (Sink later = prepared(unit)) {
			later.write(unit.batch(row(6L, "f")), checkpoint("{3}"));
		}
		assertEquals(List.of(List.of("1", "a"), List.of("2", "b"), List.of("3", "c"), List.of("4", "d"),
				List.of("5", "e"), List.of("6", "f")), database.rows("SELECT * FROM v ORDER BY id"));
		assertEquals(List.of(List.of("COPY"), List.of("INSE"), List.of("INSE"), List.of("INSE")),
				database.rows("SELECT by FROM seen ORDER BY n"));
	}

	@Test
	void comparingKnowsTypesWithoutEquality() throws Exception {
		Unit unit = value("json", new LogicalType.Json()).comparing();
		try (Sink sink = prepared(unit)) {
			sink.write(unit.batch(row(1L, "{}"), row(2L, null)), checkpoint("{}"));
			assertEquals(new WriteResult(1, 1),
					sink.write(unit.batch(row(1L, "{}"), row(2L, "[]")), checkpoint("{}")));
		}
	}

	@Test
	void numberedColumnTakesItsValue() throws Exception {
		Unit unit = value("text", Unit.TEXT);
		database.execute("DROP TABLE v", "CREATE TABLE v (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, v text,"
				+ " g text GENERATED ALWAYS AS (v || '!') STORED)");
		try (Sink sink = prepared(unit)) {
			sink.write(unit.batch(row(40L, "x")), checkpoint("{}"));
			sink.write(unit.batch(row(40L, "y")), checkpoint("{}"));
		}
		assertEquals(List.of(List.of("40", "y", "y!")), database.rows("SELECT * FROM v"));
	}

	@Test
	void aLargeBatchIsSentInParts() throws Exception {
		Unit unit = value("text", Unit.TEXT);
		Object[][] rows = new Object[10_000][];
		Arrays.setAll(rows, i -> row((long) i, "text \\ of row " + i));
		try (Sink sink = prepared(unit)) {
			assertEquals(new WriteResult(10_000, 0), sink.write(unit.batch(rows), checkpoint("{}")));
		}
		assertEquals(10_000, database.number("SELECT COUNT(*) FROM v WHERE v = 'text \\ of row ' || id"));
		assertEquals(Collections.emptyList(), database.rows("SELECT 1 FROM pg_class WHERE relname = 'tidemark_stage'"));
	}

	/** Rows and their checkpoint are lost together, so that waiting for the disk at each batch saves nothing. */
	@Test
	void onlyTheLastCommitWaitsForTheDisk() throws Exception {
		database.execute("CREATE TABLE waits (state text, waits text)", """
				CREATE FUNCTION note_wait() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
				  INSERT INTO waits VALUES (NEW.state, current_setting('synchronous_commit')); RETURN NEW;
				END $$""");
		try (Sink sink = prepared(goods())) {
			database.execute("CREATE TRIGGER waits AFTER INSERT OR UPDATE ON tidemark_checkpoint "
					+ "FOR EACH ROW EXECUTE FUNCTION note_wait()");
			sink.write(goods().batch(row(1, "a", "a@b")), checkpoint("first"));
			sink.checkpoint(checkpoint("second"));
			sink.checkpoint(new Checkpoint("run-1", "last", new byte[0], true));
		}
		assertEquals(List.of(List.of("first", "off"), List.of("second", "off"), List.of("last", "on")),
				database.rows("SELECT state, waits FROM waits"));
	}
}
