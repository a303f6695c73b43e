/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.read;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How many rows a driver fetches at a time where rows may be large: it holds all of them in memory. The number follows
 * the largest row of the last portion, and grows slowly. Used by one thread.
 */
final class FetchPace {

	private static final int FIRST = 16;
	private static final int GROWTH = 4;
	private static final long MOST_BYTES = 4L << 20;

	private final int most;
	private final long mostBytes;
	private int size;
	private int left;
	private long largest;

	/**
	 * @param most    the most rows of a portion
	 * @param readers how many readers share the memory
	 */
	FetchPace(int most, int readers) {
		this.most = most;
		this.mostBytes = MOST_BYTES / readers;
		this.size = Math.min(FIRST, most);
		this.left = size;
	}

	/** The number of rows to begin with. */
	int first() {
		return size;
	}

	/** Takes note of a row that was read. */
	void read(ResultSet rows, long bytes) throws SQLException {
		largest = Math.max(largest, bytes);
		if (--left == 0) {
			size = next(size, largest, most, mostBytes);
			rows.setFetchSize(size);
			left = size;
			largest = 0;
		}
	}

	/** How many rows follow a portion of some whose largest row was this large. */
	static int next(int size, long largest, int most, long mostBytes) {
		long fitting = Math.max(1, mostBytes / Math.max(1, largest));
		return (int) Math.min(Math.min(most, (long) size * GROWTH), fitting);
	}
}
