/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.job.NullCursors;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.type.LogicalType;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.internal.plan.Moments;
import org.tidemark.sync.internal.plan.UnitCursor;
import org.tidemark.sync.internal.plan.UnitSpec;

/** Rows whose cursor does not say when they were changed: it is NULL, or lies in the future. */
final class OddRows {

	private final UnitSpec spec;
	private final UnitCursor cursor;
	private final Snapshot snapshot;

	OddRows(UnitSpec spec, UnitCursor cursor, Snapshot snapshot) {
		this.spec = spec;
		this.cursor = cursor;
		this.snapshot = snapshot;
	}

	/** Whether rows without a cursor are read like all others. */
	boolean readsUndated() {
		return cursor.nullable() && cursor.config().nullCursors() == NullCursors.READ;
	}

	/**
	 * Refuses rows without a cursor where the job says so.
	 *
	 * @throws TidemarkException when there is one
	 */
	void refuseUndated() throws TidemarkException {
		if (cursor.nullable() && cursor.config().nullCursors() == NullCursors.REFUSE) {
			long count = undated();
			if (count > 0) {
				throw new TidemarkException(ProblemKind.FAILED,
						NLS.bind(Messages.Run_nullCursors, new Object[] { spec.name(), count, names() }),
						Messages.Run_nullCursors_remedy, null);
			}
		}
	}

	/** The number of rows that are left out for lack of a cursor. */
	long ignored() throws TidemarkException {
		return cursor.nullable() && cursor.config().nullCursors() == NullCursors.IGNORE ? undated() : 0;
	}

	private long undated() throws TidemarkException {
		List<Condition> conditions = spec.filter();
		conditions.add(new Condition.IsNull(cursor.cursor().values()));
		return snapshot.count(spec.source().name(), conditions);
	}

	private String names() {
		return String.join(", ", cursor.config().fields()); //$NON-NLS-1$
	}

	/**
	 * The number of rows that are dated later than the clock of the database when the snapshot was opened.
	 *
	 * @param zone of values that carry none; null when it is not known
	 */
	long future(@Nullable ZoneId zone) throws TidemarkException {
		Expression moment = cursor.cursor().leading();
		String next = later(moment.type(), snapshot.opened(), zone);
		if (next == null) {
			return 0;
		}
		List<Condition> conditions = spec.filter();
		conditions.add(new Condition.AtOrAfter(List.of(moment), List.of(next)));
		return snapshot.count(spec.source().name(), conditions);
	}

	/** The first text of a type that is later than a moment, which a value may have been rounded up to. */
	private static @Nullable String later(LogicalType type, Instant moment, @Nullable ZoneId zone) {
		return type instanceof LogicalType.Date && zone != null
				? LocalDate.ofInstant(moment.plusSeconds(1), zone).plusDays(1).toString()
				: Moments.text(type, moment.plusSeconds(1), zone);
	}
}
