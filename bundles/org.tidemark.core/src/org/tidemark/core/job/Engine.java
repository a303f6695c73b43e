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

/** What carries a job out. */
public enum Engine {
	/** This machine reads and writes. */
	LOCAL("local"), //$NON-NLS-1$
	/** A RisingWave cluster streams the changes. */
	RISINGWAVE("risingwave"); //$NON-NLS-1$

	private final String id;

	Engine(String id) {
		this.id = id;
	}

	/** The name in a job file. */
	public String id() {
		return id;
	}

	/** The constant of this name in a job file. */
	public static Optional<Engine> of(String id) {
		for (Engine value : values()) {
			if (value.id.equals(id)) {
				return Optional.of(value);
			}
		}
		return Optional.empty();
	}
}
