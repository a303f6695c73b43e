/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.conflict;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.RowBatch;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.internal.plan.UnitConflicts;
import org.tidemark.sync.internal.plan.UnitSpec;
import org.tidemark.sync.spi.Conflict;
import org.tidemark.sync.spi.Conflict.Order;
import org.tidemark.sync.spi.ConflictPolicy.CursorNeed;
import org.tidemark.sync.spi.ConflictPolicy.Decision;
import org.tidemark.sync.spi.QueuedConflict;
import org.tidemark.sync.spi.RowDigest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Puts conflicts before the unit's policy. Used by one thread. */
public final class Judge {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final String unit;
	private final RowForm form;
	private final UnitConflicts conflicts;

	/**
	 * @param spec      the unit
	 * @param form      reads its rows
	 * @param conflicts its policy
	 */
	public Judge(UnitSpec spec, RowForm form, UnitConflicts conflicts) {
		this.unit = spec.name();
		this.form = form;
		this.conflicts = conflicts;
	}

	/**
	 * A row of one side.
	 *
	 * @param batch where it is
	 * @param row   its place
	 */
	public record Side(RowBatch batch, int row) {

		/** The row of a place; null for none. */
		public static @Nullable Side of(RowBatch batch, @Nullable Integer place) {
			return place == null ? null : new Side(batch, place);
		}

		/** Appends the row to another batch of the same columns. */
		void appendTo(RowBatch into) {
			for (int column = 0; column < batch.columns().size(); column++) {
				into.column(column).appendFrom(batch.column(column), row);
			}
		}
	}

	/**
	 * Decides a conflict.
	 *
	 * @throws TidemarkException when the policy fails the unit, or fails itself
	 */
	public Told decide(List<String> key, @Nullable Side source, @Nullable Side target, boolean baseKnown)
			throws TidemarkException {
		Conflict conflict = new Conflict(unit, form.keyValues(key),
				source == null ? null : form.values(source.batch(), source.row()),
				target == null ? null : form.values(target.batch(), target.row()), baseKnown, order(source, target));
		Decision decision = conflicts.policy().decide(conflict);
		if (decision == Decision.FAIL) {
			throw new TidemarkException(ProblemKind.FAILED,
					NLS.bind(Messages.Conflict_failed, unit, new Told(conflict, decision).message()),
					Messages.Conflict_failed_remedy, null);
		}
		return new Told(conflict, decision);
	}

	private Order order(@Nullable Side source, @Nullable Side target) {
		if (source == null || target == null || conflicts.kind() == CursorNeed.NONE) {
			return Order.UNKNOWN;
		}
		return CursorOrder.compare(form.first(source.batch(), source.row(), conflicts.cursor()),
				form.first(target.batch(), target.row(), conflicts.cursor()), conflicts.kind());
	}

	/** The conflict as it waits for a person. */
	public QueuedConflict queued(Told told, RowDigest key, @Nullable RowDigest base, @Nullable Side source,
			@Nullable Side target) {
		Conflict conflict = told.conflict();
		return new QueuedConflict(key, json(conflict.key()), conflict.source() == null ? null : json(conflict.source()),
				conflict.target() == null ? null : json(conflict.target()), base, digest(source), digest(target), ""); //$NON-NLS-1$
	}

	private @Nullable RowDigest digest(@Nullable Side side) {
		return side == null ? null : form.digest(side.batch(), side.row());
	}

	private static String json(@Nullable Object value) {
		try {
			return JSON.writeValueAsString(value);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException(e);
		}
	}
}
