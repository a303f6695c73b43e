/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.SyncSettings;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.Index;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.sync.internal.Messages;

/** Chooses the key by which a row is found again: the job's, else the source's primary key. */
final class KeyChoice {

	private final String unit;
	private final TableInfo source;
	private final List<MappedColumn> columns;

	KeyChoice(String unit, TableInfo source, List<MappedColumn> columns) {
		this.unit = unit;
		this.source = source;
		this.columns = columns;
	}

	/** The key's columns; empty when there is none and none is needed. */
	List<MappedColumn> choose(SyncSettings settings) throws TidemarkException {
		List<MappedColumn> key = new ArrayList<>(columns.stream().filter(MappedColumn::key).toList());
		if (key.isEmpty()) {
			key = primaryKey();
		} else {
			checkUnique(key);
		}
		if (key.isEmpty() && UnitResolver.needsKey(settings)) {
			throw UnitResolver.usage(NLS.bind(Messages.Plan_noKey, unit, UnitResolver.needsKeyFor(settings)),
					Messages.Plan_noKey_remedy);
		}
		return key;
	}

	private List<MappedColumn> primaryKey() {
		List<MappedColumn> key = new ArrayList<>();
		for (String name : source.primaryKey()) {
			columns.stream().filter(c -> c.sourceName().equals(name)).findFirst().ifPresent(key::add);
		}
		return key.size() == source.primaryKey().size() ? key : List.of();
	}

	private void checkUnique(List<MappedColumn> key) throws TidemarkException {
		String names = String.join(", ", key.stream().map(c -> c.read().name()).toList()); //$NON-NLS-1$
		Set<String> chosen = new HashSet<>();
		for (MappedColumn column : key) {
			Column sourceColumn = column.column();
			if (sourceColumn == null) {
				throw UnitResolver.usage(NLS.bind(Messages.Plan_keyExpression, unit, column.read().name()),
						Messages.Plan_keyNotUnique_remedy);
			}
			chosen.add(sourceColumn.name().toLowerCase(Locale.ROOT));
		}
		boolean unique = covers(chosen, source.primaryKey());
		for (Index index : source.indexes()) {
			unique |= index.unique() && covers(chosen, index.columns()) && noneNullable(index.columns());
		}
		if (!unique) {
			throw UnitResolver.usage(NLS.bind(Messages.Plan_keyNotUnique, unit, names),
					Messages.Plan_keyNotUnique_remedy);
		}
	}

	private static boolean covers(Set<String> chosen, List<String> uniqueColumns) {
		return !uniqueColumns.isEmpty()
				&& uniqueColumns.stream().allMatch(c -> chosen.contains(c.toLowerCase(Locale.ROOT)));
	}

	private boolean noneNullable(List<String> names) {
		return names.stream().allMatch(n -> source.column(n).map(c -> !c.nullable()).orElse(false));
	}
}
