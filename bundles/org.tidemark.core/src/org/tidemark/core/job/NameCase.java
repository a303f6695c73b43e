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

/** How a target's name is spelled. */
public enum NameCase {
	/** As at the source. */
	KEEP("keep"), //$NON-NLS-1$
	/** In lower case. */
	LOWER("lower"), //$NON-NLS-1$
	/** In upper case. */
	UPPER("upper"); //$NON-NLS-1$

	private final String id;

	NameCase(String id) {
		this.id = id;
	}

	/** The name in a job file. */
	public String id() {
		return id;
	}

	/** The constant of this name in a job file. */
	public static Optional<NameCase> of(String id) {
		for (NameCase value : values()) {
			if (value.id.equals(id)) {
				return Optional.of(value);
			}
		}
		return Optional.empty();
	}
}
