/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.Horizon;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.connector.spi.Source;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.LogLevel;
import org.tidemark.sync.PlanNote;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.internal.state.UnitState;
import org.tidemark.sync.internal.state.UnitState.Pass;
import org.tidemark.sync.spi.Cursor;

/**
 * Whether the clock of a source was set back behind what was read up to. What was dated since then may lie below the
 * watermark, as far as the clock has come from where it was set to: by the time that has passed for us since the last
 * complete run at most.
 */
final class ClockCheck {

	/** How far a horizon may lie behind an earlier one although no clock was set back: open work is known in seconds. */
	private static final Duration JITTER = Duration.ofSeconds(10);

	private final Source source;
	private final boolean keepWatermark;

	/** @param keepWatermark whether a person has said that runs go on from the watermark */
	ClockCheck(Source source, boolean keepWatermark) {
		this.source = source;
		this.keepWatermark = keepWatermark;
	}

	/**
	 * The unit, which goes back to where the clock may have been set to.
	 *
	 * @param horizon of the unit's cursor, as it is now
	 * @throws TidemarkException of kind usage for a unit that cannot send again what it has sent
	 */
	PreparedUnit examine(PreparedUnit unit, UnitCursor cursor, Horizon horizon) throws TidemarkException {
		UnitState state = unit.state();
		String reached = state == null ? null : reached(state);
		String seen = horizon.value();
		if (state == null || reached == null || seen == null
				|| cursor.cursor().trust() != Cursor.Trust.UP_TO_OLDEST_TRANSACTION || !isBefore(seen, reached)) {
			return unit;
		}
		Instant now = Instant.now();
		String clock = clock(cursor, horizon);
		if (clock == null ? !isBefore(seen, Moments.earlier(reached, JITTER)) : !isBefore(clock, reached)) {
			return unit;
		}
		return back(unit, state, clock == null ? seen : clock, reached, now);
	}

	/** Up to where earlier sessions have read, or null where they have trusted nothing. */
	private static @Nullable String reached(UnitState state) {
		String horizon = state.horizon();
		if (state.pass() != Pass.DONE && horizon != null) {
			return horizon;
		}
		return state.watermark().isEmpty() ? null : state.watermark().get(0);
	}

	private static boolean isBefore(@Nullable String one, @Nullable String other) {
		LocalDateTime earlier = one == null ? null : Moments.moment(one);
		LocalDateTime later = other == null ? null : Moments.moment(other);
		return earlier != null && later != null && earlier.isBefore(later);
	}

	/** The clock itself, for the horizon of a replica is behind it; null where the zone of its values is not known. */
	private @Nullable String clock(UnitCursor cursor, Horizon horizon) throws TidemarkException {
		try (Snapshot snapshot = source.openSnapshot()) {
			return Moments.text(cursor.cursor().leading().type(), snapshot.opened(), horizon.zone());
		}
	}

	private PreparedUnit back(PreparedUnit unit, UnitState state, String clock, String reached, Instant now)
			throws TidemarkException {
		UnitSpec spec = unit.spec();
		if (spec.settings().writeMode() == WriteMode.APPEND) {
			String text = NLS.bind(Messages.Clock_append, new Object[] { spec.name(), clock, reached });
			if (!keepWatermark) {
				throw UnitResolver.usage(text, NLS.bind(Messages.Clock_append_remedy, spec.target()));
			}
			return unit.withNotes(List.of(new PlanNote(LogLevel.WARN, text)));
		}
		String from = state.pass() == Pass.FULL ? null : lowest(spec, state, clock, now);
		String text = from == null ? NLS.bind(Messages.Clock_all, new Object[] { spec.name(), clock, reached })
				: NLS.bind(Messages.Clock_back, new Object[] { spec.name(), clock, reached, from });
		UnitState back = state.at(state.pass() == Pass.FULL ? Pass.FULL : begun(state), List.of())
				.withWatermark(from == null ? List.of() : List.of(from));
		return unit.withNotes(List.of(new PlanNote(LogLevel.WARN, text))).backTo(back);
	}

	/** A pass that was cut off begins again, for rows may have been dated behind where it stands. */
	private static Pass begun(UnitState state) {
		return state.pass() == Pass.DONE ? Pass.DONE : Pass.CHANGES;
	}

	/** The lowest value that the clock can have been set to; null when that is not known. */
	private static @Nullable String lowest(UnitSpec spec, UnitState state, String clock, Instant now) {
		String last = state.lastSync();
		Duration passed = last == null ? null : Duration.between(Instant.parse(last), now);
		return passed == null || passed.isNegative() ? null
				: Moments.earlier(clock, passed.plus(spec.settings().safetyLag()));
	}
}
