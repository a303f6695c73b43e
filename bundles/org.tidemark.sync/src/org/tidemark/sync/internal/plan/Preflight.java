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
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.core.job.ErrorStrategy;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.Index;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.task.LogLevel;
import org.tidemark.ddl.TypeMapping;
import org.tidemark.sync.PlanNote;
import org.tidemark.sync.UnitMode;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.spi.Finding;
import org.tidemark.sync.spi.Finding.Limit;
import org.tidemark.sync.spi.Sink;

/**
 * Looks before a run whether the target can hold what the source has: by declared types first, and for a full run, which
 * sends all rows, by a count of the rows that do not fit. What will surely be refused is refused now.
 */
final class Preflight {

	private final Sides sides;
	private final boolean counting;

	/** @param counting whether the rows that do not fit are counted before a full run */
	Preflight(Sides sides, boolean counting) {
		this.sides = sides;
		this.counting = counting;
	}

	/** The unit with what a person should know. */
	PreparedUnit examine(PreparedUnit unit, Sink sink) throws TidemarkException {
		if (unit.mode() == UnitMode.SKIP) {
			return unit;
		}
		UnitSpec spec = unit.spec();
		TableInfo existing = spec.existing();
		if (existing == null) {
			return unit.withNotes(lossy(spec));
		}
		List<Doubt> doubts = new ArrayList<>();
		sink.advice().forEach(text -> doubts.add(new Doubt(text, null)));
		for (Finding finding : sink.preflight()) {
			doubts.add(new Doubt(finding.text(), condition(spec, finding)));
		}
		nulls(spec, existing, doubts);
		List<PlanNote> notes = answered(unit, doubts);
		furtherKeys(spec, existing, notes);
		return unit.withNotes(notes);
	}

	/**
	 * Something that may be refused.
	 *
	 * @param text      what it is
	 * @param condition which rows would be, or null when that cannot be asked
	 */
	private record Doubt(String text, @Nullable Condition condition) {
	}

	private List<PlanNote> lossy(UnitSpec spec) {
		List<PlanNote> notes = new ArrayList<>();
		for (ReadColumn column : spec.columns()) {
			TypeMapping type = sides.dialect().typeFor(column.expression().type(),
					spec.keyTargets().contains(column.name()));
			if (type.fidelity() == TypeMapping.Fidelity.LOSSY) {
				notes.add(warning(NLS.bind(Messages.Preflight_lossy,
						new Object[] { column.name(), type.declaration(), type.reason() })));
			}
		}
		return notes;
	}

	private static @Nullable Condition condition(UnitSpec spec, Finding finding) {
		Optional<ReadColumn> column = spec.columns().stream().filter(c -> c.name().equals(finding.column()))
				.findFirst();
		if (column.isEmpty()) {
			return null;
		}
		Expression value = column.get().expression();
		return switch (finding.limit()) {
			case Limit.Characters text -> new Condition.LongerThan(value, text.most());
			case Limit.Range range -> new Condition.Outside(value, range.low(), range.high());
			case null -> null;
		};
	}

	private static void nulls(UnitSpec spec, TableInfo existing, List<Doubt> doubts) {
		for (ReadColumn column : spec.columns()) {
			if (canBeRefusedNull(column, existing)) {
				doubts.add(new Doubt(NLS.bind(Messages.Preflight_null, column.name()),
						new Condition.IsNull(column.expression())));
			}
		}
	}

	/** Whether a column may give NULL where the target takes none. */
	static boolean canBeRefusedNull(ReadColumn column, TableInfo existing) {
		boolean possible = !(column.expression() instanceof Expression.ColumnValue value)
				|| value.column().nullable() || column.rules().makesNull();
		return possible && existing.column(column.name()).map(c -> !c.nullable()).orElse(false);
	}

	private List<PlanNote> answered(PreparedUnit unit, List<Doubt> doubts) throws TidemarkException {
		List<PlanNote> notes = new ArrayList<>();
		boolean ask = counting && unit.mode() == UnitMode.FULL && doubts.stream().anyMatch(d -> d.condition() != null);
		try (@Nullable
		Census census = ask ? new Census(sides.source(), unit.spec()) : null) {
			for (Doubt doubt : doubts) {
				Condition condition = doubt.condition();
				long rows = census == null || condition == null ? Census.UNKNOWN : census.count(condition);
				if (rows > 0 && unit.spec().settings().errorStrategy() == ErrorStrategy.STOP) {
					throw new TidemarkException(ProblemKind.USAGE,
							NLS.bind(Messages.Preflight_refused, unit.spec().name(),
									NLS.bind(Messages.Preflight_fits, doubt.text(), rows)),
							Messages.Preflight_refused_remedy, null);
				}
				if (rows != 0) {
					notes.add(warning(
							rows > 0 ? NLS.bind(Messages.Preflight_fits, doubt.text(), rows) : doubt.text()));
				}
			}
		}
		return notes;
	}

	private static void furtherKeys(UnitSpec spec, TableInfo existing, List<PlanNote> notes) {
		Set<String> key = new HashSet<>(spec.keyTargets());
		Set<String> written = new HashSet<>(spec.columns().stream().map(ReadColumn::name).toList());
		List<Index> unique = new ArrayList<>(existing.indexes().stream().filter(Index::unique).toList());
		if (!existing.primaryKey().isEmpty()) {
			unique.add(new Index("PRIMARY KEY", existing.primaryKey(), true)); //$NON-NLS-1$
		}
		for (Index index : unique) {
			boolean same = key.equals(new HashSet<>(index.columns()));
			if (!same && index.columns().stream().anyMatch(written::contains) && !isCoveredByKey(index, key)) {
				notes.add(warning(NLS.bind(Messages.Preflight_unique, index.name(),
						String.join(", ", index.columns())))); //$NON-NLS-1$
			}
		}
	}

	/** A unique key with all columns of the row's key cannot be shared by two rows. */
	private static boolean isCoveredByKey(Index index, Set<String> key) {
		return !key.isEmpty() && new HashSet<>(index.columns()).containsAll(key);
	}

	private static PlanNote warning(String text) {
		return new PlanNote(LogLevel.WARN, text);
	}
}
