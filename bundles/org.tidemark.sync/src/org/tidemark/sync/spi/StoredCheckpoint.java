/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.spi;

import java.util.List;

/**
 * A checkpoint as it was found in the target.
 *
 * @param state     the engine's state, as JSON
 * @param delivered the stored hashes, chunk by chunk, of all runs that are kept
 */
public record StoredCheckpoint(String state, List<Delivered> delivered) {

	/** Copies the chunks. */
	public StoredCheckpoint {
		delivered = List.copyOf(delivered);
	}

	/**
	 * Hashes of delivered rows.
	 *
	 * @param runId  the run that delivered them
	 * @param hashes 16 bytes each
	 */
	public record Delivered(String runId, byte[] hashes) {
	}
}
