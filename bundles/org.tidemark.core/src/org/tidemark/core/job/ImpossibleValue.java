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

/** What happens to a value that the target type has no image for. */
public enum ImpossibleValue {
	/** It is an error of its row. */
	FAIL("fail"), //$NON-NLS-1$
	/** It becomes NULL. */
	NULL("null"), //$NON-NLS-1$
	/** The characters that have no image are left out. */
	STRIP("strip"); //$NON-NLS-1$

	private final String id;

	ImpossibleValue(String id) {
		this.id = id;
	}

	/** The name in a job file. */
	public String id() {
		return id;
	}

	/** The constant of this name in a job file. */
	public static Optional<ImpossibleValue> of(String id) {
		for (ImpossibleValue value : values()) {
			if (value.id.equals(id)) {
				return Optional.of(value);
			}
		}
		return Optional.empty();
	}
}
