/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.task.LogLevel;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.internal.conflict.Told;
import org.tidemark.sync.spi.ConflictPolicy.Decision;

/** Tells of a unit's conflicts: the first ones each with its key, and how many there were in all. */
final class ConflictLog {

	private static final int MOST_LINES = 100;

	private final UnitContext context;
	private final String unit;
	private final Map<Decision, Integer> counts = new EnumMap<>(Decision.class);
	private int lines;

	ConflictLog(UnitContext context, String unit) {
		this.context = context;
		this.unit = unit;
	}

	void tell(Told told) {
		counts.merge(told.decision(), 1, Integer::sum);
		if (++lines <= MOST_LINES) {
			send(told.message());
		}
	}

	/** Says how many there were, if there were any. */
	void end() {
		if (lines > 0) {
			send(NLS.bind(Messages.Conflict_count, new Object[] { lines, count(Decision.TAKE_SOURCE),
					count(Decision.KEEP_TARGET), count(Decision.QUEUE) }));
		}
	}

	private int count(Decision decision) {
		return counts.getOrDefault(decision, 0);
	}

	private void send(String message) {
		context.events().send(new TaskEvent.Log(context.task(), unit, LogLevel.WARN, message));
	}
}
