/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.benchmarks;

/**
 * One run of a contender.
 *
 * @param seconds       from the start of the process to its end
 * @param engineSeconds from the first event of Tidemark to its last; as {@code seconds} for what has no events
 * @param peakMegabytes the most memory that its processes held together
 */
record Sample(double seconds, double engineSeconds, long peakMegabytes) {
}
