/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.integration.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.TestDatabase;

/** A table with values of many kinds, made in any of the databases and read back as comparable text. */
final class Items {

	private static final String[] TEXTS = { "plain", "", "tab\tnew\nline\\back'quote\"", "emoji 😀 中文", "NULL", "\\N",
			" padded " };

	private final TestDatabase database;
	private final Random random = new Random(7);

	Items(TestDatabase database) {
		this.database = database;
	}

	private boolean isMaria() {
		return database instanceof ServerDatabase server && server.kind() == DatabaseKind.MARIADB;
	}

	private boolean isPostgres() {
		return database instanceof ServerDatabase server && server.kind() == DatabaseKind.POSTGRESQL;
	}

	void create() throws SQLException {
		database.execute("DROP TABLE IF EXISTS items");
		if (isMaria()) {
			database.execute(
					"CREATE TABLE items (id BIGINT PRIMARY KEY, name VARCHAR(100), qty INT, price DECIMAL(12,2),"
							+ " ratio DOUBLE, note TEXT, data BLOB, born DATE, updated_at DATETIME(6) NOT NULL) CHARSET utf8mb4");
		} else if (isPostgres()) {
			database.execute(
					"CREATE TABLE items (id BIGINT PRIMARY KEY, name VARCHAR(100), qty INT, price DECIMAL(12,2),"
							+ " ratio DOUBLE PRECISION, note TEXT, data BYTEA, born DATE, updated_at TIMESTAMP(6) NOT NULL)");
		} else {
			database.execute(
					"CREATE TABLE items (id INTEGER PRIMARY KEY, name VARCHAR(100), qty INT, price DECIMAL(12,2),"
							+ " ratio DOUBLE, note TEXT, data BLOB, born DATE, updated_at DATETIME NOT NULL)");
		}
	}

	/** Adds rows with the ids from first on; each dated a second after the one before. */
	void insert(int first, int rows) throws SQLException {
		write("INSERT INTO items (name, qty, price, ratio, note, data, born, updated_at, id) VALUES (?,?,?,?,?,?,?,?,?)",
				first, rows, 1, 0);
	}

	/** Changes every step-th row, dated after all that were inserted. */
	void update(int first, int rows, int step) throws SQLException {
		write("UPDATE items SET name=?, qty=?, price=?, ratio=?, note=?, data=?, born=?, updated_at=? WHERE id=?",
				first,
				rows, step, 500_000);
	}

	private void write(String sql, int first, int rows, int step, int secondsLater) throws SQLException {
		String cast = isPostgres()
				? sql.replace("born=?", "born=?::date").replace("updated_at=?", "updated_at=?::timestamp").replace(
						"(?,?,?,?,?,?,?,?,?)", "(?,?,?,?,?,?,?::date,?::timestamp,?)")
				: sql;
		try (Connection connection = database.connection();
				PreparedStatement statement = connection.prepareStatement(cast)) {
			connection.setAutoCommit(false);
			for (int i = 0; i < rows; i++) {
				int id = first + i * step;
				statement.setString(1, TEXTS[random.nextInt(TEXTS.length)] + random.nextInt(1000));
				statement.setObject(2, random.nextInt(9) == 0 ? null : Integer.valueOf(random.nextInt()));
				BigDecimal price = BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, 2);
				if (isMaria() || isPostgres()) {
					statement.setBigDecimal(3, price);
				} else {
					statement.setDouble(3, price.doubleValue());
				}
				statement.setDouble(4, random.nextGaussian());
				statement.setString(5, random.nextInt(5) == 0 ? null : TEXTS[random.nextInt(TEXTS.length)]);
				byte[] data = new byte[random.nextInt(20)];
				random.nextBytes(data);
				statement.setBytes(6, random.nextInt(6) == 0 ? null : data);
				statement.setString(7, "%04d-%02d-%02d".formatted(1900 + random.nextInt(200), 1 + random.nextInt(12),
						1 + random.nextInt(28)));
				statement.setString(8, moment(id + secondsLater));
				statement.setInt(9, id);
				statement.addBatch();
			}
			statement.executeBatch();
			connection.commit();
		}
	}

	private static String moment(int seconds) {
		return LocalDateTime.of(2026, 1, 1, 0, 0).plusSeconds(seconds)
				.format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT))
				+ ".%06d".formatted(seconds * 7919L % 1_000_000);
	}

	/** All rows in the order of their keys, each value as text that does not depend on the database. */
	List<List<String>> rows() throws SQLException {
		String hex = isPostgres() ? "encode(data, 'hex')" : "CASE WHEN data IS NOT NULL THEN hex(data) END";
		String moment = isMaria() ? "DATE_FORMAT(updated_at, '%Y-%m-%d %H:%i:%s.%f')"
				: isPostgres() ? "to_char(updated_at, 'YYYY-MM-DD HH24:MI:SS.US')" : "updated_at";
		String born = isMaria() ? "CAST(born AS CHAR)" : isPostgres() ? "born::text" : "born";
		List<List<String>> rows = new ArrayList<>();
		for (List<String> row : database.rows("SELECT id, name, qty, price, ratio, note, " + hex + ", " + born + ", "
				+ moment + " FROM items ORDER BY id")) {
			List<String> plain = new ArrayList<>(row);
			plain.set(3, number(row.get(3)));
			plain.set(4, row.get(4) == null ? null : Double.toString(Double.parseDouble(row.get(4))));
			plain.set(6, row.get(6) == null ? null : row.get(6).toLowerCase(Locale.ROOT));
			plain.set(8, row.get(8).replaceFirst("\\.?0+$", ""));
			rows.add(plain);
		}
		return rows;
	}

	/** Fails with the first row that another table has otherwise. */
	void assertSameAs(Items other) throws SQLException {
		List<List<String>> mine = rows();
		List<List<String>> others = other.rows();
		for (int i = 0; i < Math.min(mine.size(), others.size()); i++) {
			assertEquals(mine.get(i), others.get(i));
		}
		assertEquals(mine.size(), others.size());
	}

	private static String number(String text) {
		return text == null ? null : new BigDecimal(text).stripTrailingZeros().toPlainString();
	}
}
