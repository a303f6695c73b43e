/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.state;

import java.nio.ByteBuffer;

/**
 * A hash of a row's values of 128 bits.
 *
 * @param high the first half
 * @param low  the second half
 */
public record RowHash(long high, long low) {

	/** The hash of 16 bytes. */
	public static RowHash of(byte[] bytes) {
		ByteBuffer words = ByteBuffer.wrap(bytes);
		return new RowHash(words.getLong(0), words.getLong(8));
	}

	/** Its 16 bytes. */
	public byte[] bytes() {
		return ByteBuffer.allocate(16).putLong(high).putLong(low).array();
	}
}
