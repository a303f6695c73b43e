/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.integration.tests;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.tidemark.core.job.DeletePolicy;
import org.tidemark.testing.DatabaseKind;

/**
 * An application that changes the tables of a source: inserts, updates and deletes of a few rows or many, in transactions
 * that are short or long, committed, rolled back, partly rolled back or prepared. It changes rows that it has added
 * lately, and now and then those of others, so that most rows come to rest and a change that was lost stays lost. What it
 * chooses depends on its seed alone.
 */
final class SoakWriter implements Callable<String> {

	/** Errors that an application answers with a new attempt: deadlock, and lock wait timeout. */
	private static final Set<String> GIVES_UP = Set.of("40001", "40P01", "55P03", "HY000:1205", "HY000:1020");
	private static final String[] TEXTS = { "", "plain", "NULL", "\\N", " padded ", "tab\tnew\nline\\back'quote\"\r",
			"emoji \uD83D\uDE00 \u4E2D\u6587", "\u00E9 e\u0301 \u05D0\u0628", "\u0001 control", "x".repeat(60) };
	private static final String COLUMNS = "name = ?, price = ?, big = ?, ratio = ?, data = ?, born = ?, seen = ?, flag = ?, seq = ?";
	private static final int LATELY = 400;

	private final SoakDatabase source;
	private final int index;
	private final int writers;
	private final BooleanSupplier stopped;
	private final Random random;
	private final Map<SoakTable, Integer> added = new EnumMap<>(SoakTable.class);
	private boolean inSavepoint;
	private long committed;
	private long undone;
	private long prepared;
	private long gaveUp;
	private long changes;
	private long longest;

	/**
	 * @param index   of this writer, from 0 on
	 * @param writers of this source; each adds keys of its own
	 */
	SoakWriter(SoakDatabase source, int index, int writers, long seed, BooleanSupplier stopped) {
		this.source = source;
		this.index = index;
		this.writers = writers;
		this.stopped = stopped;
		this.random = new Random(seed * 31 + index);
	}

	/** Adds rows to every table, to begin with. */
	void fill(int rows) throws SQLException {
		try (Connection connection = source.database().connection()) {
			connection.setAutoCommit(false);
			for (SoakTable table : source.tables()) {
				insert(connection, table, rows);
			}
			connection.commit();
		}
	}

	/** Writes until it is told to stop; says what it did. */
	@Override
	public String call() throws SQLException {
		try (Connection connection = source.database().connection()) {
			connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
			try (Statement statement = connection.createStatement()) {
				statement.execute(isMaria() ? "SET innodb_lock_wait_timeout = 2" : "SET lock_timeout = 2000");
			}
			connection.setAutoCommit(false);
			while (!stopped.getAsBoolean()) {
				transaction(connection);
				pause(40);
			}
		}
		return source.database().kind() + " " + index + ": " + committed + " commits, " + undone + " rollbacks, "
				+ prepared + " prepared, " + gaveUp + " given up, " + changes + " rows changed, longest "
				+ TimeUnit.NANOSECONDS.toMillis(longest) + " ms";
	}

	long committed() {
		return committed;
	}

	private boolean isMaria() {
		return source.database().kind() == DatabaseKind.MARIADB;
	}

	private void transaction(Connection connection) throws SQLException {
		long begun = System.nanoTime();
		int pauses = random.nextInt(15) == 0 ? 1500 : 15;
		int statements = 1 + random.nextInt(5);
		try {
			for (int i = 0; i < statements; i++) {
				Savepoint savepoint = random.nextInt(4) == 0 ? connection.setSavepoint() : null;
				inSavepoint = savepoint != null;
				statement(connection);
				if (savepoint != null && random.nextBoolean()) {
					connection.rollback(savepoint);
				} else if (savepoint != null) {
					connection.releaseSavepoint(savepoint);
				}
				pause(pauses);
			}
			end(connection);
		} catch (SQLException e) {
			connection.rollback();
			if (!GIVES_UP.contains(e.getSQLState()) && !GIVES_UP.contains(e.getSQLState() + ':' + e.getErrorCode())) {
				throw e;
			}
			gaveUp++;
		}
		longest = Math.max(longest, System.nanoTime() - begun);
	}

	private void end(Connection connection) throws SQLException {
		int choice = random.nextInt(100);
		if (choice < 15) {
			connection.rollback();
			undone++;
		} else if (choice < 20 && !isMaria()) {
			String name = "'soak-" + index + '\'';
			try (Statement statement = connection.createStatement()) {
				statement.execute("PREPARE TRANSACTION " + name);
				connection.commit();
				pause(300);
				connection.setAutoCommit(true);
				statement.execute("COMMIT PREPARED " + name);
				connection.setAutoCommit(false);
			}
			prepared++;
		} else {
			connection.commit();
			committed++;
		}
	}

	private void statement(Connection connection) throws SQLException {
		List<SoakTable> tables = source.tables();
		SoakTable table = tables.get(random.nextInt(tables.size()));
		int rows = random.nextInt(20) == 0 ? 30 + random.nextInt(200) : 1 + random.nextInt(5);
		int choice = table.growsOnly() ? 0 : random.nextInt(10);
		if (choice < 4) {
			insert(connection, table, rows);
		} else if (choice < 7 || table.deletes() == DeletePolicy.IGNORE) {
			update(connection, table, rows);
		} else if (choice < 8) {
			touchRange(connection, table, rows * 3);
		} else if (choice < 9) {
			delete(connection, table, rows);
		} else {
			move(connection, table);
		}
	}

	private void insert(Connection connection, SoakTable table, int rows) throws SQLException {
		String columns = COLUMNS.replace(" = ?", "");
		String sql = "INSERT INTO " + table.table() + " (" + columns + (table.growsOnly() ? "" : ", id") + ") VALUES ("
				+ COLUMNS.replaceAll("[a-z]+ = ", "") + (table.growsOnly() ? "" : ", ?") + ")";
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int i = 0; i < rows; i++) {
				values(statement);
				if (!table.growsOnly()) {
					statement.setLong(10, newKey(table));
				}
				statement.addBatch();
			}
			count(statement.executeBatch());
		}
	}

	private void update(Connection connection, SoakTable table, int rows) throws SQLException {
		String set = table.deletes() == DeletePolicy.SOFT && random.nextInt(3) == 0 ? ", deleted_at = NULL" : "";
		try (PreparedStatement statement = connection
				.prepareStatement("UPDATE " + table.table() + " SET " + COLUMNS + set + " WHERE id = ?")) {
			for (int i = 0; i < rows; i++) {
				values(statement);
				statement.setLong(10, someKey(table));
				statement.addBatch();
			}
			count(statement.executeBatch());
		}
	}

	/** Changes neighbours of a row, whose writers are others. */
	private void touchRange(Connection connection, SoakTable table, int rows) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("UPDATE " + table.table()
				+ " SET seq = seq + 1 WHERE id BETWEEN ? AND ?")) {
			long key = someKey(table);
			statement.setLong(1, key);
			statement.setLong(2, key + rows);
			changes += statement.executeUpdate();
		}
	}

	private void delete(Connection connection, SoakTable table, int rows) throws SQLException {
		boolean soft = table.deletes() == DeletePolicy.SOFT;
		String sql = soft
				? "UPDATE " + table.table() + " SET deleted_at = " + (isMaria() ? "UTC_TIMESTAMP(6)" : "now()")
						+ " WHERE id = ?"
				: "DELETE FROM " + table.table() + " WHERE id = ?";
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int i = 0; i < rows; i++) {
				statement.setLong(1, someKey(table));
				statement.addBatch();
			}
			count(statement.executeBatch());
		}
	}

	/** Deletes a row and adds it again under the same key, in one transaction or in two. */
	private void move(Connection connection, SoakTable table) throws SQLException {
		if (table.deletes() == DeletePolicy.SOFT) {
			update(connection, table, 1);
			return;
		}
		long key = someKey(table);
		try (PreparedStatement delete = connection
				.prepareStatement("DELETE FROM " + table.table() + " WHERE id = ?")) {
			delete.setLong(1, key);
			changes += delete.executeUpdate();
		}
		if (!inSavepoint && random.nextBoolean()) {
			connection.commit();
			pause(200);
		}
		try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table.table() + " ("
				+ COLUMNS.replace(" = ?", "") + ", id) VALUES (" + COLUMNS.replaceAll("[a-z]+ = ", "") + ", ?)")) {
			values(insert);
			insert.setLong(10, key);
			changes += insert.executeUpdate();
		}
	}

	private long newKey(SoakTable table) {
		return key(added.merge(table, 1, Integer::sum));
	}

	private long someKey(SoakTable table) {
		int last = added.getOrDefault(table, 1);
		return key(Math.max(1, last - random.nextInt(LATELY)));
	}

	private long key(int number) {
		return (long) number * writers + index;
	}

	private void count(int[] counts) {
		for (int count : counts) {
			changes += Math.max(count, 0);
		}
	}

	/** Binds a value to each of the nine columns. */
	private void values(PreparedStatement statement) throws SQLException {
		statement.setString(1,
				random.nextInt(8) == 0 ? null : TEXTS[random.nextInt(TEXTS.length)] + random.nextInt(1000));
		statement.setBigDecimal(2, random.nextInt(8) == 0 ? null
				: new BigDecimal(new BigInteger(random.nextInt(95), random), 8)
						.multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1)));
		statement.setBigDecimal(3, random.nextInt(8) == 0 ? null : new BigDecimal(new BigInteger(64, random)));
		if (random.nextInt(8) == 0) {
			statement.setNull(4, Types.DOUBLE);
		} else {
			statement.setDouble(4, random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300));
		}
		byte[] data = new byte[random.nextInt(60)];
		random.nextBytes(data);
		statement.setBytes(5, random.nextInt(8) == 0 ? null : data);
		statement.setObject(6, random.nextInt(8) == 0 ? null
				: LocalDate.of(1600 + random.nextInt(8400), 1, 1).plusDays(random.nextInt(365)), Types.DATE);
		statement.setObject(7, random.nextInt(8) == 0 ? null
				: LocalDateTime.of(1600 + random.nextInt(8400), 1, 1, 0, 0)
						.plusSeconds(random.nextInt(31_000_000)).plusNanos(1000L * random.nextInt(1_000_000)),
				Types.TIMESTAMP);
		if (random.nextInt(8) == 0) {
			statement.setNull(8, Types.BOOLEAN);
		} else {
			statement.setBoolean(8, random.nextBoolean());
		}
		statement.setInt(9, random.nextInt(1_000_000));
	}

	/** Lets time pass, as an application does that thinks between its statements. */
	private void pause(int mostMillis) {
		LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(mostMillis)));
	}
}
