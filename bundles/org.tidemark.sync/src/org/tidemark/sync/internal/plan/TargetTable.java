/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.SyncSettings;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableKind;
import org.tidemark.core.schema.TableName;
import org.tidemark.ddl.TableDefinition;
import org.tidemark.ddl.TableDefinition.ColumnDefinition;
import org.tidemark.ddl.TypeMapping;
import org.tidemark.sync.internal.Messages;

/** The target of a unit: checked when it is there, designed when it is missing. */
final class TargetTable {

	private final Sides sides;
	private final String unit;
	private final TableName name;
	private final @Nullable TableInfo existing;

	TargetTable(Sides sides, String unit, TableName name, @Nullable TableInfo existing) {
		this.sides = sides;
		this.unit = unit;
		this.name = name;
		this.existing = existing;
	}

	void check(List<MappedColumn> columns, SyncSettings settings, TableInfo source, @Nullable TargetChanges changes)
			throws TidemarkException {
		checkTwice(columns);
		TableInfo table = existing;
		if (table == null) {
			if (!settings.createTarget()) {
				throw UnitResolver.usage(NLS.bind(Messages.Plan_noTarget, name, sides.target().connection().name()),
						Messages.Plan_noTarget_remedy);
			}
			return;
		}
		if (table.kind() == TableKind.VIEW) {
			throw UnitResolver.usage(NLS.bind(Messages.Plan_targetIsView, name), ""); //$NON-NLS-1$
		}
		boolean same = sides.source().connection().equals(sides.target().connection())
				&& table.name().equals(source.name());
		if (same) {
			throw UnitResolver.usage(NLS.bind(Messages.Plan_sameTable, name), ""); //$NON-NLS-1$
		}
		for (Column column : table.columns()) {
			boolean filled = columns.stream().anyMatch(c -> c.read().name().equals(column.name()));
			if (filled && column.generated()) {
				throw UnitResolver.usage(NLS.bind(Messages.Plan_generatedTarget, name, column.name()),
						Messages.Plan_generatedTarget_remedy);
			}
			boolean relaxed = changes != null && changes.relaxes(column);
			if (!filled && !relaxed && TargetChanges.isRequired(column)) {
				throw UnitResolver.usage(NLS.bind(Messages.Plan_requiredTarget, name, column.name()),
						Messages.Plan_requiredTarget_remedy);
			}
		}
	}

	private void checkTwice(List<MappedColumn> columns) throws TidemarkException {
		Set<String> seen = new HashSet<>();
		for (MappedColumn column : columns) {
			if (!seen.add(column.read().name().toLowerCase(Locale.ROOT))) {
				throw UnitResolver.usage(NLS.bind(Messages.Plan_columnTwice, unit, column.read().name()), ""); //$NON-NLS-1$
			}
		}
	}

	List<String> createStatements(List<MappedColumn> columns, List<MappedColumn> key, @Nullable String comment)
			throws TidemarkException {
		TableDefinition table = new TableDesign(sides.dialect(), sides.source().connection().connector()).of(name,
				columns, key, comment);
		for (ColumnDefinition column : table.columns()) {
			if (column.type().fidelity() == TypeMapping.Fidelity.BLOCKED) {
				throw UnitResolver.usage(
						NLS.bind(Messages.Plan_typeBlocked,
								new Object[] { unit, column.name(), column.type().reason() }),
						Messages.Plan_typeBlocked_remedy);
			}
		}
		return sides.dialect().createTable(table);
	}
}
