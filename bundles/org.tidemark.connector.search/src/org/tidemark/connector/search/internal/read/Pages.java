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
import org.eclipse.osgi.util.NLS;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tidemark.connector.search.internal.Addresses;
import org.tidemark.connector.search.internal.Messages;
import org.tidemark.connector.search.internal.http.Call;
import org.tidemark.connector.search.internal.http.Flight;
import org.tidemark.connector.search.internal.http.Json;
import org.tidemark.connector.search.internal.http.SearchClient;
import org.tidemark.connector.search.internal.read.Shard.PointInTime;
import org.tidemark.core.problem.TidemarkException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The documents of one shard, page by page: by search_after in a point in time, else by a scroll, which keeps its own view
 * and ends the run when a page is lost. Pages grow until they have the wanted size. Used by one thread at a time.
 */
final class Pages implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Pages.class);
	private static final int FIRST_ROWS = 200;
	private static final int MOST_ROWS = 10_000;

	private final SearchClient client;
	private final Flight flight;
	private final String purpose;
	private final Shard shard;
	private final ObjectNode search;
	private final @Nullable SequenceWindow window;
	private final int mostRows;
	private final int wantedBytes;
	private int rows;
	private @Nullable String scroll;
	private boolean ended;

	/**
	 * @param client      speaks with the cluster
	 * @param flight      cancels
	 * @param purpose     what is being done, localized
	 * @param shard       the shard that is read
	 * @param search      query, sort and first search_after
	 * @param window      the part of the shard that the query is bound to, or null for all of it
	 * @param mostRows    the most documents of a page
	 * @param wantedBytes the size of a page to aim at
	 */
	Pages(SearchClient client, Flight flight, String purpose, Shard shard, ObjectNode search,
			@Nullable SequenceWindow window, int mostRows, int wantedBytes) {
		this.client = client;
		this.flight = flight;
		this.purpose = purpose;
		this.shard = shard;
		this.search = search;
		this.window = window;
		this.mostRows = Math.clamp(mostRows, 1, MOST_ROWS);
		this.wantedBytes = wantedBytes;
		this.rows = Math.min(FIRST_ROWS, this.mostRows);
	}

	/** The next page; null behind the last. */
	@Nullable
	Page next() throws TidemarkException {
		Page page = null;
		while (page == null && !ended) {
			page = fetch();
		}
		return page;
	}

	/** A page; null where it has no documents, which need not be the end. */
	private @Nullable Page fetch() throws TidemarkException {
		PointInTime pointInTime = shard.pointInTime();
		Page page = Page.read(shard.index(),
				client.send(pointInTime == null ? nextOfScroll() : nextOf(pointInTime), flight).body());
		if (pointInTime == null) {
			scroll = page.context();
			ended = page.hits().isEmpty();
		} else {
			pointInTime.renew(page.context());
			boolean last = page.hits().size() < rows;
			goOnBehind(page);
			SequenceWindow part = window;
			ended = last && (part == null || part.isLast());
			if (last && part != null && !ended) {
				part.advance(page.hits().size(), rows);
				search.remove("search_after");
			}
		}
		return page.hits().isEmpty() ? null : page;
	}

	private Call nextOf(PointInTime pointInTime) {
		search.put("size", rows);
		search.putObject("pit").put("id", pointInTime.id()).put("keep_alive", TableView.KEEP_ALIVE);
		return Call.of(purpose, "POST", "/_search?allow_partial_search_results=false", search);
	}

	private Call nextOfScroll() {
		String id = scroll;
		if (id != null) {
			return Call.of(purpose, "POST", "/_search/scroll",
					Json.object().put("scroll", TableView.KEEP_ALIVE).put("scroll_id", id)).once();
		}
		search.put("size", Math.min(mostRows, 1_000));
		return Call.of(purpose, "POST", Addresses.of(shard.index(), "_search?allow_partial_search_results=false&scroll="
				+ TableView.KEEP_ALIVE + "&preference=" + Addresses.part("_shards:" + shard.number())), search);
	}

	private void goOnBehind(Page page) {
		if (page.hits().isEmpty()) {
			return;
		}
		JsonNode last = page.hits().get(page.hits().size() - 1).sort();
		search.set("search_after", last == null ? Json.array() : last);
		long bytesOfRow = Math.max(1, page.bytes() / page.hits().size());
		rows = (int) Math.clamp(wantedBytes / bytesOfRow, 1, mostRows);
	}

	/** Gives the scroll back. */
	@Override
	public void close() {
		String id = scroll;
		if (id != null) {
			try {
				client.send(Call.of(NLS.bind(Messages.Doing_view, shard.index()), "DELETE", "/_search/scroll",
						Json.object().put("scroll_id", id)).hasty().orMissing(), new Flight());
			} catch (TidemarkException e) {
				LOG.info("A scroll of {} stays until it expires: {}", shard.index(), e.getMessage());
			}
		}
	}
}
