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
 * 128 bits that stand for a key or for a row's values.
 *
 * @param high the first half
 * @param low  the second half
 */
public record RowDigest(long high, long low) {
}
