/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.job;

import java.util.Optional;

/** What happens to scheduled runs that were missed because nothing was there to start them, or the job was still running. */
public enum MissedRuns {
	/** One run makes up for all of them, at once. */
	ONCE("once"), //$NON-NLS-1$
	/** The next run is the next one of the schedule. */
	SKIP("skip"); //$NON-NLS-1$

	private final String id;

	MissedRuns(String id) {
		this.id = id;
	}

	/** The name in a job file. */
	public String id() {
		return id;
	}

	/** The constant of this name in a job file. */
	public static Optional<MissedRuns> of(String id) {
		for (MissedRuns value : values()) {
			if (value.id.equals(id)) {
				return Optional.of(value);
			}
		}
		return Optional.empty();
	}
}
