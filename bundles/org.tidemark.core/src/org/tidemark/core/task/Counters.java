/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.task;

/**
 * Rows of a unit or task, in this run.
 *
 * @param read      rows taken from the source that were new or changed since the watermark
 * @param written   rows sent to the target and committed there
 * @param unchanged rows looked at again that were already delivered as they are, recognised by their hash; they are not
 *                  part of {@code read}
 * @param skipped   rows left out by rule
 * @param failed    rows that the target refused and that went to the dead letter
 * @param deleted   rows deleted from the target
 */
public record Counters(long read, long written, long unchanged, long skipped, long failed, long deleted) {

	/** No rows. */
	public static final Counters ZERO = new Counters(0, 0, 0, 0, 0, 0);

	/** The sum of both, figure by figure. */
	public Counters plus(Counters other) {
		return new Counters(read + other.read, written + other.written, unchanged + other.unchanged,
				skipped + other.skipped, failed + other.failed, deleted + other.deleted);
	}
}
