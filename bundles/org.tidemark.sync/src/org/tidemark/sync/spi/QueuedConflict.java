/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.spi;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A conflict that waits for a person, as the table {@code tidemark_conflict} of the target's schema keeps it.
 *
 * @param key        stands for the row's key
 * @param keyJson    the key, column to text, as JSON
 * @param sourceJson the source's row as JSON, or null when the source had none
 * @param targetJson the target's row as JSON, or null when the target had none
 * @param base       stands for the target's row as it was last in agreement, or null when that is not known
 * @param source     stands for the source's row that was seen, or null when there was none
 * @param target     stands for the target's row that was seen, or null when there was none
 * @param detectedAt when it was found, as the database shows it; ignored when it is stored
 */
public record QueuedConflict(RowDigest key, String keyJson, @Nullable String sourceJson, @Nullable String targetJson,
		@Nullable RowDigest base, @Nullable RowDigest source, @Nullable RowDigest target, String detectedAt) {
}
