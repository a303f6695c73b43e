/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.history;

import org.tidemark.core.task.Counters;
import org.tidemark.core.task.TaskRecord;

/**
 * A run in the history.
 *
 * @param task          the run
 * @param counters      rows over all its tables
 * @param elapsedMillis how long it runs or ran
 */
public record TaskRow(TaskRecord task, Counters counters, long elapsedMillis) {
}
