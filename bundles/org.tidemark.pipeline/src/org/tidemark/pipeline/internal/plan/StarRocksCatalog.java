/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;
import org.tidemark.pipeline.ColumnRoute;
import org.tidemark.pipeline.TableRoute.Discriminator;
import org.tidemark.pipeline.PipelineSystem;
import org.tidemark.pipeline.TableRoute;
import org.tidemark.pipeline.internal.systems.Systems;

/** What is there in some databases of StarRocks at one moment. */
final class StarRocksCatalog {

	private static final PipelineSystem STARROCKS = PipelineSystem.STARROCKS;
	private static final Pattern DISPLAY_WIDTH = Pattern.compile("^(tinyint|smallint|int|bigint|largeint)\\(\\d+\\)$");
	private static final Pattern DECIMAL = Pattern.compile("^decimal(v2|32|64|128|256)");

	private final Set<String> databases = new HashSet<>();
	private final Map<TableName, Map<String, String>> columns = new HashMap<>();
	private final Map<TableName, String> keys = new HashMap<>();

	private StarRocksCatalog() {
	}

	static StarRocksCatalog read(Systems systems, Set<String> wanted, IProgressMonitor monitor)
			throws TidemarkException {
		StarRocksCatalog catalog = new StarRocksCatalog();
		systems.query(STARROCKS, monitor, "SELECT schema_name FROM information_schema.schemata")
				.forEach(row -> catalog.databases.add(String.valueOf(row.get(0))));
		for (String database : wanted) {
			for (List<@Nullable String> row : systems.query(STARROCKS, monitor,
					"SELECT table_name, column_name, column_type FROM information_schema.columns"
							+ " WHERE table_schema = ? ORDER BY table_name, ordinal_position",
					database)) {
				catalog.columns
						.computeIfAbsent(new TableName(database, String.valueOf(row.get(0))), t -> new HashMap<>())
						.put(String.valueOf(row.get(1)), plain(String.valueOf(row.get(2))));
			}
			for (List<@Nullable String> row : systems.query(STARROCKS, monitor,
					"SELECT table_name, table_model, primary_key FROM information_schema.tables_config"
							+ " WHERE table_schema = ?",
					database)) {
				catalog.keys.put(new TableName(database, String.valueOf(row.get(0))),
						"PRIMARY_KEYS".equals(row.get(1)) ? String.valueOf(row.get(2)).replaceAll("[` ]", "") : "");
			}
		}
		return catalog;
	}

	/** A type in the one spelling in which two are compared. */
	private static String plain(String type) {
		String plain = type.toLowerCase(Locale.ROOT).replace(" ", "");
		plain = DECIMAL.matcher(plain).replaceFirst("decimal");
		if ("tinyint(1)".equals(plain)) {
			return "boolean";
		}
		return DISPLAY_WIDTH.matcher(plain).replaceFirst("$1");
	}

	boolean hasDatabase(String database) {
		return databases.contains(database);
	}

	boolean has(TableName table) {
		return columns.containsKey(table);
	}

	boolean has(TableName table, String column) {
		return columns.getOrDefault(table, Map.of()).containsKey(column);
	}

	/** Whether a table is one with this primary key. */
	boolean hasKey(TableName table, List<String> key) {
		return String.join(",", key).equals(keys.get(table));
	}

	/** How an existing table differs from what a route needs, localized, one line each; empty when there is none. */
	Optional<List<String>> compare(TableRoute route) {
		Map<String, String> existing = columns.get(route.target());
		if (existing == null) {
			return Optional.empty();
		}
		List<String> differences = new ArrayList<>();
		if (!hasKey(route.target(), route.targetKey())) {
			String key = String.join(",", route.targetKey());
			String existingKey = keys.getOrDefault(route.target(), "");
			differences.add(existingKey.isEmpty() ? NLS.bind(Messages.Differs_model, key)
					: NLS.bind(Messages.Differs_key, existingKey, key));
		}
		Discriminator discriminator = route.discriminator();
		if (discriminator != null) {
			compare(discriminator.column(), Discriminator.TYPE, existing, differences);
		}
		for (ColumnRoute column : route.travelling()) {
			compare(column.starRocksColumn(), column.starRocksType(), existing, differences);
		}
		return Optional.of(differences);
	}

	private static void compare(String column, String planned, Map<String, String> existing,
			List<String> differences) {
		String type = existing.get(column);
		if (type == null) {
			differences.add(NLS.bind(Messages.Differs_noColumn, column, planned));
		} else if (!type.equals(plain(planned))) {
			differences.add(NLS.bind(Messages.Differs_type, new Object[] { column, type, planned }));
		}
	}
}
