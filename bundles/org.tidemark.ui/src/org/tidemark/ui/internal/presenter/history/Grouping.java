/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.history;

/** How runs are put together. */
public enum Grouping {
	/** Not at all. */
	NONE,
	/** By the day on which they began. */
	DAY,
	/** By their job. */
	JOB;

	/** Its name for a person. */
	public String label() {
		return switch (this) {
			case NONE -> Messages.group_none;
			case DAY -> Messages.group_day;
			case JOB -> Messages.group_job;
		};
	}
}
