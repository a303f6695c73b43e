/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.row;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Rows on their way from a source to a sink, held by column. A batch is filled by one thread, handed over, read by
 * another, cleared and used again.
 */
public final class RowBatch {

	private final List<BatchColumn> columns;
	private final ColumnBuffer[] buffers;
	private final int capacity;
	private @Nullable Object attachment;

	/**
	 * @param columns  the columns
	 * @param capacity the most rows that a reader puts into it
	 */
	public RowBatch(List<BatchColumn> columns, int capacity) {
		this.columns = List.copyOf(columns);
		this.capacity = capacity;
		this.buffers = new ColumnBuffer[columns.size()];
		for (int i = 0; i < buffers.length; i++) {
			buffers[i] = new ColumnBuffer(columns.get(i), Math.min(capacity, 1024));
		}
	}

	/** The columns, in the order of {@link #column(int)}. */
	public List<BatchColumn> columns() {
		return columns;
	}

	/** The values of a column. */
	public ColumnBuffer column(int index) {
		return buffers[index];
	}

	/** The most rows that a reader puts into this batch. */
	public int capacity() {
		return capacity;
	}

	/** The number of whole rows. */
	public int rows() {
		return buffers.length == 0 ? 0 : buffers[buffers.length - 1].rows();
	}

	/** The bytes that the values take. */
	public long bytes() {
		long sum = 0;
		for (ColumnBuffer buffer : buffers) {
			sum += buffer.bytes();
		}
		return sum;
	}

	/**
	 * Keeps what was made of these rows beforehand by those who will write them, until the rows are forgotten.
	 *
	 * @param made what only they understand; null for nothing
	 */
	public void attach(@Nullable Object made) {
		attachment = made;
	}

	/** What was attached to these rows, or null. */
	public @Nullable Object attachment() {
		return attachment;
	}

	/** Forgets all rows and what was attached to them, and keeps the memory. */
	public void clear() {
		attachment = null;
		for (ColumnBuffer buffer : buffers) {
			buffer.clear();
		}
	}
}
