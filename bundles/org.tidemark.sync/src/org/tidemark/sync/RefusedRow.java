/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A row that the target refused and that waits in the dead letter until a run brings it in.
 *
 * @param unit     the unit's name
 * @param key      the row's key as a JSON object of texts, by target column; an empty object where there is no key
 * @param column   the target column that was the reason, or null when that is not known
 * @param reason   why it was refused, for a person, localized
 * @param row      all written values as a JSON object of texts, by target column; long ones are shortened
 * @param attempts how often it was tried, at least 1
 * @param task     the task that tried it last
 * @param place    how a person finds the dead letter: a table or a file
 */
public record RefusedRow(String unit, String key, @Nullable String column, String reason, String row, int attempts,
		long task, String place) {
}
