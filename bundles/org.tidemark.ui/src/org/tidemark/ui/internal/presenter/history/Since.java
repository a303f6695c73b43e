/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.history;

import java.time.Duration;
import java.time.Instant;

/** How far back the history is shown. */
public enum Since {
	/** From the first run on. */
	ALL,
	/** The last 24 hours. */
	DAY,
	/** The last seven days. */
	WEEK,
	/** The last thirty days. */
	MONTH;

	private static final int DAYS_OF_WEEK = 7;
	private static final int DAYS_OF_MONTH = 30;

	/** Whether something that began then is shown now. */
	public boolean includes(Instant started, Instant now) {
		return switch (this) {
			case ALL -> true;
			case DAY -> within(started, now, 1);
			case WEEK -> within(started, now, DAYS_OF_WEEK);
			case MONTH -> within(started, now, DAYS_OF_MONTH);
		};
	}

	private static boolean within(Instant started, Instant now, int days) {
		return !started.isBefore(now.minus(Duration.ofDays(days)));
	}

	/** Its name for a person. */
	public String label() {
		return switch (this) {
			case ALL -> Messages.since_all;
			case DAY -> Messages.since_day;
			case WEEK -> Messages.since_week;
			case MONTH -> Messages.since_month;
		};
	}
}
