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

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.core.job.DeleteSettings;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;
import org.tidemark.core.task.LogLevel;
import org.tidemark.sync.PlanNote;
import org.tidemark.sync.internal.Messages;

/** How a unit finds the target rows that are to be deleted. */
public sealed interface DeleteRule {

	/** None are. */
	record Nothing() implements DeleteRule {
	}

	/**
	 * Those whose key the source has not.
	 *
	 * @param filtered whether rows that the job's condition leaves out count as not there
	 */
	record AbsentKeys(boolean filtered) implements DeleteRule {
	}

	/**
	 * Those that the source marks.
	 *
	 * @param mark the column that marks them
	 */
	record Marked(DeletionMark mark) implements DeleteRule {
	}

	/**
	 * Those whose key a table of the source lists.
	 *
	 * @param table the table
	 * @param key   its columns, in the order of the unit's key
	 * @param order a number of its own that each row gets as it comes; null where it has none, so that it is read as a whole
	 */
	record Tombstones(TableInfo table, List<Expression> key, @Nullable Expression order) implements DeleteRule {
		/** Copies the key. */
		public Tombstones {
			key = List.copyOf(key);
		}
	}

	/**
	 * The rule of a unit.
	 *
	 * @throws TidemarkException of kind usage when what the settings name is not there
	 */
	static DeleteRule of(UnitSpec spec, Sides sides, @Nullable IProgressMonitor monitor) throws TidemarkException {
		DeleteSettings settings = spec.settings().deletes();
		if (spec.settings().writeMode() == WriteMode.REPLACE) {
			return new Nothing();
		}
		return switch (settings.policy()) {
			case IGNORE -> spec.settings().writeMode() == WriteMode.MIRROR ? new AbsentKeys(true) : new Nothing();
			case KEYS -> new AbsentKeys(spec.settings().writeMode() == WriteMode.MIRROR);
			case SOFT -> marked(spec, settings);
			case TOMBSTONES -> tombstones(spec, settings, sides, monitor);
		};
	}

	private static DeleteRule marked(UnitSpec spec, DeleteSettings settings) throws TidemarkException {
		DeletionMark mark = DeletionMark.of(spec.source(), settings)
				.orElseThrow(() -> UnitResolver.usage(
						NLS.bind(Messages.Plan_noColumn, spec.source().name(), settings.column()),
						NLS.bind(Messages.Column_remedy, UnitResolver.names(spec.source()))));
		if (settings.delete()) {
			return new Marked(mark);
		}
		boolean mapped = spec.columns().stream().map(ReadColumn::expression)
				.anyMatch(e -> e instanceof Expression.ColumnValue value && value.column().equals(mark.column()));
		if (!mapped) {
			throw UnitResolver.usage(NLS.bind(Messages.Deletes_markNotMapped, spec.name(), mark.column().name()),
					Messages.Deletes_markNotMapped_remedy);
		}
		return new Nothing();
	}

	private static DeleteRule tombstones(UnitSpec spec, DeleteSettings settings, Sides sides,
			@Nullable IProgressMonitor monitor) throws TidemarkException {
		TableName name = TableName.parse(String.valueOf(settings.table()));
		TableInfo table = sides.source().discovery().table(name, monitor)
				.orElseThrow(() -> UnitResolver.usage(
						NLS.bind(Messages.Plan_noSource, name, sides.source().connection().name()),
						Messages.Plan_noSource_remedy));
		if (settings.key().size() != spec.key().size()) {
			throw UnitResolver.usage(NLS.bind(Messages.Deletes_tombstoneKey,
					new Object[] { spec.name(), table.name(), String.join(", ", spec.keyTargets()) }), ""); //$NON-NLS-1$ //$NON-NLS-2$
		}
		List<Expression> key = new ArrayList<>();
		for (String column : settings.key()) {
			Column found = table.column(column)
					.orElseThrow(() -> UnitResolver.usage(NLS.bind(Messages.Plan_noColumn, table.name(), column),
							NLS.bind(Messages.Column_remedy, UnitResolver.names(table))));
			key.add(new Expression.ColumnValue(found));
		}
		return new Tombstones(table, key, order(table, key, sides));
	}

	/** A number that the database gives, once, and nobody else. */
	private static @Nullable Expression order(TableInfo table, List<Expression> key, Sides sides)
			throws TidemarkException {
		for (Column column : table.columns()) {
			Expression number = new Expression.ColumnValue(column);
			if (column.autoIncrement() && column.type() instanceof LogicalType.Int && table.isUnique(column.name())
					&& !key.contains(number) && sides.source().source().cursorWarnings(table, number).isEmpty()) {
				return number;
			}
		}
		return null;
	}

	/** What a person should know of it before the run. */
	default List<PlanNote> notes(UnitSpec spec) {
		String text = switch (this) {
			case Nothing none -> ""; //$NON-NLS-1$
			case AbsentKeys keys -> NLS.bind(Messages.Deletes_planKeys, spec.target(), spec.source().name())
					+ (spec.where() == null ? "" //$NON-NLS-1$
							: ' ' + (keys.filtered() ? Messages.Deletes_planFiltered
									: Messages.Deletes_planUnfiltered));
			case Marked marked -> NLS.bind(Messages.Deletes_planMarked, spec.target(), marked.mark().column().name());
			case Tombstones stones ->
				NLS.bind(Messages.Deletes_planTombstones, spec.target(), stones.table().name()) + ' '
						+ (stones.order() instanceof Expression.ColumnValue number
								? NLS.bind(Messages.Deletes_planStonesFrom, number.column().name())
								: Messages.Deletes_planStonesAll);
		};
		return text.isEmpty() ? List.of()
				: List.of(new PlanNote(LogLevel.INFO,
						text + ' ' + NLS.bind(Messages.Deletes_planGuard, spec.settings().deleteGuard())));
	}
}
