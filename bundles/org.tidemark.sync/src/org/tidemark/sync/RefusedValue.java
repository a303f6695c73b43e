/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync;

/**
 * A value of a preview that the target is known to refuse.
 *
 * @param row    its row in the preview, counted from 0
 * @param column its column in the preview, counted from 0
 * @param reason why, localized, a sentence
 */
public record RefusedValue(int row, int column, String reason) {
}
