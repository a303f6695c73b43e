/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.pipeline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

import org.tidemark.testing.pipeline.grammar.RisingWaveStatement;

import com.mysql.cj.jdbc.Driver;

/** What RisingWave looks at in MySQL when a source or a table is made, over a connection of its own. */
final class MySqlProbe {

	private static final Map<String, String> SETTINGS = Map.of("log_bin", "ON", "binlog_format", "ROW",
			"binlog_row_image",
			"FULL");

	/**
	 * Checks that the binary log of a source can be read.
	 *
	 * @param options of the source, secrets put in
	 */
	void checkSource(Map<String, String> options) {
		try (Connection mysql = connect(options)) {
			for (String database : options.get("database.name").split(",")) {
				if (pairs(mysql, "SELECT schema_name, '' FROM information_schema.schemata WHERE schema_name = ?",
						database.strip()).isEmpty()) {
					throw invalid("MySQL database '" + database.strip() + "' doesn't exist");
				}
			}
			for (Map.Entry<String, String> setting : SETTINGS.entrySet()) {
				String value = pairs(mysql, "SHOW GLOBAL VARIABLES LIKE ?", setting.getKey())
						.getOrDefault(setting.getKey(), "");
				if (!setting.getValue().equals(value)) {
					throw invalid("MySQL doesn't have the right " + setting.getKey() + ".\nPlease set '"
							+ setting.getKey() + " = " + setting.getValue() + "', and restart your MySQL server");
				}
			}
		} catch (SQLException e) {
			throw invalid(e.getMessage());
		}
	}

	/** Checks that a table is one of MySQL's, with columns of these names and the same primary key. */
	void checkTable(Map<String, String> options, RisingWaveStatement.CreateTable table) {
		try (Connection mysql = connect(options)) {
			Map<String, String> keys = pairs(mysql,
					"SELECT column_name, column_key FROM information_schema.columns WHERE table_schema = ? AND table_name = ?",
					table.externalDatabase(), table.externalName());
			if (keys.isEmpty()) {
				throw invalid("MySQL table '" + table.externalName() + "' doesn't exist in database '"
						+ table.externalDatabase() + "'");
			}
			Set<String> primary = new HashSet<>();
			keys.forEach((column, key) -> {
				if ("PRI".equals(key)) {
					primary.add(column.toLowerCase(Locale.ROOT));
				}
			});
			for (RisingWaveStatement.Column column : table.columns()) {
				if (!keys.containsKey(column.name())) {
					throw invalid("Column '" + column.name() + "' not found in the upstream database");
				}
			}
			if (!primary.equals(new HashSet<>(lower(table.key())))) {
				throw invalid("Primary key mismatch");
			}
		} catch (SQLException e) {
			throw invalid(e.getMessage());
		}
	}

	private static List<String> lower(List<String> names) {
		return names.stream().map(n -> n.toLowerCase(Locale.ROOT)).toList();
	}

	private static Connection connect(Map<String, String> options) throws SQLException {
		Properties login = new Properties();
		login.setProperty("user", options.get("username"));
		login.setProperty("password", options.get("password"));
		login.setProperty("connectTimeout", "5000");
		login.setProperty("allowPublicKeyRetrieval", "true");
		return new Driver().connect("jdbc:mysql://" + options.get("hostname") + ':' + options.get("port") + '/', login);
	}

	/** The first two columns of each row; names compare without case. */
	private static Map<String, String> pairs(Connection mysql, String sql, String... parameters) throws SQLException {
		try (PreparedStatement statement = mysql.prepareStatement(sql)) {
			for (int i = 0; i < parameters.length; i++) {
				statement.setString(i + 1, parameters[i]);
			}
			Map<String, String> result = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					result.put(rows.getString(1), rows.getString(2));
				}
			}
			return result;
		}
	}

	private static RisingWaveError invalid(String why) {
		return RisingWaveError.of("gRPC request to meta service failed: Internal error",
				"failed to create source worker",
				"failed to create SplitEnumerator", "source cannot pass validation: INVALID_ARGUMENT: " + why);
	}
}
