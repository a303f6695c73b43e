/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.read;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tidemark.connector.search.internal.Addresses;
import org.tidemark.connector.search.internal.Capabilities;
import org.tidemark.connector.search.internal.Messages;
import org.tidemark.connector.search.internal.SearchSession;
import org.tidemark.connector.search.internal.discovery.SearchTable;
import org.tidemark.connector.search.internal.discovery.SearchTable.PhysicalIndex;
import org.tidemark.connector.search.internal.http.Call;
import org.tidemark.connector.search.internal.http.Flight;
import org.tidemark.connector.search.internal.http.Json;
import org.tidemark.connector.search.internal.read.Shard.PointInTime;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A view of a table that does not change: a point in time for each shard, taken after a refresh. Where the shards stood
 * was asked before both, so that all that lies below is in the view. Without points in time every read keeps a view of its
 * own by a scroll.
 */
final class TableView implements AutoCloseable {

	/** How long a view lives without being asked. */
	static final String KEEP_ALIVE = "5m";

	private static final Logger LOG = LoggerFactory.getLogger(TableView.class);

	private final SearchSession session;
	private final SearchTable table;
	private final @Nullable ShardPositions positions;
	private final List<Shard> shards = new ArrayList<>();
	private int reads;

	private TableView(SearchSession session, SearchTable table, @Nullable ShardPositions positions) {
		this.session = session;
		this.table = table;
		this.positions = positions;
	}

	/** Opens a view. */
	static TableView open(SearchSession session, SearchTable table, Flight flight) throws TidemarkException {
		TableView view = new TableView(session, table, positions(session, table, flight));
		refresh(session, table, flight);
		try {
			view.openShards(flight);
			return view;
		} catch (TidemarkException | RuntimeException e) {
			view.close();
			throw e;
		}
	}

	private static @Nullable ShardPositions positions(SearchSession session, SearchTable table, Flight flight)
			throws TidemarkException {
		try {
			return ShardPositions.of(table, session.client(), flight);
		} catch (TidemarkException e) {
			if (e.kind() != ProblemKind.FAILED || e.isTransient()) {
				throw e;
			}
			LOG.info("The shards of {} cannot be asked where they stand: {}", table.name(), e.getMessage());
			return null;
		}
	}

	/**
	 * Makes visible what was written.
	 *
	 * @return whether the cluster did so
	 */
	static boolean refresh(SearchSession session, SearchTable table, Flight flight) throws TidemarkException {
		try {
			session.client().send(Call.of(NLS.bind(Messages.Doing_refresh, table.name()), "POST",
					Addresses.of(table.name(), "_refresh")), flight);
			return true;
		} catch (TidemarkException e) {
			if (e.kind() != ProblemKind.FAILED || e.isTransient()) {
				throw e;
			}
			LOG.info("{} cannot be refreshed: {}", table.name(), e.getMessage());
			return false;
		}
	}

	private void openShards(Flight flight) throws TidemarkException {
		for (PhysicalIndex index : table.indices()) {
			ShardPositions known = positions;
			String uuid = known == null ? null : known.uuids().get(index.name());
			for (int number = 0; number < index.shards(); number++) {
				String name = SequenceVector.shard(uuid == null ? index.name() : uuid, index.created(), number);
				shards.add(new Shard(index.name(), number, name, pointInTime(index.name(), number, flight)));
			}
		}
	}

	private @Nullable PointInTime pointInTime(String index, int number, Flight flight) throws TidemarkException {
		Capabilities.PointInTime api = session.capabilities().pointInTime();
		if (api == Capabilities.PointInTime.NONE) {
			return null;
		}
		boolean openSearch = api == Capabilities.PointInTime.OPENSEARCH;
		String path = (openSearch ? "_search/point_in_time" : "_pit") + "?keep_alive=" + KEEP_ALIVE
				+ "&preference=" + Addresses.part("_shards:" + number);
		try {
			JsonNode answer = session.client().json(Call.of(NLS.bind(Messages.Doing_view, table.name()), "POST",
					Addresses.of(index, path)), flight);
			return new PointInTime(answer.path(openSearch ? "pit_id" : "id").asText());
		} catch (TidemarkException e) {
			if (e.kind() != ProblemKind.FAILED || e.isTransient() || !shards.isEmpty()) {
				throw e;
			}
			LOG.info("{} has no point in time; a scroll is used: {}", session.connection().name(), e.getMessage());
			session.noPointInTime();
			return null;
		}
	}

	SearchTable table() {
		return table;
	}

	List<Shard> shards() {
		return shards;
	}

	/** Whether all reads see the same. */
	boolean frozen() {
		return shards.stream().allMatch(s -> s.pointInTime() != null);
	}

	/** Counts a read; gives how many there were before. */
	int beginRead() {
		return reads++;
	}

	/**
	 * Up to where the shards can be trusted.
	 *
	 * @throws TidemarkException when the cluster does not tell
	 */
	ShardPositions positions() throws TidemarkException {
		ShardPositions known = positions;
		if (known == null) {
			throw new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.Sequence_notAllowed, table.info().name(),
					Messages.Sequence_noStats), Messages.Sequence_notAllowed_remedy, null);
		}
		return known;
	}

	/** The sequence number behind the highest that a shard had given out when the view was opened; -1 when not known. */
	long seen(Shard shard) {
		ShardPositions known = positions;
		Long seen = known == null ? null : known.seen().get(shard.name());
		return seen == null ? -1 : seen;
	}

	/** Gives the points in time back. */
	@Override
	public void close() {
		List<String> ids = new ArrayList<>();
		for (Shard shard : shards) {
			PointInTime pointInTime = shard.pointInTime();
			if (pointInTime != null) {
				ids.add(pointInTime.id());
			}
		}
		if (ids.isEmpty()) {
			return;
		}
		try {
			String purpose = NLS.bind(Messages.Doing_view, table.name());
			if (session.capabilities().pointInTime() == Capabilities.PointInTime.ELASTICSEARCH) {
				for (String id : ids) {
					session.client().send(Call.of(purpose, "DELETE", "/_pit", Json.object().put("id", id)).hasty()
							.orMissing(), new Flight());
				}
			} else {
				ObjectNode body = Json.object();
				ids.forEach(body.putArray("pit_id")::add);
				session.client().send(Call.of(purpose, "DELETE", "/_search/point_in_time", body).hasty().orMissing(),
						new Flight());
			}
		} catch (TidemarkException e) {
			LOG.info("A point in time of {} stays until it expires: {}", table.name(), e.getMessage());
		}
	}
}
