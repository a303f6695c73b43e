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

/** What happens to a row that the target refuses. */
public enum ErrorStrategy {
	/** The unit fails. */
	STOP("stop"), //$NON-NLS-1$
	/** The row goes to the dead letter and the others go on. */
	SKIP("skip"), //$NON-NLS-1$
	/** Transient errors are tried again with growing pauses. */
	RETRY("retry"); //$NON-NLS-1$

	private final String id;

	ErrorStrategy(String id) {
		this.id = id;
	}

	/** The name in a job file. */
	public String id() {
		return id;
	}

	/** The constant of this name in a job file. */
	public static Optional<ErrorStrategy> of(String id) {
		for (ErrorStrategy value : values()) {
			if (value.id.equals(id)) {
				return Optional.of(value);
			}
		}
		return Optional.empty();
	}
}
