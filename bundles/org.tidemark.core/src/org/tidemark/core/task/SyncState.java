/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.task;

import java.time.Instant;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The mirror of a unit's checkpoint. The checkpoint in the target is the one that counts wherever the target has
 * transactions; this one serves to show it without a connection.
 *
 * @param job            the job's name
 * @param unit           the unit's name
 * @param strategy       id of the strategy, or empty for none
 * @param lastSyncValue  the watermark as the database's own text, or null for none
 * @param lastSyncTime   when the checkpoint was made
 * @param tieBreak       the key at which an unfinished pass stands, as text, or null
 * @param definitionHash fingerprint of the definition and the source's schema
 * @param completed      whether the last pass came to its end
 * @param checkpoint     the whole checkpoint in the engine's own JSON
 */
public record SyncState(String job, String unit, String strategy, @Nullable String lastSyncValue, Instant lastSyncTime,
		@Nullable String tieBreak, String definitionHash, boolean completed, String checkpoint) {
}
