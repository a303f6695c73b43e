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
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.tidemark.core.job.DeletePolicy;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.ServerDatabase;

/** One end of a soak: makes its tables, and reads them as text that does not depend on the database. */
final class SoakDatabase {

	private final ServerDatabase database;
	private final boolean maria;

	SoakDatabase(ServerDatabase database) {
		this.database = database;
		this.maria = database.kind() == DatabaseKind.MARIADB;
	}

	ServerDatabase database() {
		return database;
	}

	/** The tables that a source of this kind has. */
	List<SoakTable> tables() {
		return SoakTable.of(database.kind());
	}

	/** Makes all tables of a source. */
	void createSource() throws SQLException {
		database.execute("CREATE SEQUENCE revisions");
		if (!maria) {
			database.execute(stampFunction("stamp", "clock_timestamp()"), stampFunction("begin_stamp", "now()"));
		}
		for (SoakTable table : tables()) {
			String name = table.table();
			database.execute(create(table, table != SoakTable.PLAIN),
					"CREATE INDEX " + name + "_cursor ON " + name + " (updated_at)");
			if (maria) {
				mariaTriggers(table);
			} else {
				postgresTriggers(table);
			}
		}
	}

	private static String stampFunction(String name, String moment) {
		return "CREATE FUNCTION " + name + "() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.updated_at := " + moment
				+ "; NEW.revision := nextval('revisions'); RETURN NEW; END $$";
	}

	private void mariaTriggers(SoakTable table) throws SQLException {
		String name = table.table();
		if (table == SoakTable.VERSIONED) {
			database.execute(
					"CREATE TRIGGER versioned_insert BEFORE INSERT ON versioned FOR EACH ROW SET NEW.revision = NEXTVAL(revisions)",
					"CREATE TRIGGER versioned_update BEFORE UPDATE ON versioned FOR EACH ROW SET NEW.revision = NEXTVAL(revisions)");
		}
		if (table.deletes() == DeletePolicy.TOMBSTONES) {
			database.execute("CREATE TABLE " + table.stones() + " (id BIGINT NOT NULL)", "CREATE TRIGGER " + name
					+ "_delete AFTER DELETE ON " + name + " FOR EACH ROW INSERT INTO " + table.stones()
					+ " VALUES (OLD.id)");
		}
	}

	private void postgresTriggers(SoakTable table) throws SQLException {
		String name = table.table();
		if (table == SoakTable.PLAIN) {
			return;
		}
		String function = table == SoakTable.KEYED || table == SoakTable.MOVES ? "begin_stamp" : "stamp";
		database.execute("CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON " + name + " FOR EACH ROW EXECUTE FUNCTION "
				+ function + "()");
		if (table.deletes() == DeletePolicy.TOMBSTONES) {
			database.execute("CREATE TABLE " + table.stones() + " (id BIGINT NOT NULL)",
					"CREATE FUNCTION bury() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO " + table.stones()
							+ " VALUES (OLD.id); RETURN OLD; END $$",
					"CREATE TRIGGER bury AFTER DELETE ON " + name + " FOR EACH ROW EXECUTE FUNCTION bury()");
		}
	}

	/** Makes the target of {@code events}, without a key. The others are made by the first run. */
	void createTarget() throws SQLException {
		database.execute(create(SoakTable.EVENTS, true).replaceFirst("id BIGINT[A-Z _]*,", "id BIGINT NOT NULL,")
				.replaceFirst("id BIGSERIAL[A-Z _]*,", "id BIGINT NOT NULL,"));
	}

	private String create(SoakTable table, boolean stamped) {
		String id = !table.growsOnly() ? "BIGINT PRIMARY KEY"
				: maria ? "BIGINT AUTO_INCREMENT PRIMARY KEY" : "BIGSERIAL PRIMARY KEY";
		String begin = "CREATE TABLE " + table.table() + " (id " + id + ", name VARCHAR(80), price DECIMAL(30,8), seq ";
		if (maria) {
			String moment = table == SoakTable.MOVES ? "TIMESTAMP(6)" : "DATETIME(6)";
			return begin + "INT UNSIGNED NOT NULL, big BIGINT UNSIGNED, ratio DOUBLE, data VARBINARY(60), born DATE,"
					+ " seen DATETIME(6), flag BOOLEAN, revision BIGINT, deleted_at DATETIME(6), updated_at " + moment
					+ " NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6)) CHARSET utf8mb4";
		}
		return begin + "INT NOT NULL, big NUMERIC(20), ratio DOUBLE PRECISION, data BYTEA, born DATE,"
				+ " seen TIMESTAMP(6), flag BOOLEAN, revision BIGINT, deleted_at TIMESTAMP(6), updated_at TIMESTAMPTZ"
				+ (stamped ? " NOT NULL)" : ")");
	}

	/** All rows of a table, or those that are not marked as deleted. */
	List<List<String>> rows(SoakTable table, boolean unmarked) throws SQLException {
		String query = "SELECT id, seq, revision, price, big, ratio, data, name, flag, " + moment("born", false) + ", "
				+ moment("seen", true) + ", " + moment("deleted_at", true) + ", " + moment("updated_at", true)
				+ " FROM " + table.table() + (unmarked ? " WHERE deleted_at IS NULL" : "");
		List<List<String>> rows = new ArrayList<>();
		try (Connection connection = database.connection(); Statement statement = connection.createStatement()) {
			statement.execute(maria ? "SET time_zone = '+00:00'" : "SET TIME ZONE 'UTC'");
			try (ResultSet result = statement.executeQuery(query)) {
				while (result.next()) {
					rows.add(row(result));
				}
			}
		}
		return rows;
	}

	private String moment(String column, boolean time) {
		return maria ? "DATE_FORMAT(" + column + ", '%Y-%m-%d" + (time ? " %H:%i:%s.%f" : "") + "')"
				: "to_char(" + column + ", 'YYYY-MM-DD" + (time ? " HH24:MI:SS.US" : "") + "')";
	}

	private static List<String> row(ResultSet result) throws SQLException {
		List<String> row = new ArrayList<>();
		for (int column = 1; column <= 5; column++) {
			BigDecimal number = result.getBigDecimal(column);
			row.add(number == null ? null : number.stripTrailingZeros().toPlainString());
		}
		double ratio = result.getDouble(6);
		row.add(result.wasNull() ? null : Double.toString(ratio));
		byte[] data = result.getBytes(7);
		row.add(data == null ? null : HexFormat.of().formatHex(data));
		row.add(result.getString(8));
		boolean flag = result.getBoolean(9);
		row.add(result.wasNull() ? null : Boolean.toString(flag));
		for (int column = 10; column <= 13; column++) {
			row.add(result.getString(column));
		}
		return row;
	}
}
