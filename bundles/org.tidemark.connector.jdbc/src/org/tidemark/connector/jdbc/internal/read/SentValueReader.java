/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.read;

import org.tidemark.core.row.ColumnBuffer;

/** Reads values of a result, or, which is faster, from the bytes that the server sent; both give the same. */
interface SentValueReader extends ValueReader {

	/** Reads a value that is not NULL. */
	void read(byte[] data, int offset, int length, ColumnBuffer into) throws UnreadableValueException;
}
