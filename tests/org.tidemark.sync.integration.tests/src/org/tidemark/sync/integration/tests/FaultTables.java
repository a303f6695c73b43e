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

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.tidemark.core.job.Engine;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.schema.TableName;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;

/**
 * Three tables that are synced in three ways: {@code items} by key; {@code log}, whose target has no key and would hold a
 * row that is sent twice twice; and {@code keyless}, which has none at the source either.
 */
final class FaultTables {

	static final int BATCH = 40;
	static final List<String> TABLES = List.of("items", "keyless", "log");

	private final TestDatabase database;
	private final Items items;
	private int rounds;

	FaultTables(TestDatabase database) {
		this.database = database;
		this.items = new Items(database);
	}

	static Job job() {
		return job(2);
	}

	/** The job with a number of threads; from four on, two of them read each of the two tables that have a key. */
	static Job job(int threads) {
		return new Job("faults", Engine.LOCAL, "source", "target", Jobs.threads(options(null), threads),
				List.of(table("items", WriteMode.UPSERT, threads), table("log", WriteMode.APPEND, threads),
						table("keyless", WriteMode.APPEND, threads)),
				TableSelection.NONE);
	}

	private static TableMapping table(String name, WriteMode mode, int threads) {
		return new TableMapping(new TableName(null, name), new TableName(null, name), List.of(), null,
				Jobs.threads(options(mode), threads));
	}

	private static SyncOptions options(WriteMode mode) {
		return Jobs.options(SyncMode.AUTO, new IncrementalConfig("timestamp", List.of("updated_at"), null, null), mode,
				BATCH);
	}

	/** Makes and fills the source. */
	void createSource() throws SQLException {
		items.create();
		String moment = isPostgres() ? "TIMESTAMP(6)" : database instanceof SqliteDatabase ? "DATETIME" : "DATETIME(6)";
		database.execute("DROP TABLE IF EXISTS log", "DROP TABLE IF EXISTS keyless",
				"CREATE TABLE log (id INTEGER PRIMARY KEY, body VARCHAR(40), updated_at " + moment + " NOT NULL)",
				"CREATE TABLE keyless (body VARCHAR(40), updated_at " + moment + " NOT NULL)");
		rounds = 0;
		items.insert(1, 320);
		addRound(240, 120);
		if (isMaria()) {
			database.execute("ANALYZE TABLE items, log");
		} else if (isPostgres()) {
			database.execute("ANALYZE items", "ANALYZE log");
		}
	}

	/** Changes rows and adds some, dated after all that are there. */
	void change() throws SQLException {
		items.update(1 + rounds * 1000, 50, 6);
		items.insert(700_000 + rounds * 1000, 90);
		addRound(90, 90);
	}

	/** The rows of {@code items} and {@code log} that the last change touched. */
	int changed() {
		return rounds == 1 ? 320 + 240 : 50 + 90 + 90;
	}

	private void addRound(int logs, int others) throws SQLException {
		int first = rounds++ * 1000;
		add("INSERT INTO log (body, updated_at, id) VALUES (?, ?, ?)", first, logs, true);
		add("INSERT INTO keyless (body, updated_at) VALUES (?, ?)", first, others, false);
	}

	/** Each moment belongs to four rows, so that a batch ends among equals. */
	private void add(String sql, int first, int rows, boolean withId) throws SQLException {
		try (Connection connection = database.connection();
				PreparedStatement statement = connection
						.prepareStatement(isPostgres() ? sql.replace("(?, ?", "(?, ?::timestamp") : sql)) {
			connection.setAutoCommit(false);
			for (int id = first + 1; id <= first + rows; id++) {
				statement.setString(1, "row " + id);
				statement.setString(2, "2026-02-%02d %02d:%02d:%02d.%06d".formatted(1 + first / 1000 % 28,
						id / 4 / 3600 % 24, id / 4 / 60 % 60, id / 4 % 60, id / 4 * 7919 % 1_000_000));
				if (withId) {
					statement.setInt(3, id);
				}
				statement.addBatch();
			}
			statement.executeBatch();
			connection.commit();
		}
	}

	/** Makes the target of {@code log}, without a key. */
	void createTarget() throws SQLException {
		String moment = isPostgres() ? "TIMESTAMP(6)" : "DATETIME(6)";
		database.execute(
				"CREATE TABLE log (id INTEGER NOT NULL, body VARCHAR(40), updated_at " + moment + " NOT NULL)");
	}

	/** Removes every table. */
	void clear() throws SQLException {
		for (String name : objects()) {
			database.execute("DROP TABLE " + (isMaria() ? '`' + name + '`' : '"' + name + '"'));
		}
	}

	/** All tables of the database, also temporary ones that others made. */
	List<String> objects() throws SQLException {
		String query = isMaria()
				? "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY 1"
				: isPostgres()
						? "SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE relkind IN ('r', 'v')"
								+ " AND nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') ORDER BY 1"
						: "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' ORDER BY 1";
		return database.rows(query).stream().map(r -> r.get(0)).toList();
	}

	/** The rows of each table, as text that does not depend on the database. */
	Map<String, List<List<String>>> rows() throws SQLException {
		Map<String, List<List<String>>> all = new TreeMap<>();
		all.put("items", items.rows());
		all.put("log", plain("SELECT id, body, updated_at FROM log ORDER BY id"));
		all.put("keyless", plain("SELECT 0, body, updated_at FROM keyless ORDER BY body"));
		return all;
	}

	private List<List<String>> plain(String query) throws SQLException {
		List<List<String>> rows = new ArrayList<>();
		for (List<String> row : database.rows(query)) {
			rows.add(List.of(row.get(0), row.get(1),
					row.get(2).replaceFirst("(\\.\\d*?)0*$", "$1").replaceFirst("\\.$", "")));
		}
		rows.sort(Comparator.comparing(Object::toString));
		return rows;
	}

	/** Fails with the rows that are missing or too many in another database. */
	void assertSameAs(FaultTables other, String when) throws SQLException {
		Map<String, List<List<String>>> mine = rows();
		Map<String, List<List<String>>> others = other.rows();
		for (String table : TABLES) {
			List<List<String>> missing = without(mine.get(table), others.get(table));
			List<List<String>> extra = without(others.get(table), mine.get(table));
			assertEquals(table + ": [] missing, [] too many",
					table + ": " + missing + " missing, " + extra + " too many", when);
		}
	}

	/** At most twenty rows that others have not, or have less often. */
	static List<List<String>> without(List<List<String>> rows, List<List<String>> others) {
		Map<List<String>, Integer> left = new HashMap<>();
		others.forEach(r -> left.merge(r, 1, Integer::sum));
		return rows.stream().filter(r -> left.merge(r, -1, Integer::sum) < 0).limit(20).toList();
	}

	/** What is stored of each unit, without what differs from run to run. */
	Map<String, String> checkpoints() throws SQLException {
		Map<String, String> states = new TreeMap<>();
		for (List<String> row : database.rows("SELECT unit, state FROM tidemark_checkpoint")) {
			states.put(row.get(0), row.get(1).replaceAll("\"(runId|lastSync)\":\"[^\"]*\"", "\"$1\":\"\""));
		}
		return states;
	}

	private boolean isMaria() {
		return database instanceof ServerDatabase server && server.kind() == DatabaseKind.MARIADB;
	}

	private boolean isPostgres() {
		return database instanceof ServerDatabase server && server.kind() == DatabaseKind.POSTGRESQL;
	}
}
