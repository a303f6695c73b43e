/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync;

/** What a run does with one unit. */
public enum UnitMode {
	/** Reads all rows. */
	FULL("full"), //$NON-NLS-1$
	/** Reads what changed since the watermark. */
	INCREMENTAL("incremental"), //$NON-NLS-1$
	/** Does nothing: the unit is complete. */
	SKIP("skip"); //$NON-NLS-1$

	private final String id;

	UnitMode(String id) {
		this.id = id;
	}

	/** The name in events and in the store. */
	public String id() {
		return id;
	}
}
