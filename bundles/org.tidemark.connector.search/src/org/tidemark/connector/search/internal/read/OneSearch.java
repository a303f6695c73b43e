/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.read;

import org.tidemark.connector.search.internal.Addresses;
import org.tidemark.connector.search.internal.http.Call;
import org.tidemark.connector.search.internal.http.Flight;
import org.tidemark.connector.search.internal.http.SearchClient;
import org.tidemark.connector.search.internal.read.Shard.PointInTime;
import org.tidemark.core.problem.TidemarkException;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A search that needs one page alone. */
final class OneSearch {

	private OneSearch() {
	}

	/** The page of a shard. */
	static Page run(SearchClient client, Flight flight, String purpose, Shard shard, ObjectNode search, int size)
			throws TidemarkException {
		search.put("size", size);
		PointInTime pointInTime = shard.pointInTime();
		String path = "_search?allow_partial_search_results=false";
		if (pointInTime == null) {
			path = Addresses.of(shard.index(),
					path + "&preference=" + Addresses.part("_shards:" + shard.number()));
		} else {
			search.putObject("pit").put("id", pointInTime.id()).put("keep_alive", TableView.KEEP_ALIVE);
			path = '/' + path;
		}
		Page page = Page.read(shard.index(), client.send(Call.of(purpose, "POST", path, search), flight).body());
		if (pointInTime != null) {
			pointInTime.renew(page.context());
		}
		return page;
	}
}
