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
 * What may stand at a place of a job file's text.
 *
 * @param offset where the text that it takes the place of begins
 * @param length how long that is
 * @param insert what is put there
 * @param label  the key or value, without quotation marks
 * @param detail what it means, as the published schema says; may be empty
 */
public record JobCompletion(int offset, int length, String insert, String label, String detail) {
}
