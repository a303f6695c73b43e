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

/** What a user says of the cursor of a {@code custom} strategy: how far a value that was read may be trusted. */
public enum CursorSafety {
	/** It is a date and time of the change: up to the start of the oldest open transaction. */
	HORIZON("horizon"), //$NON-NLS-1$
	/** It is a growing number: passed only when no transaction that may fill in a lower one is open. */
	GAPS("gaps"), //$NON-NLS-1$
	/** Whatever was read is trusted: nothing is committed late. */
	NONE("none"); //$NON-NLS-1$

	private final String id;

	CursorSafety(String id) {
		this.id = id;
	}

	/** The name in a job file. */
	public String id() {
		return id;
	}

	/** The constant of this name in a job file. */
	public static Optional<CursorSafety> of(String id) {
		for (CursorSafety value : values()) {
			if (value.id.equals(id)) {
				return Optional.of(value);
			}
		}
		return Optional.empty();
	}
}
