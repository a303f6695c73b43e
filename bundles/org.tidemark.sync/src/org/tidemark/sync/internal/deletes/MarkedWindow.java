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

import org.tidemark.connector.spi.Condition;
import org.tidemark.sync.UnitMode;
import org.tidemark.sync.internal.plan.PreparedUnit;
import org.tidemark.sync.internal.plan.UnitCursor;

/**
 * From where marked rows are looked for: where the last pass over them that came to its end had its unit's watermark.
 */
final class MarkedWindow {

	private MarkedWindow() {
	}

	/** The windows, all of which are to be looked through; a window without conditions is everything. */
	static List<List<Condition>> windows(PreparedUnit unit, String column, DeletesState reached) {
		UnitCursor cursor = unit.spec().cursor();
		boolean goesOn = cursor != null && !cursor.strategy().hasOwnWindow()
				&& unit.mode() == UnitMode.INCREMENTAL && !unit.goesBack()
				&& unit.state() != null
				&& reached.column().equals(column) && !reached.watermark().isEmpty();
		if (!goesOn || cursor == null) {
			return List.of(List.of());
		}
		List<List<Condition>> windows = new ArrayList<>();
		windows.add(cursor.window(reached.watermark(), List.of()));
		cursor.cursor().values().stream().filter(UnitCursor::nullable)
				.forEach(value -> windows.add(List.of(new Condition.IsNull(value))));
		return windows;
	}
}
