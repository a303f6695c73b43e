/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.tidemark.core.job.ColumnMapping;
import org.tidemark.core.job.ColumnRole;
import org.tidemark.core.job.NameCase;
import org.tidemark.core.job.TableMapping;
import org.tidemark.operations.mapping.ColumnNames;

/** Makes other mappings of one whose source columns are known. */
final class MappingEdits {

	private final TableMapping mapping;
	private final List<String> source;

	/** @param source the names of the source's columns, in the table's order */
	MappingEdits(TableMapping mapping, List<String> source) {
		this.source = List.copyOf(source);
		this.mapping = mapping.columns().isEmpty()
				? mapping.withColumns(source.stream().map(ColumnMapping::of).toList())
				: mapping;
	}

	/** Changes the columns at some places. */
	TableMapping change(Collection<Integer> places, UnaryOperator<ColumnMapping> change) {
		List<ColumnMapping> columns = new ArrayList<>(mapping.columns());
		places.forEach(i -> columns.set(i, change.apply(columns.get(i))));
		return mapping.withColumns(columns);
	}

	/** Leaves the columns at some places out; one always stays, for a mapping without columns means all. */
	TableMapping skip(Collection<Integer> places) {
		List<ColumnMapping> columns = new ArrayList<>();
		for (int i = 0; i < mapping.columns().size(); i++) {
			if (!places.contains(i)) {
				columns.add(mapping.columns().get(i));
			}
		}
		return columns.isEmpty() ? mapping : mapping.withColumns(columns);
	}

	/** Takes source columns in, each behind those that come before it in its table. */
	TableMapping map(Collection<String> names) {
		List<ColumnMapping> columns = new ArrayList<>(mapping.columns());
		for (String name : source) {
			if (names.contains(name)) {
				columns.add(place(columns, name), ColumnMapping.of(name));
			}
		}
		return mapping.withColumns(columns);
	}

	private int place(List<ColumnMapping> columns, String name) {
		int place = 0;
		for (int i = 0; i < columns.size(); i++) {
			String other = columns.get(i).name();
			if (other != null && source.indexOf(other) < source.indexOf(name)) {
				place = i + 1;
			}
		}
		return place;
	}

	/** Finds changes by the column at a place, or no longer by it; by no other one in any case. */
	TableMapping cursor(int place) {
		boolean was = mapping.columns().get(place).role() == ColumnRole.UPDATED_TIME;
		List<ColumnMapping> columns = new ArrayList<>();
		for (int i = 0; i < mapping.columns().size(); i++) {
			columns.add(mapping.columns().get(i).withRole(i == place && !was ? ColumnRole.UPDATED_TIME : null));
		}
		return mapping.withColumns(columns);
	}

	/** Spells target columns otherwise. */
	TableMapping spell(Collection<Integer> places, NameCase nameCase) {
		return change(places, column -> {
			String name = column.targetName();
			return target(column, switch (nameCase) {
				case KEEP -> column.name() == null ? name : String.valueOf(column.name());
				case LOWER -> name.toLowerCase(Locale.ROOT);
				case UPPER -> name.toUpperCase(Locale.ROOT);
			});
		});
	}

	/** A column into another target column; the name is not written where it is that of the source column. */
	static ColumnMapping target(ColumnMapping column, String name) {
		return column.withTarget(name.equals(column.name()) ? null : name);
	}

	/** Adds a column that the source computes. */
	TableMapping add(String expression, String target) {
		List<ColumnMapping> columns = new ArrayList<>(mapping.columns());
		columns.add(new ColumnMapping(null, expression, target, null, false, null));
		return mapping.withColumns(columns);
	}

	/** Maps all columns by name when the target is made. */
	TableMapping all() {
		return map(source.stream().filter(name -> isUnread(name)).toList());
	}

	private boolean isUnread(String name) {
		return mapping.columns().stream().noneMatch(c -> name.equals(c.name()));
	}

	/** Maps to columns that are there, whatever the habit of spelling; what has no match is left out. */
	TableMapping byName(List<String> targets) {
		return matched(ColumnNames.matches(source, free(targets)));
	}

	/** Maps the first column to the first, the second to the second, and so on; what is left over is left out. */
	TableMapping byPosition(List<String> targets) {
		List<String> free = free(targets);
		Map<String, String> matches = new HashMap<>();
		for (int i = 0; i < Math.min(source.size(), free.size()); i++) {
			matches.put(source.get(i), free.get(i));
		}
		return matched(matches);
	}

	/** The targets that no expression fills. */
	private List<String> free(List<String> targets) {
		List<String> free = new ArrayList<>(targets);
		mapping.columns().stream().filter(c -> c.expression() != null)
				.forEach(c -> free.removeIf(c.targetName()::equalsIgnoreCase));
		return free;
	}

	private TableMapping matched(Map<String, String> matches) {
		if (matches.isEmpty()) {
			return mapping;
		}
		List<ColumnMapping> columns = new ArrayList<>();
		for (String name : source) {
			String target = matches.get(name);
			if (target != null) {
				ColumnMapping known = mapping.columns().stream().filter(c -> name.equals(c.name())).findFirst()
						.orElseGet(() -> ColumnMapping.of(name));
				columns.add(target(known, target));
			}
		}
		mapping.columns().stream().filter(c -> c.expression() != null).forEach(columns::add);
		return mapping.withColumns(columns);
	}
}
