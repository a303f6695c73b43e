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
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.ColumnMapping;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.type.LogicalType;
import org.tidemark.operations.internal.Similar;
import org.tidemark.operations.mapping.ColumnNames;
import org.tidemark.operations.mapping.MappingFix;
import org.tidemark.operations.mapping.MappingFix.Kind;

/** What can be done about problems of a mapping that lists its columns. */
final class Fixes {

	private final ReadTables tables;
	private final TableMapping mapping;

	Fixes(ReadTables tables, TableMapping mapping) {
		this.tables = tables;
		this.mapping = mapping;
	}

	/** The mapping with another column in the place of one. */
	TableMapping with(int index, ColumnMapping column) {
		List<ColumnMapping> columns = new ArrayList<>(mapping.columns());
		columns.set(index, column);
		return mapping.withColumns(columns);
	}

	private TableMapping without(int index) {
		List<ColumnMapping> columns = new ArrayList<>(mapping.columns());
		columns.remove(index);
		return mapping.withColumns(columns);
	}

	/** Leaves a column out; a mapping without columns would mean all of them. */
	List<MappingFix> skip(int index) {
		return mapping.columns().size() == 1 ? List.of()
				: List.of(new MappingFix(Kind.SKIP,
						NLS.bind(Messages.fix_skip, mapping.columns().get(index).targetName()), without(index)));
	}

	List<MappingFix> unknownSource(int index, String name) {
		List<MappingFix> fixes = new ArrayList<>();
		List<String> names = tables.source().columns().stream().map(Column::name).toList();
		Optional<String> near = ColumnNames.match(name, names).or(() -> Similar.nearest(name, names));
		near.ifPresent(other -> {
			ColumnMapping old = mapping.columns().get(index);
			ColumnMapping renamed = new ColumnMapping(other, null, old.targetName(), old.type(), old.key(), old.role());
			fixes.add(new MappingFix(Kind.RENAME, NLS.bind(Messages.fix_source, other), with(index, renamed)));
		});
		fixes.addAll(skip(index));
		return fixes;
	}

	List<MappingFix> missingTarget(int index, String name) {
		List<MappingFix> fixes = new ArrayList<>();
		List<String> free = free();
		ColumnNames.match(name, free).or(() -> Similar.nearest(name, free))
				.ifPresent(other -> fixes.add(new MappingFix(Kind.RENAME, NLS.bind(Messages.fix_target, other),
						with(index, mapping.columns().get(index).withTarget(other)))));
		fixes.addAll(skip(index));
		return fixes;
	}

	/** The columns of the target that nothing fills. */
	private List<String> free() {
		TableInfo existing = tables.existing();
		return existing == null ? List.of()
				: existing.columns().stream().filter(c -> !c.generated()).map(Column::name)
						.filter(n -> mapping.columns().stream().noneMatch(m -> n.equalsIgnoreCase(m.targetName())))
						.toList();
	}

	List<MappingFix> twice(int index, String target) {
		List<MappingFix> fixes = new ArrayList<>();
		String own = mapping.columns().get(index).name();
		if (own != null && mapping.columns().stream().noneMatch(c -> own.equalsIgnoreCase(c.targetName()))) {
			fixes.add(new MappingFix(Kind.RENAME, NLS.bind(Messages.fix_target, own),
					with(index, mapping.columns().get(index).withTarget(null))));
		} else {
			String other = ColumnNames.free(target,
					mapping.columns().stream().map(ColumnMapping::targetName).toList());
			fixes.add(new MappingFix(Kind.RENAME, NLS.bind(Messages.fix_target, other),
					with(index, mapping.columns().get(index).withTarget(other))));
		}
		fixes.addAll(skip(index));
		return fixes;
	}

	/** Fills a column that must not stay empty. */
	List<MappingFix> fill(Column target) {
		List<String> unread = tables.source().columns().stream().map(Column::name)
				.filter(n -> mapping.columns().stream().noneMatch(c -> n.equalsIgnoreCase(c.name()))).toList();
		List<MappingFix> fixes = new ArrayList<>();
		ColumnNames.match(target.name(), unread).ifPresent(name -> fixes.add(add(Kind.MAP,
				NLS.bind(Messages.fix_map, name, target.name()), new ColumnMapping(name, null,
						name.equals(target.name()) ? null : target.name(), null, false, null))));
		for (int i = 0; i < mapping.columns().size(); i++) {
			String filled = mapping.columns().get(i).targetName();
			TableInfo existing = tables.existing();
			boolean stray = existing != null && existing.column(filled).isEmpty();
			if (stray && ColumnNames.isSame(filled, target.name())) {
				fixes.add(new MappingFix(Kind.RENAME, NLS.bind(Messages.fix_target, target.name()),
						with(i, mapping.columns().get(i).withTarget(target.name()))));
			}
		}
		return fixes;
	}

	/** Reads the columns of a key that are left out. */
	List<MappingFix> addKey(List<String> names) {
		List<ColumnMapping> columns = new ArrayList<>(mapping.columns());
		for (String name : names) {
			if (columns.stream().noneMatch(c -> name.equalsIgnoreCase(c.name()))) {
				columns.add(ColumnMapping.of(name));
			}
		}
		return List.of(new MappingFix(Kind.CHOOSE_KEY, NLS.bind(Messages.fix_addKey, String.join(", ", names)), //$NON-NLS-1$
				mapping.withColumns(columns)));
	}

	private MappingFix add(Kind kind, String label, ColumnMapping column) {
		List<ColumnMapping> columns = new ArrayList<>(mapping.columns());
		columns.add(column);
		return new MappingFix(kind, label, mapping.withColumns(columns));
	}

	/** A type that does not hold what is read: another type where the column is made, else another value. */
	List<MappingFix> type(int index, @Nullable Column from, @Nullable Column to, boolean inKey) {
		List<MappingFix> fixes = new ArrayList<>();
		ColumnMapping column = mapping.columns().get(index);
		if (to == null) {
			if (column.type() != null && from != null) {
				String declaration = tables.dialects().typeFor(from.type(), inKey).declaration();
				fixes.add(new MappingFix(Kind.WIDEN, NLS.bind(Messages.fix_widen, declaration),
						with(index, column.withType(null))));
			} else {
				tables.dialects().textType(inKey)
						.ifPresent(text -> fixes.add(new MappingFix(Kind.WIDEN, NLS.bind(Messages.fix_asText, text),
								with(index, column.withType(text)))));
			}
		} else if (from != null && !inKey) {
			values(index, from, to.type(), fixes);
		}
		if (!inKey) {
			fixes.addAll(skip(index));
		}
		return fixes;
	}

	private void values(int index, Column from, LogicalType type, List<MappingFix> fixes) {
		ColumnMapping column = mapping.columns().get(index);
		if (from.type() instanceof LogicalType.Text && type instanceof LogicalType.Text text && text.length() > 0) {
			String sql = tables.dialects().truncate(from.name(), text.length());
			fixes.add(new MappingFix(Kind.TRUNCATE, NLS.bind(Messages.fix_truncate, Long.valueOf(text.length())),
					with(index, column.withExpression(sql))));
		} else {
			tables.dialects().cast(from.name(), type)
					.ifPresent(sql -> fixes.add(new MappingFix(Kind.CAST, NLS.bind(Messages.fix_cast, sql),
							with(index, column.withExpression(sql)))));
		}
	}
}
