/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations;

import java.nio.file.Path;

import org.tidemark.core.job.Job;

/**
 * A job as it was read from its file.
 *
 * @param file where it was read from
 * @param job  what it says
 */
public record JobFile(Path file, Job job) {
}
