/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.task.LogLevel;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.internal.state.DeadLetterJson;
import org.tidemark.sync.spi.DeadLetter;

/** Tells of the rows of a unit that went to the dead letter; used by the unit's writing thread. */
final class DeadLetterReport {

	private static final int MOST_EVENTS = 100;

	private final long task;
	private final String unit;
	private final EventStream events;
	private final DeadLetterJson json = new DeadLetterJson();
	private long told;

	DeadLetterReport(long task, String unit, EventStream events) {
		this.task = task;
		this.unit = unit;
		this.events = events;
	}

	/** Tells of refused rows, one by one up to a limit. */
	void tell(List<DeadLetter> refused) {
		for (DeadLetter letter : refused) {
			if (told < MOST_EVENTS) {
				events.send(new TaskEvent.DeadLetter(task, unit, key(letter), letter.column(),
						letter.reason()));
			} else if (told == MOST_EVENTS) {
				warn(NLS.bind(Messages.DeadLetter_more, unit));
			}
			told++;
		}
	}

	private Map<String, String> key(DeadLetter letter) {
		Map<String, String> key = new LinkedHashMap<>();
		for (Map.Entry<String, @Nullable String> part : json.object(letter.key()).entrySet()) {
			key.put(part.getKey(), String.valueOf(part.getValue()));
		}
		return key;
	}

	/** Tells at the end of the unit where its refused rows are. */
	void tellEnd(String place) {
		if (told > 0) {
			warn(NLS.bind(Messages.DeadLetter_wait, told, place));
		}
	}

	/** A warning in the log. */
	void warn(String message) {
		events.send(new TaskEvent.Log(task, unit, LogLevel.WARN, message));
	}
}
