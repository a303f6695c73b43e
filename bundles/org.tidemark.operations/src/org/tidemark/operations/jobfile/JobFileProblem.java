/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.jobfile;

/**
 * Something wrong in a job file.
 *
 * @param line    the line, from 1; 0 when it concerns the whole file
 * @param pointer the JSON pointer of the value: {@code /tables/0/source}
 * @param message what is wrong and what to do, localized
 */
public record JobFileProblem(int line, String pointer, String message) {
}
