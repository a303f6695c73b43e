/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import java.util.List;

/**
 * Rows as the bytes that are sent for them.
 *
 * @param binary whether they are in PostgreSQL's binary form of COPY; else {@link TabText}
 * @param parts  the bytes, one part behind the other
 */
record EncodedRows(boolean binary, List<byte[]> parts) {

	static EncodedRows text(List<byte[]> parts) {
		return new EncodedRows(false, parts);
	}

	static EncodedRows binary(List<byte[]> parts) {
		return new EncodedRows(true, parts);
	}
}
