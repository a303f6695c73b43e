/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.deletes;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.spi.Condition;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.UnitMode;
import org.tidemark.sync.internal.plan.PreparedUnit;
import org.tidemark.sync.internal.plan.UnitCursor;
import org.tidemark.sync.internal.state.UnitState;
import org.tidemark.sync.spi.Checkpoint;
import org.tidemark.sync.spi.Sink;
import org.tidemark.sync.spi.StoredCheckpoint;

/**
 * From where marked rows are looked for: where the last pass over them that came to its end had its unit's watermark. It
 * is kept apart from the unit's own checkpoint, which is done before the deletes are.
 */
final class MarkedWindow {

	private static final ObjectMapper MAPPER = new ObjectMapper();

	private MarkedWindow() {
	}

	/**
	 * What is stored.
	 *
	 * @param column    the column that marks rows
	 * @param watermark the unit's watermark
	 */
	record Reached(String column, List<String> watermark) {
	}

	/** The windows, all of which are to be looked through; a window without conditions is everything. */
	static List<List<Condition>> windows(PreparedUnit unit, String column, Sink sink) throws TidemarkException {
		UnitCursor cursor = unit.spec().cursor();
		Reached reached = reached(sink);
		boolean goesOn = cursor != null && !cursor.strategy().hasOwnWindow() && reached != null
				&& unit.mode() == UnitMode.INCREMENTAL && !unit.goesBack()
				&& unit.state() != null
				&& reached.column().equals(column) && !reached.watermark().isEmpty();
		if (!goesOn || cursor == null || reached == null) {
			return List.of(List.of());
		}
		List<List<Condition>> windows = new ArrayList<>();
		windows.add(cursor.window(reached.watermark(), List.of()));
		cursor.cursor().values().stream().filter(UnitCursor::nullable)
				.forEach(value -> windows.add(List.of(new Condition.IsNull(value))));
		return windows;
	}

	private static @Nullable Reached reached(Sink sink) throws TidemarkException {
		StoredCheckpoint stored = sink.storedCheckpoint().orElse(null);
		if (stored == null) {
			return null;
		}
		try {
			return MAPPER.readValue(stored.state(), Reached.class);
		} catch (JsonProcessingException e) {
			// everything is looked through then
			return null;
		}
	}

	/** What to store when the pass has come to its end. */
	static Checkpoint checkpoint(UnitState done, String column) {
		try {
			return new Checkpoint(done.runId(), MAPPER.writeValueAsString(new Reached(column, done.watermark())),
					new byte[0], true);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException(e);
		}
	}
}
