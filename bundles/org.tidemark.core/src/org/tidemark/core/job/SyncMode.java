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

/** Which rows a run reads. */
public enum SyncMode {
	/** All rows. */
	FULL("full"), //$NON-NLS-1$
	/** Units that were completed under the same definition are not run again. */
	SKIP_COMPLETED("skipCompleted"), //$NON-NLS-1$
	/** What changed since the watermark. */
	INCREMENTAL("incremental"), //$NON-NLS-1$
	/** Incremental where a watermark exists, else full. */
	AUTO("auto"); //$NON-NLS-1$

	private final String id;

	SyncMode(String id) {
		this.id = id;
	}

	/** The name in a job file. */
	public String id() {
		return id;
	}

	/** The constant of this name in a job file. */
	public static Optional<SyncMode> of(String id) {
		for (SyncMode value : values()) {
			if (value.id.equals(id)) {
				return Optional.of(value);
			}
		}
		return Optional.empty();
	}
}
