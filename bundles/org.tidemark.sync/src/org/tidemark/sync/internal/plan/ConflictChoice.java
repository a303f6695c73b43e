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
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.Expression;
import org.tidemark.core.job.Direction;
import org.tidemark.core.job.SyncSettings;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.Column;
import org.tidemark.core.type.LogicalType;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.internal.registry.ConflictPolicies;
import org.tidemark.sync.spi.ConflictPolicy;
import org.tidemark.sync.spi.ConflictPolicy.CursorNeed;

/** Chooses how a unit treats rows that others changed; refuses what cannot work. */
final class ConflictChoice {

	private final ConflictPolicies policies;
	private final String unit;
	private final List<MappedColumn> columns;
	private final @Nullable UnitCursor cursor;

	ConflictChoice(ConflictPolicies policies, String unit, List<MappedColumn> columns, @Nullable UnitCursor cursor) {
		this.policies = policies;
		this.unit = unit;
		this.columns = columns;
		this.cursor = cursor;
	}

	/** The choice; null where target rows are replaced without looking at them. */
	@Nullable
	UnitConflicts choose(SyncSettings settings) throws TidemarkException {
		if (!settings.looksForConflicts()) {
			return null;
		}
		String id = settings.conflicts();
		ConflictPolicy policy = policies.policy(id);
		if (settings.writeMode() != WriteMode.UPSERT) {
			throw UnitResolver.usage(
					NLS.bind(Messages.Plan_conflictsNeedUpsert, new Object[] { unit, id, settings.writeMode().id() }),
					Messages.Plan_conflictsNeedUpsert_remedy);
		}
		List<Integer> places = places();
		CursorNeed kind = places.isEmpty() ? CursorNeed.NONE : kind();
		CursorNeed need = policy.cursorNeed();
		if (need != CursorNeed.NONE && need != kind) {
			throw UnitResolver.usage(
					NLS.bind(need == CursorNeed.MOMENT ? Messages.Plan_conflictsNeedMoment
							: Messages.Plan_conflictsNeedNumber, unit, id),
					Messages.Plan_conflictsNeedCursor_remedy);
		}
		return new UnitConflicts(id, policy, kind == CursorNeed.NONE ? List.of() : places, kind,
				settings.direction() == Direction.BOTH);
	}

	private List<Column> cursorColumns() {
		UnitCursor chosen = cursor;
		Expression expression = chosen == null || chosen.cursor().values().size() > 1 ? null
				: chosen.cursor().values().get(0);
		return switch (expression) {
			case Expression.ColumnValue value -> List.of(value.column());
			case Expression.Coalesce list -> list.columns();
			case null, default -> List.of();
		};
	}

	/** Where the cursor's columns are among those that are written; empty when one of them is not. */
	private List<Integer> places() {
		List<Integer> places = new ArrayList<>();
		for (Column wanted : cursorColumns()) {
			int place = 0;
			while (place < columns.size() && !wanted.name().equals(columns.get(place).sourceName())) {
				place++;
			}
			if (place == columns.size()) {
				return List.of();
			}
			places.add(place);
		}
		return places;
	}

	private CursorNeed kind() {
		return switch (cursorColumns().get(0).type()) {
			case LogicalType.Date d -> CursorNeed.MOMENT;
			case LogicalType.DateTime t -> CursorNeed.MOMENT;
			case LogicalType.Instant t -> CursorNeed.MOMENT;
			case LogicalType.Int i -> CursorNeed.NUMBER;
			case LogicalType.Decimal d -> CursorNeed.NUMBER;
			default -> CursorNeed.NONE;
		};
	}
}
