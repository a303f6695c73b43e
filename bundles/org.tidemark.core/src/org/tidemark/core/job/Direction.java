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

/** Which way changes travel. */
public enum Direction {
	/** From the source to the target. */
	FORWARD("forward"), //$NON-NLS-1$
	/** Both ways: changes of the target travel back to the source too. */
	BOTH("both"); //$NON-NLS-1$

	private final String id;

	Direction(String id) {
		this.id = id;
	}

	/** The name in a job file. */
	public String id() {
		return id;
	}

	/** The constant of this name in a job file. */
	public static Optional<Direction> of(String id) {
		for (Direction value : values()) {
			if (value.id.equals(id)) {
				return Optional.of(value);
			}
		}
		return Optional.empty();
	}
}
