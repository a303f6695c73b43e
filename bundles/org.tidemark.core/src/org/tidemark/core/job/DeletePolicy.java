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

/** How rows that were deleted at the source are treated. */
public enum DeletePolicy {
	/** They stay in the target. */
	IGNORE("ignore"), //$NON-NLS-1$
	/** A column marks them. */
	SOFT("soft"), //$NON-NLS-1$
	/** The keys of both sides are compared. */
	KEYS("keys"), //$NON-NLS-1$
	/** A source table lists the deleted keys. */
	TOMBSTONES("tombstones"); //$NON-NLS-1$

	private final String id;

	DeletePolicy(String id) {
		this.id = id;
	}

	/** The name in a job file. */
	public String id() {
		return id;
	}

	/** The constant of this name in a job file. */
	public static Optional<DeletePolicy> of(String id) {
		for (DeletePolicy value : values()) {
			if (value.id.equals(id)) {
				return Optional.of(value);
			}
		}
		return Optional.empty();
	}
}
