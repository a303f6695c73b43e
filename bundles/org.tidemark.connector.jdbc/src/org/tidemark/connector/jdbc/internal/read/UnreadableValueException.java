/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.read;

/** A value that has no image in the logical type of its column. */
public final class UnreadableValueException extends Exception {

	private static final long serialVersionUID = 1L;

	private final String remedy;

	/**
	 * @param reason why, localized, to follow the name of the column
	 * @param remedy what to do, localized; may be empty
	 */
	public UnreadableValueException(String reason, String remedy) {
		super(reason);
		this.remedy = remedy;
	}

	/** What to do. */
	public String remedy() {
		return remedy;
	}
}
