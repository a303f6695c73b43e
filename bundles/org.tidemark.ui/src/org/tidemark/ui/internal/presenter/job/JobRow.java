/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.job;

import java.nio.file.Path;

/**
 * A line of the list of jobs.
 *
 * @param file    the job's file
 * @param name    the job's name; the file's name where it cannot be read
 * @param way     source and target; empty where it cannot be read
 * @param due     when its schedule wants it to run next; empty without a schedule
 * @param problem why it cannot be run as it is; empty when it can
 */
public record JobRow(Path file, String name, String way, String due, String problem) {
}
