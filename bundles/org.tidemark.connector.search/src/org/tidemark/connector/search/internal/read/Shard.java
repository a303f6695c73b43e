/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.read;

import org.eclipse.jdt.annotation.Nullable;

/**
 * One shard of a view.
 *
 * @param index       the index
 * @param number      the shard's number
 * @param name        the name under which a {@link SequenceVector} knows it
 * @param pointInTime the point in time, or null where the cluster has none
 */
record Shard(String index, int number, String name, @Nullable PointInTime pointInTime) {

	/** A point in time over one shard; every answer may give it a new id. */
	static final class PointInTime {
		private volatile String id;

		PointInTime(String id) {
			this.id = id;
		}

		String id() {
			return id;
		}

		void renew(@Nullable String newest) {
			if (newest != null) {
				id = newest;
			}
		}
	}
}
