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

/** How rows get into the target. */
public enum WriteMode {
	/** Rows are added. */
	APPEND("append"), //$NON-NLS-1$
	/** Rows replace those of the same key or are added. */
	UPSERT("upsert"), //$NON-NLS-1$
	/** A shadow table is filled and takes the place of the target. */
	REPLACE("replace"), //$NON-NLS-1$
	/** As upsert; target rows that the source has not are deleted. */
	MIRROR("mirror"); //$NON-NLS-1$

	private final String id;

	WriteMode(String id) {
		this.id = id;
	}

	/** The name in a job file. */
	public String id() {
		return id;
	}

	/** The constant of this name in a job file. */
	public static Optional<WriteMode> of(String id) {
		for (WriteMode value : values()) {
			if (value.id.equals(id)) {
				return Optional.of(value);
			}
		}
		return Optional.empty();
	}
}
