/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.ColumnMapping;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.ddl.TypeMapping.Fidelity;
import org.tidemark.pipeline.ColumnRoute;
import org.tidemark.pipeline.ColumnRoute.Conversion;

/** Designs how the columns of a table travel. */
final class ColumnDesigner {

	private final CdcTypes types;
	private final TypeOverride override;

	ColumnDesigner(CdcTypes types) {
		this.types = types;
		this.override = new TypeOverride(types);
	}

	/**
	 * The columns in MySQL's order, also those that do not travel.
	 *
	 * @param mappings      what the job says of them; empty for all columns by name
	 * @param discriminator a column of the target that is none of the table, or null
	 * @throws TidemarkException of kind usage when the job asks for what cannot be, or a key column cannot travel
	 */
	List<ColumnRoute> design(TableInfo table, List<ColumnMapping> mappings, @Nullable String discriminator)
			throws TidemarkException {
		Map<String, ColumnMapping> chosen = chosen(table, mappings);
		Names names = new Names();
		if (discriminator != null) {
			names.take(discriminator);
		}
		Map<String, String> targets = new HashMap<>();
		for (Map.Entry<String, ColumnMapping> entry : chosen.entrySet()) {
			String target = entry.getValue().target();
			if (target != null && !target.equalsIgnoreCase(entry.getKey())) {
				targets.put(entry.getKey(), explicit(table, target, names));
			}
		}
		Set<String> taken = new HashSet<>();
		List<ColumnRoute> routes = new ArrayList<>();
		for (Column column : table.columns()) {
			ColumnRoute route = route(table, column, chosen, targets, names, taken);
			if (route.key() && route.omitted()) {
				throw Usage.problem(Messages.Table_blockedKey_remedy, Messages.Table_blockedKey, column.name(),
						table.name(), route.reason());
			}
			routes.add(route);
		}
		return routes;
	}

	private static Map<String, ColumnMapping> chosen(TableInfo table, List<ColumnMapping> mappings)
			throws TidemarkException {
		Map<String, ColumnMapping> chosen = new HashMap<>();
		Set<String> keys = new HashSet<>();
		for (ColumnMapping mapping : mappings) {
			String name = mapping.name();
			if (name == null) {
				throw Usage.problem(Messages.Column_expression_remedy, Messages.Column_expression,
						String.valueOf(mapping.expression()), table.name());
			}
			Optional<Column> column = table.column(name);
			if (column.isEmpty()) {
				throw Usage.problem(Messages.Column_missing_remedy, Messages.Column_missing, table.name(), name);
			}
			if (chosen.put(column.get().name(), mapping) != null) {
				throw Usage.problem(Messages.Column_twice_remedy, Messages.Column_twice, name, table.name());
			}
			if (mapping.key()) {
				keys.add(column.get().name());
			}
		}
		if (!keys.isEmpty() && !keys.equals(Set.copyOf(table.primaryKey()))) {
			throw Usage.problem(Messages.Key_other_remedy, Messages.Key_other, table.name(),
					String.join(", ", table.primaryKey()));
		}
		return chosen;
	}

	private static String explicit(TableInfo table, String target, Names names) throws TidemarkException {
		String name = target.toLowerCase(Locale.ROOT);
		if (!Names.plain(name).equals(name)) {
			throw Usage.problem(Messages.Column_target_remedy, Messages.Column_target, target, table.name());
		}
		if (!names.take(name)) {
			throw Usage.problem(Messages.Column_sameTarget_remedy, Messages.Column_sameTarget, table.name(), target);
		}
		return name;
	}

	private ColumnRoute route(TableInfo table, Column column, Map<String, ColumnMapping> chosen,
			Map<String, String> targets, Names names, Set<String> taken) throws TidemarkException {
		boolean key = table.primaryKey().contains(column.name());
		String name = column.name().toLowerCase(Locale.ROOT);
		ColumnMapping mapping = chosen.get(column.name());
		if (!chosen.isEmpty() && mapping == null) {
			return blocked(column, key, name, Messages.Column_leftOut);
		}
		if (Names.isReservedInRisingWave(name)) {
			return blocked(column, key, name, NLS.bind(Messages.Name_reserved, column.name()));
		}
		if (!taken.add(name)) {
			return blocked(column, key, name, NLS.bind(Messages.Name_twice, column.name()));
		}
		String wanted = mapping == null ? null : mapping.type();
		ColumnType type = wanted == null ? types.map(column.nativeType(), key)
				: override.map(wanted, column.nativeType(), key);
		if (type.fidelity() == Fidelity.BLOCKED) {
			if (wanted != null) {
				throw Usage.problem(Messages.Column_type_remedy, Messages.Column_type, column.name(), table.name(),
						wanted, type.reason());
			}
			return blocked(column, key, name, type.reason());
		}
		String explicit = targets.get(column.name());
		return new ColumnRoute(column, key, name, type.risingWave(), type.conversion(),
				explicit == null ? names.starRocks(column.name()) : explicit, type.starRocks(), type.fidelity(),
				type.reason());
	}

	private static ColumnRoute blocked(Column column, boolean key, String name, String reason) {
		return new ColumnRoute(column, key, name, "", Conversion.NONE, "", "", Fidelity.BLOCKED, reason);
	}
}
