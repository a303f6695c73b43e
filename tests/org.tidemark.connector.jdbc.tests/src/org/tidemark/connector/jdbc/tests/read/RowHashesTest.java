/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.tests.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tidemark.connector.jdbc.internal.mysql.MySqlConnector;
import org.tidemark.connector.jdbc.internal.postgres.PostgresConnector;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.HashQuery;
import org.tidemark.connector.spi.HashQuery.HashColumn;
import org.tidemark.connector.spi.RowHashes;
import org.tidemark.connector.spi.RowHashes.Parts;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.type.LogicalType;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;

/** Databases hash the canonical text of a value as the contract of {@link HashQuery} says, or not at all. */
@ExtendWith(DatabaseServersExtension.class)
class RowHashesTest {

	private static final LogicalType LONG = new LogicalType.Int(64, true);
	private static final LogicalType DECIMAL = new LogicalType.Decimal(30, 5);
	private static final LogicalType TEXT = new LogicalType.Text(0, false);
	private static final LogicalType PADDED = new LogicalType.Text(5, true);
	private static final LogicalType BYTES = new LogicalType.Binary(0, false);
	private static final LogicalType MOMENT = new LogicalType.DateTime(6);
	private static final LogicalType INSTANT = new LogicalType.Instant(6);
	private static final LogicalType TIME = new LogicalType.Time(6);
	private static final LogicalType DATE = new LogicalType.Date();
	private static final LogicalType BOOL = new LogicalType.Bool();

	/** What a literal in a column of a type is hashed as; {@code none} when it must not be hashed. */
	private record Value(String declared, LogicalType type, String literal, String canonical) {
	}

	private static final List<Value> ALIKE = List.of(new Value("SMALLINT", LONG, "-32768", "-32768"),
			new Value("INT", DECIMAL, "0", "0"), new Value("BIGINT", LONG, "-9223372036854775808",
					"-9223372036854775808"),
			new Value("INT", LONG, "NULL", null), new Value("DECIMAL(12,3)", DECIMAL, "1.100", "1.1"),
			new Value("DECIMAL(12,3)", LONG, "100.000", "100"), new Value("DECIMAL(12,3)", DECIMAL, "-0.5", "-0.5"),
			new Value("DECIMAL(12,3)", DECIMAL, "0", "0"), new Value("DECIMAL(12,0)", DECIMAL, "1200", "1200"),
			new Value("BOOLEAN", BOOL, "TRUE", "1"), new Value("BOOLEAN", LONG, "FALSE", "0"),
			new Value("VARCHAR(60)", TEXT, "''", ""), new Value("VARCHAR(60)", TEXT, "NULL", null),
			new Value("VARCHAR(60)", TEXT, "' a b '", " a b "),
			new Value("TEXT", TEXT, "REPEAT('long ', 40)", "long ".repeat(40)),
			new Value("TEXT", TEXT, "REPEAT('\u4E2D', 20000)", "\u4E2D".repeat(20_000)),
			new Value("VARCHAR(60)", TEXT, "'\u4E2D \uD83D\uDE00 \u00E9'", "\u4E2D \uD83D\uDE00 \u00E9"),
			new Value("TEXT", TEXT, "'x\ty\nz'", "x\ty\nz"), new Value("CHAR(5)", TEXT, "'ab'", "ab"),
			new Value("CHAR(5)", PADDED, "'ab '", "ab"), new Value("VARCHAR(9)", PADDED, "'ab  '", "ab"),
			new Value("DATE", DATE, "'2026-01-15'", "2026-01-15"), new Value("TIME", TIME, "'10:30:00'", "10:30:00"),
			new Value("TIME(6)", TIME, "'10:30:00.120'", "10:30:00.12"),
			new Value("TIMESTAMP(3)", MOMENT, "'2026-01-15 10:30:00.120'", "2026-01-15 10:30:00.12"),
			new Value("DOUBLE PRECISION", new LogicalType.Floating(64), "0.1", "none"),
			new Value("VARCHAR(60)", new LogicalType.Json(), "'{}'", "none"),
			new Value("VARCHAR(60)", LONG, "'007'", "none"));

	@Test
	void mariaDb(@Database(DatabaseKind.MARIADB) ServerDatabase database) throws Exception {
		try (DatabaseSession session = new MySqlConnector().open(Reading.settings(database), 4)) {
			check(database, session, ALIKE);
			check(database, session, List.of(new Value("BIGINT UNSIGNED", LONG, "18446744073709551615",
					"18446744073709551615"), new Value("INT UNSIGNED", LONG, "4294967295", "4294967295"),
					new Value("TINYINT", LONG, "-5", "-5"), new Value("VARBINARY(9)", BYTES, "X'00FF27'", "00ff27"),
					new Value("BLOB", BYTES, "X''", ""), new Value("TIME(3)", TIME, "'-838:59:59.100'", "-838:59:59.1"),
					new Value("DATETIME(6)", MOMENT, "'2026-01-15 00:00:00'", "2026-01-15 00:00:00"),
					new Value("DATETIME", INSTANT, "'2026-01-15 10:30:00'", "2026-01-15 10:30:00"),
					new Value("VARCHAR(9) CHARACTER SET latin1", TEXT, "_utf8mb4'\u00E9'", "\u00E9"),
					new Value("ENUM('b', 'a')", TEXT, "'a'", "a"),
					new Value("INT(6) ZEROFILL", LONG, "42", "none"), new Value("BIT(1)", BOOL, "1", "none")));
			parts(database, session);
		}
	}

	@Test
	void postgres(@Database(DatabaseKind.POSTGRESQL) ServerDatabase database) throws Exception {
		try (DatabaseSession session = new PostgresConnector().open(Reading.settings(database), 4)) {
			check(database, session, ALIKE);
			check(database, session, List.of(new Value("NUMERIC", DECIMAL, "'NaN'", "NaN"),
					new Value("NUMERIC", DECIMAL, "123456789012345678901234567890.10",
							"123456789012345678901234567890.1"),
					new Value("BYTEA", BYTES, "'\\x00ff27'", "00ff27"), new Value("BYTEA", BYTES, "''", ""),
					new Value("UUID", new LogicalType.Uuid(), "'123E4567-E89B-12D3-A456-426614174000'",
							"123e4567e89b12d3a456426614174000"),
					new Value("DATE", DATE, "'0044-03-15 BC'", "0044-03-15 BC"),
					new Value("DATE", DATE, "'infinity'", "infinity"),
					new Value("TIMESTAMP", MOMENT, "'-infinity'", "-infinity"),
					new Value("TIMESTAMPTZ", INSTANT, "'2026-01-15 10:30:00.1+08'", "2026-01-15 02:30:00.1"),
					new Value("TIMESTAMPTZ", MOMENT, "'infinity'", "infinity"),
					new Value("INTERVAL", TIME, "'10:30:00'", "none"),
					new Value("JSONB", new LogicalType.Json(), "'{}'", "none")));
			parts(database, session);
		}
	}

	private static void check(ServerDatabase database, DatabaseSession session, List<Value> values) throws Exception {
		for (Value value : values) {
			database.execute("DROP TABLE IF EXISTS h",
					"CREATE TABLE h (id INT PRIMARY KEY, x " + value.declared() + " NULL)");
			database.execute("INSERT INTO h VALUES (1, " + value.literal() + ")");
			HashQuery query = query(Reading.table(session, "h"), value.type());
			try (Snapshot snapshot = session.source().openSnapshot()) {
				List<String> found = snapshot.hashes(query).map(h -> hashes(h, null)).orElse(List.of("none"));
				String expected = "none".equals(value.canonical()) ? "none" : hash(value);
				assertEquals(List.of(expected), found, value.toString());
			}
		}
	}

	private static final Parts KEY = new Parts(null, 0, 1, 0, 0, 0);

	private static HashQuery query(TableInfo table, LogicalType type) {
		return new HashQuery(table.name(), List.of(new HashColumn(Reading.column(table, "x"), type, 7)), List.of(),
				List.of());
	}

	private static List<String> hashes(RowHashes hashes, BitSet wanted) {
		try {
			List<String> all = new ArrayList<>();
			hashes.each(List.of(), KEY, wanted, (part, key, row) -> {
				assertTrue(Arrays.equals(key, row));
				assertEquals((row[0] & 255) << 8 | row[1] & 255, part);
				all.add(HexFormat.of().formatHex(row));
			});
			return all;
		} catch (Exception e) {
			throw new AssertionError(e);
		}
	}

	private static String hash(Value value) throws Exception {
		return hash(value.canonical() == null ? null
				: value.type() == BYTES
						? HexFormat.of().parseHex(value.canonical())
						: value.canonical().getBytes(StandardCharsets.UTF_8));
	}

	private static String hash(byte[] canonical) throws Exception {
		MessageDigest sha = MessageDigest.getInstance("SHA-256");
		if (canonical == null) {
			sha.update((byte) 0);
		} else {
			sha.update((byte) 7);
			sha.update(ByteBuffer.allocate(4).putInt(canonical.length).array());
			sha.update(canonical);
		}
		return HexFormat.of().formatHex(Arrays.copyOf(sha.digest(), 16));
	}

	/** Rows are parted by ranges, from the lowest to the greatest number and without one, and summed. */
	private static void parts(ServerDatabase database, DatabaseSession session) throws Exception {
		long[] numbers = { Long.MIN_VALUE, -1, 0, 1, 299, 300, 1_000_000, Long.MAX_VALUE };
		database.execute("DROP TABLE IF EXISTS h", "CREATE TABLE h (x BIGINT)", "INSERT INTO h VALUES (NULL)");
		for (long number : numbers) {
			database.execute("INSERT INTO h VALUES (" + number + ")");
		}
		TableInfo table = Reading.table(session, "h");
		Expression x = Reading.column(table, "x");
		try (Snapshot snapshot = session.source().openSnapshot()) {
			RowHashes hashes = snapshot.hashes(query(table, LONG)).orElseThrow();
			for (long least : new long[] { -1, 0, Long.MIN_VALUE }) {
				Map<Integer, String> expected = new TreeMap<>();
				for (long number : numbers) {
					long range = number <= least ? 0 : Long.divideUnsigned(number - least, 3);
					add(expected, (int) (range < 0 || range > 900 ? 900 : range),
							hash(Long.toString(number).getBytes()));
				}
				add(expected, 999, hash((byte[]) null));
				Map<Integer, String> found = new TreeMap<>();
				assertTrue(hashes.sums(List.of(), new Parts(x, least, 3, 900, 999, 0), null,
						(part, rows, first, next) -> found.put(part, rows + " " + first + " " + next)));
				assertEquals(expected, found);
			}
			Map<Integer, Long> coarse = new TreeMap<>();
			hashes.sums(List.of(new Condition.IsNotNull(x)), new Parts(x, 0, 3, 900, 999, 5), null,
					(part, rows, first, next) -> coarse.put(part, rows));
			assertEquals(Map.of(0, 4L, 3, 2L, 28, 2L), coarse);
			List<String> all = hashes(hashes, null);
			BitSet wanted = new BitSet();
			wanted.set(Integer.parseInt(all.get(3).substring(0, 4), 16));
			assertEquals(List.of(all.get(3)), hashes(hashes, wanted));
		}
	}

	private static void add(Map<Integer, String> sums, int part, String hash) {
		String[] before = sums.getOrDefault(part, "0 0 0").split(" ");
		ByteBuffer words = ByteBuffer.wrap(HexFormat.of().parseHex(hash));
		sums.put(part, Long.parseLong(before[0]) + 1 + " " + (Long.parseLong(before[1]) + words.getLong(0)) + ' '
				+ (Long.parseLong(before[2]) + words.getLong(8)));
	}
}
