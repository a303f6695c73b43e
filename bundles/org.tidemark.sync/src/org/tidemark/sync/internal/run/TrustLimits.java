/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import java.time.Duration;

import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.Horizon;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.type.LogicalType;
import org.tidemark.sync.internal.plan.Moments;
import org.tidemark.sync.internal.plan.UnitSpec;
import org.tidemark.sync.internal.run.TrustLimit.Below;
import org.tidemark.sync.internal.run.TrustLimit.Everything;
import org.tidemark.sync.internal.run.TrustLimit.Nothing;
import org.tidemark.sync.internal.state.UnitState;
import org.tidemark.sync.spi.Cursor;

/** Works out the trust limit of a run from the horizon. */
final class TrustLimits {

	private TrustLimits() {
	}

	/**
	 * The limit that a horizon gives a cursor of moments. It is rounded down to the digits that the cursor keeps, because a row that is
	 * changed later in the same second can carry that second without its fraction.
	 */
	static TrustLimit of(Cursor cursor, Horizon horizon, Duration safetyLag) {
		if (cursor.trust() == Cursor.Trust.ALWAYS) {
			return new Everything();
		}
		String value = horizon.value();
		if (value == null) {
			return horizon.kind() == Horizon.Kind.SINGLE_WRITER ? new Everything() : new Nothing();
		}
		boolean hidden = horizon.kind() == Horizon.Kind.NOT_VISIBLE;
		String bound = hidden ? Moments.earlier(value, safetyLag) : value;
		if (bound != null && !isAbsolute(cursor.leading().type())) {
			bound = Moments.beforeFold(bound, horizon.zone());
		}
		boolean single = horizon.kind() == Horizon.Kind.SINGLE_WRITER;
		int digits = single ? 0 : digits(cursor.leading());
		if (bound == null) {
			return new Nothing();
		}
		// a single writer is not seen; but what it has not committed is not older than what is committed
		return below(roundedDown(bound, digits), single, safetyLag);
	}

	private static Below below(String bound, boolean single, Duration safetyLag) {
		String floor = single ? Moments.earlier(bound, safetyLag) : bound;
		return new Below(bound, floor == null ? bound : floor);
	}

	/** Whether values mean the same in every zone. */
	private static boolean isAbsolute(LogicalType type) {
		return !(type instanceof LogicalType.DateTime) && !(type instanceof LogicalType.Date);
	}

	private static int digits(Expression expression) {
		if (expression instanceof Expression.Coalesce list) {
			return list.columns().stream().mapToInt(c -> digits(new Expression.ColumnValue(c))).min().orElse(0);
		}
		return switch (expression.type()) {
			case LogicalType.DateTime t -> t.digits();
			case LogicalType.Instant t -> t.digits();
			default -> 0;
		};
	}

	private static String roundedDown(String value, int digits) {
		int point = value.indexOf('.');
		if (point < 0 || value.length() - point - 1 <= digits) {
			return value;
		}
		return value.substring(0, digits == 0 ? point : point + 1 + digits);
	}

	/**
	 * The lower of a limit and what an unfinished run has stored of its earlier sessions. What could be trusted once can be
	 * trusted later too, also where a later session knows of nothing.
	 */
	static TrustLimit lowest(TrustLimit limit, UnitState state, UnitSpec spec, Cursor cursor, Snapshot snapshot)
			throws TidemarkException {
		if (state.open()) {
			return new Nothing();
		}
		String stored = state.horizon();
		return switch (limit) {
			case Nothing n -> stored == null ? n : new Below(stored);
			case Everything e -> stored == null ? e : new Below(stored);
			case Below b -> stored == null || snapshot.isAtOrAfter(spec.source().name(), cursor.leading(), stored,
					b.bound())
							? b
							: below(stored, !b.reachable(), spec.settings().safetyLag());
		};
	}
}
