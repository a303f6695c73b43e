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

/** How a run checks itself after writing. */
public enum VerifyMode {
	/** Not at all. */
	NONE("none"), //$NON-NLS-1$
	/** By the number of rows. */
	COUNT("count"), //$NON-NLS-1$
	/** By the number of rows and sums over their values. */
	CHECKSUM("checksum"); //$NON-NLS-1$

	private final String id;

	VerifyMode(String id) {
		this.id = id;
	}

	/** The name in a job file. */
	public String id() {
		return id;
	}

	/** The constant of this name in a job file. */
	public static Optional<VerifyMode> of(String id) {
		for (VerifyMode value : values()) {
			if (value.id.equals(id)) {
				return Optional.of(value);
			}
		}
		return Optional.empty();
	}
}
