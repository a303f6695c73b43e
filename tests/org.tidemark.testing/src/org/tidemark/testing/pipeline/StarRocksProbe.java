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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import org.tidemark.testing.pipeline.grammar.RisingWaveStatement.Column;
import org.tidemark.testing.pipeline.grammar.StarRocksSinkCheck;

import com.mysql.cj.jdbc.Driver;

/** What RisingWave looks at in StarRocks when a sink is made: over a connection of its own, with the options of the sink. */
final class StarRocksProbe {

	private static final String CANNOT = "Starrocks error: ";

	private final StarRocksSinkCheck check;

	StarRocksProbe(StarRocksSinkCheck check) {
		this.check = check;
	}

	/**
	 * Checks that a sink can load into its target.
	 *
	 * @param options of the sink, secrets put in
	 * @param key     the columns of its key
	 * @param columns what it sends
	 */
	void check(Map<String, String> options, List<String> key, List<Column> columns) {
		String port = options.getOrDefault("starrocks.mysqlport", options.get("starrocks.query_port"));
		Properties login = new Properties();
		login.setProperty("user", options.get("starrocks.user"));
		login.setProperty("password", options.get("starrocks.password"));
		login.setProperty("jdbcCompliantTruncation", "false");
		login.setProperty("sslMode", "DISABLED");
		login.setProperty("connectTimeout", "5000");
		try (Connection connection = new Driver()
				.connect("jdbc:mysql://" + options.get("starrocks.host") + ':' + port + '/', login)) {
			compare(connection, options, key, columns);
		} catch (SQLException e) {
			throw RisingWaveError.of("Sink error", CANNOT + "failed to connect: " + e.getMessage());
		}
	}

	private void compare(Connection connection, Map<String, String> options, List<String> key, List<Column> columns)
			throws SQLException {
		String database = options.get("starrocks.database");
		String table = options.get("starrocks.table");
		Map<String, String> models = pairs(connection,
				"SELECT table_model, primary_key FROM information_schema.tables_config WHERE table_schema = ? AND table_name = ?",
				database, table);
		if (models.isEmpty()) {
			throw RisingWaveError.of("Sink error", CANNOT + "can't find schema with table '" + table + "' in database '"
					+ database + "'");
		}
		String keys = models.get("PRIMARY_KEYS");
		if ("upsert".equals(options.get("type")) && keys == null) {
			throw RisingWaveError.of("Sink error",
					"config error: If you want to use upsert, please set the keysType of starrocks to PRIMARY_KEY");
		}
		for (String column : key) {
			if (keys != null && !keys.contains(column)) {
				throw RisingWaveError.of("Sink error", CANNOT + "Can't find pk \"" + column + "\" in starrocks");
			}
		}
		Map<String, String> types = pairs(connection,
				"SELECT column_name, column_type FROM information_schema.columns WHERE table_schema = ? AND table_name = ?",
				database, table);
		columns.forEach(c -> compare(c, types));
	}

	private void compare(Column column, Map<String, String> types) {
		String type = types.get(column.name());
		if (type == null) {
			throw RisingWaveError.of("Sink error",
					CANNOT + "Column name don't find in starrocks, risingwave is \"" + column.name() + "\" ");
		}
		Optional<String> mismatch = check.mismatch(column.type(), type);
		if (mismatch.isEmpty()) {
			return;
		}
		boolean never = check
				.mismatch(column.type(), "tinyint smallint bigint float double decimal varchar datetime json")
				.isPresent();
		throw RisingWaveError.of("Sink error",
				CANNOT + (never ? column.type().toUpperCase(Locale.ROOT)
						+ " is not supported for Starrocks sink. Please convert to VARCHAR or other supported types."
						: "Column type don't match, column name is \"" + column.name() + "\". starrocks type is \""
								+ type
								+ "\" risingwave type is " + column.type() + ' '));
	}

	private static Map<String, String> pairs(Connection connection, String sql, String database, String table)
			throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setString(1, database);
			statement.setString(2, table);
			Map<String, String> result = new LinkedHashMap<>();
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					result.put(rows.getString(1), rows.getString(2));
				}
			}
			return result;
		}
	}
}
