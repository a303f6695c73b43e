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

/** What of a run is worth telling somebody who did not watch it. */
public enum AlertEvent {
	/** The run came to its end. */
	COMPLETED("completed"), //$NON-NLS-1$
	/** The run failed, or could not begin. The same error is not told again before a run has succeeded. */
	FAILED("failed"), //$NON-NLS-1$
	/** The run was cancelled. */
	CANCELLED("cancelled"), //$NON-NLS-1$
	/** The run came to its end, and the one before had failed. */
	RECOVERED("recovered"), //$NON-NLS-1$
	/** Verification found rows that are not the same on both sides. */
	DIFFERENCES("differences"), //$NON-NLS-1$
	/** Rows were refused, and are kept as dead letters. */
	DEAD_LETTERS("dead_letters"); //$NON-NLS-1$

	private final String id;

	AlertEvent(String id) {
		this.id = id;
	}

	/** The name in a job file. */
	public String id() {
		return id;
	}

	/** The constant of this name in a job file. */
	public static Optional<AlertEvent> of(String id) {
		for (AlertEvent value : values()) {
			if (value.id.equals(id)) {
				return Optional.of(value);
			}
		}
		return Optional.empty();
	}
}
