/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.testing.Await;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;

/** The product on real servers: a million rows in a small heap, and a run that is killed. */
@ExtendWith(DatabaseServersExtension.class)
class RealRunTest {

	private static final String TABLE = """
			CREATE TABLE orders (id BIGINT PRIMARY KEY, customer_id INT NOT NULL, status VARCHAR(20) NOT NULL,
			  amount DECIMAL(12,2) NOT NULL, ratio DOUBLE, email VARCHAR(80), note TEXT, ordered_on DATE,
			  created_at DATETIME(6) NOT NULL, updated_at DATETIME(6) NOT NULL) CHARSET utf8mb4
			""";
	private static final String ROWS = """
			INSERT INTO orders SELECT seq, seq %% 9973, ELT(1 + seq %% 4, 'new', 'paid', 'sent', 'back\\\\slash'),
			  seq * 7 / 100, IF(seq %% 11 = 0, NULL, seq / 7), CONCAT('user', seq %% 5000, '@example.com'),
			  IF(seq %% 13 = 0, NULL, CONCAT('note\\t', seq, '\\n中文 😀')), DATE '2020-01-01' + INTERVAL seq %% 2000 DAY,
			  TIMESTAMP '2026-01-01 00:00:00' + INTERVAL seq * 17 MICROSECOND,
			  TIMESTAMP '2026-01-02 00:00:00' + INTERVAL seq DIV 3 MICROSECOND FROM seq_1_to_%d
			""";
	private static final String JOB = """
			{ "tidemark": 1, "name": "orders", "source": "source", "target": "target",
			  "sync": { "sync_mode": "auto", "incremental_config": { "strategy": "timestamp", "field": "updated_at" } },
			  "tables": [ { "source": "orders", "target": "public.orders" } ] }
			""";

	@TempDir
	static Path temp;

	private static Product product;

	@BeforeAll
	static void unpack() throws Exception {
		product = Product.unpack(temp);
	}

	@Test
	void aMillionRowsInAHeapOf256Megabytes(
			@Database(value = DatabaseKind.MARIADB, name = "million") ServerDatabase source,
			@Database(value = DatabaseKind.POSTGRESQL, name = "million") ServerDatabase target) throws Exception {
		source.execute(TABLE, ROWS.formatted(1_000_000));
		Map<String, String> environment = new HashMap<>(Product.passwords(source, target));
		environment.put("TIDEMARK_JVM_OPTS", "-Xmx256m");
		Product.Result result = run(source, target, environment);
		assertEquals(0, result.exitCode(), () -> String.join("\n", result.err()));
		assertEqualTables(source, target, 1_000_000);
	}

	@Test
	void aRunThatIsKilledGoesOn(@Database(value = DatabaseKind.MARIADB, name = "killed") ServerDatabase source,
			@Database(value = DatabaseKind.POSTGRESQL, name = "killed") ServerDatabase target) throws Exception {
		source.execute(TABLE, ROWS.formatted(300_000));
		Map<String, String> environment = Product.passwords(source, target);
		for (int kill = 1; kill <= 3; kill++) {
			long before = rowsIn(target);
			Process process = product.command(environment, arguments(source, target)).start();
			Await.until("rows to arrive", Duration.ofMinutes(1), () -> rowsIn(target) > before || !process.isAlive());
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
			assertTrue(process.waitFor(10, TimeUnit.SECONDS));
			assertNotEquals(0, process.exitValue(), "killed in the middle");
		}
		long arrived = rowsIn(target);
		assertTrue(arrived > 0 && arrived < 300_000, "rows before the last run: " + arrived);
		Product.Result result = run(source, target, environment);
		assertEquals(0, result.exitCode(), () -> String.join("\n", result.err()));
		assertEqualTables(source, target, 300_000);
		Product.Result again = run(source, target, environment);
		assertEquals(0, again.exitCode());
		assertTrue(again.out().stream().anyMatch(l -> l.contains("\"task_finished\"") && l.contains("\"written\":0")),
				() -> String.join("\n", again.out()));
	}

	private static String[] arguments(ServerDatabase source, ServerDatabase target) throws Exception {
		Path connections = product.connections(source, target);
		Path job = Files.writeString(product.home().resolve("orders.tidemark"), JOB);
		return new String[] { "--connections", connections.toString(), "--json", "run", job.toString() };
	}

	private static Product.Result run(ServerDatabase source, ServerDatabase target, Map<String, String> environment)
			throws Exception {
		return product.run(environment, arguments(source, target));
	}

	private static long rowsIn(ServerDatabase target) {
		try {
			return target.number("SELECT count(*) FROM public.orders");
		} catch (SQLException e) {
			return 0;
		}
	}

	private static void assertEqualTables(ServerDatabase source, ServerDatabase target, int rows) throws Exception {
		String columns = "SELECT id, customer_id, status, amount, ratio, email, note, ordered_on, ";
		String left = columns + "DATE_FORMAT(created_at, '%Y-%m-%d %H:%i:%s.%f'),"
				+ " DATE_FORMAT(updated_at, '%Y-%m-%d %H:%i:%s.%f') FROM orders ORDER BY id";
		String right = columns + "to_char(created_at, 'YYYY-MM-DD HH24:MI:SS.US'),"
				+ " to_char(updated_at, 'YYYY-MM-DD HH24:MI:SS.US') FROM public.orders ORDER BY id";
		try (Connection sourceConnection = source.connection();
				Connection targetConnection = target.connection();
				Statement sourceStatement = sourceConnection.createStatement();
				Statement targetStatement = targetConnection.createStatement()) {
			targetConnection.setAutoCommit(false);
			targetStatement.setFetchSize(5_000);
			sourceStatement.setFetchSize(Integer.MIN_VALUE);
			try (ResultSet expected = sourceStatement.executeQuery(left);
					ResultSet actual = targetStatement.executeQuery(right)) {
				int compared = 0;
				while (expected.next()) {
					assertTrue(actual.next(), "row " + compared + " is missing");
					for (int column = 1; column <= 10; column++) {
						assertSameValue(expected, actual, column);
					}
					compared++;
				}
				assertTrue(!actual.next(), "a row too many");
				assertEquals(rows, compared);
			}
		}
	}

	private static void assertSameValue(ResultSet expected, ResultSet actual, int column) throws SQLException {
		String left = expected.getString(column);
		String right = actual.getString(column);
		boolean same = left == null ? right == null
				: left.equals(right)
						|| column == 5 && right != null && Double.parseDouble(left) == Double.parseDouble(right);
		if (!same) {
			assertEquals(List.of(expected.getString(1), column, String.valueOf(left)),
					List.of(expected.getString(1), column, String.valueOf(right)));
		}
	}
}
