/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.read;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.problem.TidemarkException;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The documents of all shards as one sequence: merged by the values that they are sorted by, so that a position in it is
 * never beyond what any shard still has to give, or one shard after the other. Used by one thread.
 */
final class HitSequence implements AutoCloseable {

	private final List<HitStream> streams;
	private final int comparedValues;
	private @Nullable HitStream last;

	/**
	 * @param streams        the shards
	 * @param comparedValues by how many sort values they are merged; 0 to read one after the other
	 */
	HitSequence(List<HitStream> streams, int comparedValues) {
		this.streams = List.copyOf(streams);
		this.comparedValues = comparedValues;
		if (comparedValues > 0) {
			this.streams.forEach(HitStream::start);
		}
	}

	/** The next document; null behind the last. */
	@Nullable
	Hit next() throws TidemarkException {
		HitStream lowest = null;
		Hit found = null;
		for (HitStream stream : streams) {
			Hit hit = stream.peek();
			if (hit != null && (found == null || isBefore(hit, found))) {
				lowest = stream;
				found = hit;
				if (comparedValues == 0) {
					break;
				}
			}
		}
		if (lowest != null) {
			lowest.advance();
			last = lowest;
		}
		return found;
	}

	/** The shard that the last document came from; null before the first. */
	@Nullable
	Shard shard() {
		HitStream stream = last;
		return stream == null ? null : stream.shard();
	}

	private boolean isBefore(Hit one, Hit other) {
		for (int i = 0; i < comparedValues; i++) {
			JsonNode mine = one.sort(i);
			int order = Comparison.sortValues(mine, other.sort(i));
			if (order != 0) {
				return order < 0;
			}
		}
		return false;
	}

	@Override
	public void close() {
		streams.forEach(HitStream::close);
	}
}
