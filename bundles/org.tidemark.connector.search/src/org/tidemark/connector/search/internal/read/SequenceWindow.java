/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.read;

import org.tidemark.connector.search.internal.discovery.Field;
import org.tidemark.connector.search.internal.http.Json;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A part of a shard's sequence numbers. Who sorts by them makes the cluster look at all documents for each page, and takes
 * three times as long as for a page out of a window. Windows get wider where few numbers have a document, as after many
 * updates. Used by one thread.
 */
final class SequenceWindow {

	private static final long LEAST = 10_000;
	private static final int SPARSE = 4;

	private final ObjectNode query = Json.object();
	private final ObjectNode bounds;
	private final long seen;
	private long low;
	private long width = LEAST;

	/**
	 * @param from the first number that is read
	 * @param seen behind the highest number that had been given out when the view was opened, -1 when not known; the last
	 *             window is open, as the view may show some more
	 */
	SequenceWindow(long from, long seen) {
		bounds = query.putObject("range").putObject(Field.SEQUENCE);
		this.seen = seen;
		low = from;
		bound();
	}

	private void bound() {
		bounds.put("gte", low);
		if (isLast()) {
			bounds.remove("lt");
		} else {
			bounds.put("lt", low + width);
		}
	}

	/** The condition on documents; it changes with the window. */
	ObjectNode query() {
		return query;
	}

	/** Whether no other window follows. */
	boolean isLast() {
		return low + width >= seen;
	}

	/**
	 * Goes on to the next window.
	 *
	 * @param found how many documents the last page of this one had
	 * @param page  how many a page can have
	 */
	void advance(int found, int page) {
		low += width;
		width = found < page / SPARSE ? 2 * width : Math.max(LEAST, width / 2);
		bound();
	}
}
