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
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.Horizon;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.connector.spi.Source;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.internal.plan.SeenHorizon;
import org.tidemark.sync.internal.plan.UnitCursor;
import org.tidemark.sync.internal.plan.UnitSpec;
import org.tidemark.sync.internal.run.TrustLimit.Below;
import org.tidemark.sync.internal.run.TrustLimit.Nothing;
import org.tidemark.sync.internal.state.Candidate;
import org.tidemark.sync.internal.state.UnitState;
import org.tidemark.sync.spi.Cursor;

/**
 * What a run stands on, taken before its snapshot is opened: the horizon, and of a cursor of numbers what it had reached
 * before. A number says nothing of its time; but what was there before a moment is complete once all transactions that
 * began before that moment have ended.
 */
final class Footing {

	private static final Duration PATIENCE = Duration.ofSeconds(3);
	private static final long PAUSE_MILLIS = 100;

	private final UnitSpec spec;
	private final UnitCursor cursor;
	private final Horizon horizon;
	private final @Nullable Candidate reached;
	private final @Nullable Candidate pending;

	private Footing(UnitSpec spec, UnitCursor cursor, Horizon horizon, @Nullable Candidate reached,
			@Nullable Candidate pending) {
		this.spec = spec;
		this.cursor = cursor;
		this.horizon = horizon;
		this.reached = reached;
		this.pending = pending;
	}

	/**
	 * Takes it.
	 *
	 * @param state what the run begins with; where it has no watermark and will not find one in another way, short
	 *              transactions are waited for
	 * @param seen  a horizon that was taken before, or null; it serves a cursor of times while it is young, but not one of
	 *              numbers, whose horizon has to be younger than what it has reached
	 */
	static Footing take(UnitContext context, UnitSpec spec, UnitCursor cursor, UnitState state,
			@Nullable SeenHorizon seen)
			throws TidemarkException, InterruptedException {
		Source source = context.sides().source().source();
		Expression expression = cursor.cursor().leading();
		if (seen != null && !isNumber(cursor) && seen.isYoung()) {
			return new Footing(spec, cursor, seen.horizon(), null, state.candidate());
		}
		Candidate reached = isNumber(cursor) ? reached(source, spec, expression, state) : null;
		Footing footing = new Footing(spec, cursor, source.horizon(spec.source(), expression), reached,
				state.candidate());
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (state.watermark().isEmpty() && footing.isWorthWaiting() && System.nanoTime() < end
				&& !context.cancellation().requested()) {
			TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
			footing = new Footing(spec, cursor, source.horizon(spec.source(), expression), reached,
					state.candidate());
		}
		return footing;
	}

	private static boolean isNumber(UnitCursor cursor) {
		return cursor.cursor().trust() == Cursor.Trust.WHEN_NO_TRANSACTION_IS_OPEN;
	}

	/** What a cursor has reached now; since when an earlier run found the same, if one did. */
	private static @Nullable Candidate reached(Source source, UnitSpec spec, Expression expression, UnitState state)
			throws TidemarkException {
		try (Snapshot snapshot = source.openSnapshot()) {
			List<String> row = snapshot.greatest(spec.source().name(), List.of(expression), List.of());
			if (row.isEmpty()) {
				return null;
			}
			String greatest = row.get(0);
			if (row.equals(state.watermark())) {
				return Candidate.of(greatest, Instant.EPOCH);
			}
			Candidate earlier = state.candidate();
			return earlier != null && earlier.value().equals(greatest) ? earlier
					: Candidate.of(greatest, snapshot.opened());
		}
	}

	private boolean isWorthWaiting() {
		return reached != null && horizon.kind() == Horizon.Kind.TRANSACTIONS && limit() instanceof Nothing
				&& horizon.settled().isAfter(Instant.EPOCH);
	}

	Horizon horizon() {
		return horizon;
	}

	/** The moment before which every transaction that began has ended. */
	Instant settled() {
		return horizon.kind() == Horizon.Kind.NOT_VISIBLE ? horizon.settled().minus(spec.settings().safetyLag())
				: horizon.settled();
	}

	/** Up to where cursor values are trusted. */
	TrustLimit limit() {
		if (!isNumber(cursor)) {
			return TrustLimits.of(cursor.cursor(), horizon, spec.settings().safetyLag());
		}
		if (isSettled(reached)) {
			return new Below(Objects.requireNonNull(reached).value());
		}
		return isSettled(pending) ? new Below(Objects.requireNonNull(pending).value()) : new Nothing();
	}

	/** What a later run can take as its watermark when it is settled, or null where there is nothing to wait for. */
	@Nullable
	Candidate candidate() {
		if (reached == null || isSettled(reached)) {
			return null;
		}
		return pending == null || isSettled(pending) ? reached : pending;
	}

	/** Whether there are numbers that transactions may still fill in. */
	boolean isOpen() {
		return reached != null && !isSettled(reached);
	}

	/** Whether there is something that is not trusted. */
	boolean holdsBack() {
		return limit() instanceof Nothing && (reached != null || !isNumber(cursor));
	}

	private boolean isSettled(@Nullable Candidate candidate) {
		return candidate != null && candidate.isSettled(settled());
	}
}
