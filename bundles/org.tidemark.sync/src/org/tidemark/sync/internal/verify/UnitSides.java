/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.verify;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.type.LogicalType;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.internal.plan.UnitSpec;

/**
 * Both sides of a unit as they are compared: the source's rows that the job's condition lets pass, and all of the
 * target's.
 *
 * @param source the source
 * @param target the target
 */
public record UnitSides(TableSide source, TableSide target) {

	/**
	 * The sides of a unit.
	 *
	 * @param existing the target table as it is now
	 */
	public static UnitSides of(UnitSpec spec, TableInfo existing) throws TidemarkException {
		List<ReadColumn> targetColumns = new ArrayList<>();
		List<LogicalType> types = new ArrayList<>();
		for (ReadColumn column : spec.columns()) {
			Column found = existing.column(column.name())
					.orElseThrow(() -> new TidemarkException(ProblemKind.USAGE,
							NLS.bind(Messages.Plan_noTargetColumn, existing.name(), column.name()),
							Messages.Verify_noTarget_remedy, null));
			targetColumns.add(new ReadColumn(column.name(), new Expression.ColumnValue(found)));
			types.add(column.expression().type());
		}
		List<String> names = spec.columns().stream().map(ReadColumn::name).toList();
		List<Integer> key = spec.keyTargets().stream().map(names::indexOf).toList();
		return new UnitSides(new TableSide(spec.source().name(), spec.columns(), types, key, spec.filter()),
				new TableSide(existing.name(), targetColumns, types, key, List.of()));
	}

	/** The same sides with their keys alone. */
	public UnitSides keysOnly() {
		return new UnitSides(source.keysOnly(), target.keysOnly());
	}
}
