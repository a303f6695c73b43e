/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.spi;

/** Says what becomes of rows that cannot be read as a whole. Used by the thread that reads. */
@FunctionalInterface
public interface UnreadableRows {

	/** None is left out: the first one ends the reading. */
	UnreadableRows END_READING = row -> false;

	/**
	 * Whether a row is left out and the reading goes on.
	 *
	 * @param row the row; it may be kept
	 * @return false to let the reading fail with the row's reason
	 */
	boolean leaveOut(UnreadableRow row);
}
