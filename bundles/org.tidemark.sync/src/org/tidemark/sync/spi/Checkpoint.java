/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.spi;

/**
 * How far a unit has come; written with the rows that brought it there.
 *
 * @param runId     the run that made it; a resumed run keeps its id
 * @param state     the engine's state, as JSON
 * @param delivered hashes of rows that were delivered at or beyond the watermark, to be added to those that the same run
 *                  has stored so far; 16 bytes each
 * @param last      whether the pass is complete: then only the hashes of this run are kept, and those of earlier runs are
 *                  forgotten
 */
public record Checkpoint(String runId, String state, byte[] delivered, boolean last) {
}
