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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.Horizon;
import org.tidemark.connector.spi.Source;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.LogLevel;
import org.tidemark.core.type.LogicalType;
import org.tidemark.sync.PlanNote;
import org.tidemark.sync.UnitMode;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.spi.Cursor;

/**
 * What a source has to say of the cursors of a job before it runs. Asks for the horizon once for all cursors of one type.
 */
final class SourceAdvice {

	private final Source source;
	private final ClockCheck clock;
	private final Map<LogicalType, SeenHorizon> horizons = new HashMap<>();

	SourceAdvice(Source source, ClockCheck clock) {
		this.source = source;
		this.clock = clock;
	}

	/** The unit with what a person should know of its cursor. */
	PreparedUnit addTo(PreparedUnit unit) throws TidemarkException {
		UnitSpec spec = unit.spec();
		UnitCursor cursor = spec.cursor();
		if (cursor == null || unit.mode() == UnitMode.SKIP) {
			return unit;
		}
		List<PlanNote> notes = new ArrayList<>();
		SeenHorizon taken = cursor.cursor().trust() == Cursor.Trust.IS_TRANSACTION ? null
				: horizon(spec, cursor.cursor().leading());
		Horizon seen = taken == null ? null : taken.horizon();
		if (seen != null && !seen.advice().isEmpty()) {
			notes.add(warning(seen.kind() == Horizon.Kind.NOT_VISIBLE
					? NLS.bind(Messages.Plan_safetyLag, seen.advice(), spec.settings().safetyLag())
					: seen.advice()));
		}
		source.cursorWarnings(spec.source(), cursor.cursor().leading()).forEach(w -> notes.add(warning(w)));
		PreparedUnit advised = unit.withNotes(notes);
		return taken == null ? advised : clock.examine(advised.seeing(taken), cursor, taken.horizon());
	}

	private SeenHorizon horizon(UnitSpec spec, Expression cursor) throws TidemarkException {
		SeenHorizon seen = horizons.get(cursor.type());
		if (seen == null) {
			long asked = System.nanoTime();
			seen = new SeenHorizon(source.horizon(spec.source(), cursor), asked);
			horizons.put(cursor.type(), seen);
		}
		return seen;
	}

	private static PlanNote warning(String text) {
		return new PlanNote(LogLevel.WARN, text);
	}
}
