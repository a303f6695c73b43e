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

/** What an incremental sync does with rows whose cursor is NULL. */
public enum NullCursors {
	/** They are read by every run and compared by their hash: those that changed are written. */
	READ("read"), //$NON-NLS-1$
	/** The unit fails before anything is written. */
	REFUSE("refuse"), //$NON-NLS-1$
	/** They are counted and left out; a run that reads everything still copies them. */
	IGNORE("ignore"); //$NON-NLS-1$

	private final String id;

	NullCursors(String id) {
		this.id = id;
	}

	/** The name in a job file. */
	public String id() {
		return id;
	}

	/** The constant of this name in a job file. */
	public static Optional<NullCursors> of(String id) {
		for (NullCursors value : values()) {
			if (value.id.equals(id)) {
				return Optional.of(value);
			}
		}
		return Optional.empty();
	}
}
