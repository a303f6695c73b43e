/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.sink;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.search.internal.Addresses;
import org.tidemark.connector.search.internal.Messages;
import org.tidemark.connector.search.internal.http.Call;
import org.tidemark.connector.search.internal.http.Flight;
import org.tidemark.connector.search.internal.http.Json;
import org.tidemark.connector.search.internal.http.SearchClient;
import org.tidemark.connector.search.internal.http.SearchErrors;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Deletes documents as they were when they were looked at. An index has no locks: a document that is written in between
 * stays, because its sequence number is no longer the one that was seen. Used by one thread.
 */
final class DocumentDeleter {

	private static final int MOST_IDS = 1_000;

	private final SearchClient client;
	private final Flight flight;
	private final String index;

	/**
	 * Which version of a document was seen.
	 *
	 * @param sequence its sequence number
	 * @param term     the primary term
	 */
	record Version(long sequence, long term) {
	}

	DocumentDeleter(SearchClient client, Flight flight, String index) {
		this.client = client;
		this.flight = flight;
		this.index = index;
	}

	private String purpose() {
		return NLS.bind(Messages.Doing_clear, index);
	}

	/** Those of the documents that are there, in the order of the ids. */
	Map<String, Version> found(List<String> ids) throws TidemarkException {
		Map<String, Version> found = new LinkedHashMap<>();
		for (int from = 0; from < ids.size(); from += MOST_IDS) {
			ObjectNode body = Json.object();
			ArrayNode wanted = body.putArray("ids");
			ids.subList(from, Math.min(ids.size(), from + MOST_IDS)).forEach(wanted::add);
			JsonNode answer = client.json(
					Call.of(purpose(), "POST", Addresses.of(index, "_mget?_source=false"), body), flight);
			for (JsonNode document : answer.path("docs")) {
				if (document.path("found").asBoolean()) {
					found.put(document.path("_id").asText(), new Version(document.path("_seq_no").asLong(),
							document.path("_primary_term").asLong()));
				}
			}
		}
		return found;
	}

	/**
	 * Deletes documents that are still as they were seen.
	 *
	 * @return how many were deleted
	 */
	long delete(Map<String, Version> documents) throws TidemarkException {
		long deleted = 0;
		List<String> ids = new ArrayList<>(documents.keySet());
		for (int from = 0; from < ids.size(); from += MOST_IDS) {
			ByteArrayOutputStream lines = new ByteArrayOutputStream();
			for (String id : ids.subList(from, Math.min(ids.size(), from + MOST_IDS))) {
				Version seen = documents.getOrDefault(id, new Version(0, 1));
				ObjectNode action = Json.object();
				action.putObject("delete").put("_id", id).put("if_seq_no", seen.sequence()).put("if_primary_term",
						seen.term());
				lines.writeBytes((action.toString() + '\n').getBytes(StandardCharsets.UTF_8));
			}
			deleted += send(lines.toByteArray());
		}
		return deleted;
	}

	private long send(byte[] lines) throws TidemarkException {
		long deleted = 0;
		JsonNode answer = client.json(Call.lines(purpose(), Addresses.of(index, "_bulk"), lines), flight);
		for (JsonNode item : answer.path("items")) {
			JsonNode outcome = item.path("delete");
			int status = outcome.path("status").asInt();
			if (status < 300) {
				deleted++;
			} else if (status != 409 && status != 404) {
				throw new TidemarkException(ProblemKind.FAILED,
						NLS.bind(Messages.Row_refused,
								new Object[] { outcome.path("_id").asText(), index,
										SearchErrors.reason(outcome.path("error")) }),
						Messages.Remedy_busy, status == 429 || status == 503, null);
			}
		}
		return deleted;
	}
}
