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

/** What happens when the source's columns changed since the last run. */
public enum SchemaDrift {
	/** The run asks. */
	FAIL("fail"), //$NON-NLS-1$
	/** New columns are left out. */
	IGNORE("ignore"), //$NON-NLS-1$
	/** New columns are added to the target. */
	ADD("add"); //$NON-NLS-1$

	private final String id;

	SchemaDrift(String id) {
		this.id = id;
	}

	/** The name in a job file. */
	public String id() {
		return id;
	}

	/** The constant of this name in a job file. */
	public static Optional<SchemaDrift> of(String id) {
		for (SchemaDrift value : values()) {
			if (value.id.equals(id)) {
				return Optional.of(value);
			}
		}
		return Optional.empty();
	}
}
