/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.read;

/** The rows of a streaming result as the bytes that the server sent, where a driver has them at hand. */
public interface SentRows {

	/** Finds the values of the result's current row; false when its bytes are not at hand. */
	boolean find();

	/** The array that holds the row; not to be kept or changed. */
	byte[] data();

	/**
	 * Where a value begins.
	 *
	 * @param column the column, from 0
	 */
	int offset(int column);

	/** The bytes of a value, -1 for NULL. */
	int length(int column);
}
