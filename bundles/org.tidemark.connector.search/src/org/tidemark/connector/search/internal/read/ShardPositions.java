/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.read;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.search.internal.Addresses;
import org.tidemark.connector.search.internal.Messages;
import org.tidemark.connector.search.internal.discovery.SearchTable;
import org.tidemark.connector.search.internal.http.Call;
import org.tidemark.connector.search.internal.http.Flight;
import org.tidemark.connector.search.internal.http.SearchClient;
import org.tidemark.connector.search.internal.read.SequenceVector.Position;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Where the primary shards of a table stand.
 *
 * @param trusted for each shard the sequence number behind its global checkpoint: below it nothing is under way any more
 * @param seen    for each shard the sequence number behind the highest that was given out
 * @param uuids   the unique ids of the indices, by name
 */
record ShardPositions(SequenceVector trusted, Map<String, Long> seen, Map<String, String> uuids) {

	/** Asks the cluster. */
	static ShardPositions of(SearchTable searched, SearchClient client, Flight flight) throws TidemarkException {
		String table = searched.name();
		JsonNode stats = client.json(Call.of(NLS.bind(Messages.Doing_positions, table), "GET",
				Addresses.of(table, "_stats/docs?level=shards")), flight);
		SortedMap<String, Position> trusted = new TreeMap<>();
		Map<String, Long> seen = new TreeMap<>();
		Map<String, String> uuids = new TreeMap<>();
		for (Map.Entry<String, JsonNode> index : stats.path("indices").properties()) {
			String uuid = index.getValue().path("uuid").asText();
			uuids.put(index.getKey(), uuid);
			for (Map.Entry<String, JsonNode> shard : index.getValue().path("shards").properties()) {
				String name = SequenceVector.shard(uuid, searched.created(index.getKey()),
						Integer.parseInt(shard.getKey()));
				JsonNode primary = primary(shard.getValue());
				if (primary == null) {
					throw new TidemarkException(ProblemKind.FAILED,
							NLS.bind(Messages.Read_partial, table, NLS.bind(Messages.Read_noPrimary, shard.getKey())),
							Messages.Read_partial_remedy, true, null);
				}
				trusted.put(name, new Position(primary.path("retention_leases").path("primary_term").asLong(1),
						primary.path("seq_no").path("global_checkpoint").asLong(-1) + 1));
				seen.put(name, primary.path("seq_no").path("max_seq_no").asLong(-1) + 1);
			}
		}
		return new ShardPositions(new SequenceVector(trusted), seen, uuids);
	}

	private static @Nullable JsonNode primary(JsonNode copies) {
		for (JsonNode copy : copies) {
			JsonNode routing = copy.path("routing");
			if (routing.path("primary").asBoolean()
					&& ("STARTED".equals(routing.path("state").asText())
							|| "RELOCATING".equals(routing.path("state").asText()))) {
				return copy;
			}
		}
		return null;
	}
}
