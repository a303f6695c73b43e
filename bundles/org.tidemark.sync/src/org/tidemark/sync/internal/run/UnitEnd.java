/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.TaskOutcome.UnitOutcome;
import org.tidemark.sync.internal.plan.PreparedUnit;
import org.tidemark.sync.internal.state.UnitState;

/**
 * A unit whose writes are over, and whose end is told when its deletes are too.
 *
 * @param context  what the units share
 * @param unit     the unit
 * @param progress its counters
 * @param state    its state after the writes, or before them where they failed
 */
record UnitEnd(UnitContext context, PreparedUnit unit, UnitProgress progress, @Nullable UnitState state) {

	/** Tells the end. */
	UnitOutcome tell(TaskStatus status, @Nullable String error) {
		UnitState reached = state;
		context.events()
				.send(new TaskEvent.UnitFinished(context.task(), unit.spec().name(), unit.mode().id(), status,
						progress.counters(), progress.elapsedMillis(), reached == null ? null : reached.watermarkText(),
						error));
		return outcome(status, error);
	}

	UnitOutcome outcome(TaskStatus status, @Nullable String error) {
		return new UnitOutcome(unit.spec().name(), unit.mode(), status, progress.counters(), progress.elapsedMillis(),
				error);
	}
}
