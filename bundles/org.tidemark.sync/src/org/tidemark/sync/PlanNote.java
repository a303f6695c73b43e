/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync;

import org.tidemark.core.task.LogLevel;

/**
 * Something a person should know before the run.
 *
 * @param level an error stops the run before anything is written
 * @param text  what it is and what to do, localized
 */
public record PlanNote(LogLevel level, String text) {
}
