/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.ColumnMapping;
import org.tidemark.core.job.DeletePolicy;
import org.tidemark.core.job.SyncSettings;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.Index;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.operations.mapping.MappingFix;
import org.tidemark.operations.mapping.MappingFix.Kind;
import org.tidemark.operations.mapping.MappingProblem;
import org.tidemark.operations.mapping.MappingProblem.Severity;

/** By which columns a row is found again: those that the mapping marks, else the source's primary key. */
final class KeyCheck {

	private final TableInfo source;
	private final TableMapping mapping;
	private final SyncSettings settings;
	private final Fixes fixes;
	private final Set<Integer> columns;

	KeyCheck(TableInfo source, TableMapping mapping, SyncSettings settings, Fixes fixes) {
		this.source = source;
		this.mapping = mapping;
		this.settings = settings;
		this.fixes = fixes;
		Set<Integer> marked = marked();
		this.columns = marked.isEmpty() ? places(source.primaryKey()) : marked;
	}

	/** The places of the key's columns in the mapping. */
	Set<Integer> columns() {
		return columns;
	}

	List<MappingProblem> problems() {
		List<MappingProblem> problems = new ArrayList<>();
		if (columns.isEmpty()) {
			if (needsKey()) {
				problems.add(new MappingProblem(Severity.ERROR, MappingProblem.TABLE,
						NLS.bind(Messages.key_none, source.name(), settings.writeMode().id()), candidates()));
			}
			return problems;
		}
		for (int column : columns) {
			if (mapping.columns().get(column).expression() != null) {
				problems.add(new MappingProblem(Severity.ERROR, column,
						NLS.bind(Messages.key_expression, mapping.columns().get(column).targetName()),
						List.of(new MappingFix(Kind.CHOOSE_KEY, Messages.fix_notKey, fixes.with(column,
								mapping.columns().get(column).withKey(false))))));
				return problems;
			}
		}
		if (!isUnique()) {
			problems.add(new MappingProblem(Severity.ERROR, columns.iterator().next(),
					NLS.bind(Messages.key_notUnique, names(columns)), candidates()));
		}
		return problems;
	}

	private boolean needsKey() {
		return settings.writeMode() == WriteMode.UPSERT || settings.writeMode() == WriteMode.MIRROR
				|| settings.deletes().policy() != DeletePolicy.IGNORE;
	}

	private Set<Integer> marked() {
		Set<Integer> marked = new LinkedHashSet<>();
		for (int i = 0; i < mapping.columns().size(); i++) {
			if (mapping.columns().get(i).key()) {
				marked.add(i);
			}
		}
		return marked;
	}

	/** The places of source columns; empty when one of them is not mapped. */
	private Set<Integer> places(List<String> names) {
		Set<Integer> places = new LinkedHashSet<>();
		for (String name : names) {
			for (int i = 0; i < mapping.columns().size(); i++) {
				if (name.equalsIgnoreCase(mapping.columns().get(i).name())) {
					places.add(i);
					break;
				}
			}
		}
		return places.size() == names.size() ? places : Set.of();
	}

	private boolean isUnique() {
		return unique().stream().anyMatch(names -> {
			Set<Integer> places = places(names);
			return !places.isEmpty() && columns.containsAll(places);
		});
	}

	/** The lists of columns of which no two rows have the same values. */
	private List<List<String>> unique() {
		List<List<String>> lists = new ArrayList<>();
		if (!source.primaryKey().isEmpty()) {
			lists.add(source.primaryKey());
		}
		for (Index index : source.indexes()) {
			boolean nullable = index.columns().stream()
					.anyMatch(c -> source.column(c).map(Column::nullable).orElse(true));
			if (index.unique() && !nullable) {
				lists.add(index.columns());
			}
		}
		return lists;
	}

	private List<MappingFix> candidates() {
		List<MappingFix> candidates = new ArrayList<>();
		for (List<String> names : unique()) {
			Set<Integer> places = places(names);
			if (!places.isEmpty()) {
				List<ColumnMapping> changed = new ArrayList<>();
				for (int i = 0; i < mapping.columns().size(); i++) {
					changed.add(mapping.columns().get(i).withKey(places.contains(i)));
				}
				candidates.add(new MappingFix(Kind.CHOOSE_KEY,
						NLS.bind(Messages.fix_key, String.join(", ", names)), mapping.withColumns(changed))); //$NON-NLS-1$
			} else {
				candidates.addAll(fixes.addKey(names));
			}
		}
		return candidates;
	}

	private String names(Set<Integer> places) {
		return String.join(", ", places.stream().map(i -> mapping.columns().get(i).targetName()).toList()); //$NON-NLS-1$
	}
}
