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
 * What a database remembers of a row when both sides were last in agreement: the base of a three-way comparison.
 *
 * @param key        stands for the row's key
 * @param own        stands for the row in this database, as it holds it; null when it had none
 * @param other      stands for the row in the other database; null when it had none, or where nobody asks
 * @param generation number of the run that wrote it: of two databases' memories the one with the higher number counts
 */
public record SyncedRow(RowDigest key, @Nullable RowDigest own, @Nullable RowDigest other, long generation) {
}
