/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.row.ColumnBuffer;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.internal.PostgresDialect;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;

/** A real server makes the same values of the binary form and of the text. */
@ExtendWith(DatabaseServersExtension.class)
class PostgresEncoderTest {

	private static final int ROWS = 5_000;
	private static final LogicalType LONG = new LogicalType.Int(64, true);

	/** A column: what comes from the source, and the target's declaration. */
	private record Pair(LogicalType source, String target) {
	}

	private static final List<Pair> PAIRS = List.of(new Pair(new LogicalType.Bool(), "boolean"),
			new Pair(new LogicalType.Int(16, true), "smallint"), new Pair(new LogicalType.Int(32, true), "integer"),
			new Pair(LONG, "bigint"), new Pair(LONG, "numeric"), new Pair(LONG, "numeric(30,4)"),
			new Pair(new LogicalType.Int(64, false), "numeric(20)"),
			new Pair(new LogicalType.Decimal(65, 30), "numeric"),
			new Pair(new LogicalType.Decimal(12, 4), "numeric(12,2)"), new Pair(new LogicalType.Floating(32), "real"),
			new Pair(new LogicalType.Floating(64), "double precision"),
			new Pair(new LogicalType.Text(0, false), "text"),
			new Pair(new LogicalType.Text(20, false), "character varying(20)"),
			new Pair(new LogicalType.Text(20, false), "character(20)"), new Pair(new LogicalType.Json(), "json"),
			new Pair(new LogicalType.Json(), "jsonb"), new Pair(new LogicalType.Date(), "date"),
			new Pair(new LogicalType.Time(6), "time without time zone"),
			new Pair(new LogicalType.Time(6), "time(2) without time zone"),
			new Pair(new LogicalType.DateTime(6), "timestamp without time zone"),
			new Pair(new LogicalType.DateTime(6), "timestamp(3) without time zone"),
			new Pair(new LogicalType.Instant(6), "timestamp with time zone"),
			new Pair(new LogicalType.Uuid(), "uuid"), new Pair(new LogicalType.Binary(0, false), "bytea"),
			new Pair(new LogicalType.Decimal(12, 2), "text"));

	private final ServerDatabase database;
	private final PostgresDialect dialect = new PostgresDialect();

	PostgresEncoderTest(@Database(DatabaseKind.POSTGRESQL) ServerDatabase database) {
		this.database = database;
	}

	@Test
	void randomValuesAreTheSame() throws Exception {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		RowBatch batch = batch(PAIRS);
		for (int row = 0; row < ROWS; row++) {
			batch.column(0).appendLong(row);
			for (int i = 0; i < PAIRS.size(); i++) {
				append(batch.column(i + 1), random);
			}
		}
		assertSame(PAIRS, batch, "seed " + seed);
	}

	@ParameterizedTest
	@CsvSource({ "0", "-0", "0.0", "-0.00", "1", "-1", "10000", "9999", "99999999", "100000000", "0.0001", "0.00001",
			"1.50", "-12.50", "00012.3400", "123456789012345678901234567890.123456789", "0.10000", "5000.0005" })
	void decimalsKeepDigitsAndScale(String value) throws Exception {
		List<Pair> pairs = List.of(new Pair(new LogicalType.Decimal(0, 0), "numeric"));
		assertSame(pairs, one(pairs, value), value);
	}

	@ParameterizedTest
	@CsvSource({ "0001-01-01 00:00:00", "1582-10-10 12:00:00", "1899-12-31 23:59:59.999999", "1999-12-31 23:59:59.9",
			"2000-01-01 00:00:00", "2000-02-29 00:00:00.000001", "9999-12-31 23:59:59.999999" })
	void momentsOfAllYears(String value) throws Exception {
		List<Pair> pairs = List.of(new Pair(new LogicalType.DateTime(6), "timestamp without time zone"));
		assertSame(pairs, one(pairs, value), value);
	}

	@ParameterizedTest
	@CsvSource({ "numeric, NaN", "numeric, 1e5", "numeric, Infinity", "numeric, .5", "numeric, ''", "numeric, -",
			"date, infinity", "date, 2026-02-29", "date, 2026-1-1", "date, 0000-01-01", "date, 10000-01-01",
			"time without time zone, 24:00:00", "time without time zone, 10:00:60", "time without time zone, 10:00:00.",
			"timestamp without time zone, -infinity", "timestamp without time zone, 2026-01-01T00:00:00",
			"timestamp without time zone, 2026-01-01 00:00:00.1234567", "uuid, {a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}",
			"uuid, a0eebc999c0b-4ef8-bb6d-6bb9bd380a1100" })
	void whatOnlyTextCanSayIsSentAsText(String target, String value) {
		LogicalType source = switch (target) {
			case "numeric" -> new LogicalType.Decimal(0, 0);
			case "date" -> new LogicalType.Date();
			case "uuid" -> new LogicalType.Uuid();
			case "time without time zone" -> new LogicalType.Time(6);
			default -> new LogicalType.DateTime(6);
		};
		List<Pair> pairs = List.of(new Pair(source, target));
		assertFalse(encoder(pairs, false).encode(Rows.all(one(pairs, value), List.of(0))).binary());
	}

	@Test
	void numbersBeyondTheTargetAreSentAsText() {
		for (String target : List.of("boolean", "smallint", "integer")) {
			List<Pair> pairs = List.of(new Pair(LONG, target));
			RowBatch batch = batch(pairs);
			batch.column(0).appendLong(1);
			batch.column(1).appendLong(1L << 33);
			assertFalse(encoder(pairs, false).encode(Rows.all(batch, List.of(0))).binary(), target);
		}
	}

	@Test
	void nulCharactersAreLeftOutWhereAskedFor() {
		List<Pair> pairs = List.of(new Pair(new LogicalType.Text(0, false), "text"));
		Rows rows = Rows.all(one(pairs, "a\0b"), List.of(0));
		assertFalse(encoder(pairs, true).encode(rows).binary());
		assertTrue(encoder(pairs, false).encode(rows).binary());
	}

	@Test
	void aColumnWithoutBinaryFormIsSentAsText() {
		List<Pair> pairs = List.of(new Pair(new LogicalType.Text(0, false), "text"),
				new Pair(new LogicalType.Native("interval"), "interval"));
		assertFalse(encoder(pairs, false).encode(Rows.all(one(pairs, "1 day"), List.of(0))).binary());
	}

	private void assertSame(List<Pair> pairs, RowBatch batch, String what) throws Exception {
		String columns = "id bigint" + places(pairs).map(i -> ", c" + i + ' ' + pairs.get(i).target())
				.collect(Collectors.joining());
		database.execute("DROP TABLE IF EXISTS as_text", "DROP TABLE IF EXISTS as_binary",
				"CREATE TABLE as_text (" + columns + ')', "CREATE TABLE as_binary (" + columns + ')');
		Rows rows = Rows.all(batch, List.of(0));
		PostgresEncoder encoder = encoder(pairs, false);
		EncodedRows encoded = encoder.encode(rows);
		assertTrue(encoded.binary(), what);
		try (Connection connection = database.connection(); Statement zone = connection.createStatement()) {
			zone.execute("SET TIME ZONE 'UTC'");
			copy(connection, "COPY as_text FROM STDIN", encoder.text().parts(rows));
			copy(connection, "COPY as_binary FROM STDIN (FORMAT binary)", encoded.parts());
		}
		assertEquals(batch.rows(), database.number("SELECT count(*) FROM as_binary"));
		for (int i : places(pairs).toList()) {
			assertEquals(0, database.number("SELECT count(*) FROM as_text t JOIN as_binary b USING (id) WHERE t.c" + i
					+ "::text COLLATE \"C\" IS DISTINCT FROM b.c" + i + "::text COLLATE \"C\""),
					what + ' ' + pairs.get(i));
		}
	}

	private static Stream<Integer> places(List<Pair> pairs) {
		return IntStream.range(0, pairs.size()).boxed();
	}

	private static void copy(Connection connection, String sql, List<byte[]> parts) throws SQLException {
		CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
		for (byte[] part : parts) {
			copy.writeToCopy(part, 0, part.length);
		}
		copy.endCopy();
	}

	private PostgresEncoder encoder(List<Pair> pairs, boolean stripNul) {
		RowBatch batch = batch(pairs);
		List<TargetColumn> targets = new ArrayList<>();
		targets.add(new TargetColumn("id", "bigint", "bigint", LONG, false, false, ""));
		for (int i : places(pairs).toList()) {
			String type = pairs.get(i).target();
			LogicalType logical = dialect.logicalType(type);
			assertNotNull(logical);
			targets.add(new TargetColumn("c" + i, type, type, logical, false, true, ""));
		}
		return new PostgresEncoder(batch.columns(), targets, stripNul);
	}

	private static RowBatch batch(List<Pair> pairs) {
		List<BatchColumn> columns = new ArrayList<>();
		columns.add(new BatchColumn("id", LONG));
		places(pairs).forEach(i -> columns.add(new BatchColumn("c" + i, pairs.get(i).source())));
		return new RowBatch(columns, ROWS);
	}

	private static RowBatch one(List<Pair> pairs, String value) {
		RowBatch batch = batch(pairs);
		batch.column(0).appendLong(1);
		places(pairs).forEach(i -> batch.column(i + 1).appendText(value));
		return batch;
	}

	private static void append(ColumnBuffer into, Random random) {
		if (random.nextInt(10) == 0) {
			into.appendNull();
			return;
		}
		switch (into.column().type()) {
			case LogicalType.Bool b -> into.appendLong(random.nextInt(2));
			case LogicalType.Int i when i.bits() == 16 -> into.appendLong((short) random.nextInt());
			case LogicalType.Int i when i.bits() == 32 -> into.appendLong(random.nextInt());
			case LogicalType.Int i when !i.signed() -> into.appendText(new BigInteger(64, random).toString());
			case LogicalType.Int i -> into.appendLong(random.nextLong() >> random.nextInt(64));
			case LogicalType.Decimal d -> into.appendText(decimal(d, random));
			case LogicalType.Floating f -> into.appendDouble(
					f.bits() == 32 ? Float.intBitsToFloat(random.nextInt())
							: Double.longBitsToDouble(random.nextLong()));
			case LogicalType.Date d -> into.appendText(day(random));
			case LogicalType.Time t -> into.appendText(time(random));
			case LogicalType.DateTime d -> into.appendText(day(random) + ' ' + time(random));
			case LogicalType.Instant d -> into.appendText(day(random) + ' ' + time(random));
			case LogicalType.Json j -> into.appendText("{\"a\": [" + random.nextInt() + ", \"é\\n😀\"]}");
			case LogicalType.Uuid u -> into.appendText(new UUID(random.nextLong(), random.nextLong()).toString());
			case LogicalType.Binary b -> {
				byte[] bytes = new byte[random.nextInt(20)];
				random.nextBytes(bytes);
				into.append(bytes, 0, bytes.length);
			}
			default -> into.appendText(random.ints(random.nextInt(10), 1, 0xD800).filter(Character::isDefined)
					.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString());
		}
	}

	private static String decimal(LogicalType.Decimal type, Random random) {
		int digits = Math.min(type.precision() - 2, 1 + random.nextInt(type.precision()));
		BigInteger unscaled = new BigInteger(digits * 3, random).multiply(BigInteger.valueOf(random.nextInt(3) - 1));
		return new BigDecimal(unscaled, random.nextInt(type.scale() + 1)).toPlainString();
	}

	private static String day(Random random) {
		return LocalDate.of(1, 1, 1).plusDays(random.nextInt(3_652_059)).toString();
	}

	private static String time(Random random) {
		long micros = random.nextLong(86_400_000_000L);
		String whole = LocalTime.ofSecondOfDay(micros / 1_000_000).toString();
		String seconds = whole.length() == 5 ? whole + ":00" : whole;
		int digits = random.nextInt(7);
		return digits == 0 ? seconds
				: seconds + '.' + String.format("%06d", micros % 1_000_000).substring(0, digits);
	}
}
