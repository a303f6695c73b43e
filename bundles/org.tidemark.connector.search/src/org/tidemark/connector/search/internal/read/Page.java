/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.search.internal.Messages;
import org.tidemark.connector.search.internal.http.Json;
import org.tidemark.connector.search.internal.http.SearchErrors;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * The answer to a search.
 *
 * @param hits    the documents
 * @param context the newest id of the point in time or scroll, or null
 * @param total   the number of documents that were found, or -1 when it was not asked for
 * @param bytes   the size of the answer
 */
record Page(List<Hit> hits, @Nullable String context, long total, int bytes) {

	/**
	 * Reads an answer.
	 *
	 * @throws TidemarkException when a shard failed or the search timed out: what it gives is not all there is
	 */
	static Page read(String table, byte[] body) throws TidemarkException {
		try (JsonParser parser = Json.parser(body)) {
			return new Reader(table, body.length).read(parser);
		} catch (IOException e) {
			throw new TidemarkException(ProblemKind.FAILED,
					NLS.bind(Messages.Read_damaged, table, String.valueOf(e.getMessage())), Messages.Remedy_again, true,
					e);
		}
	}

	/** Reads one answer. */
	private static final class Reader {
		private final String table;
		private final int bytes;
		private final List<Hit> hits = new ArrayList<>();
		private @Nullable String context;
		private long total = -1;

		Reader(String table, int bytes) {
			this.table = table;
			this.bytes = bytes;
		}

		Page read(JsonParser parser) throws IOException, TidemarkException {
			boolean sawShards = false;
			parser.nextToken();
			while (parser.nextToken() == JsonToken.FIELD_NAME) {
				String name = parser.currentName();
				parser.nextToken();
				switch (name) {
					case "pit_id", "_scroll_id" -> context = parser.getText();
					case "timed_out" -> failWhen(parser.getBooleanValue(), Messages.Read_timedOut);
					case "_shards" -> {
						checkShards(parser.readValueAsTree());
						sawShards = true;
					}
					case "hits" -> readHits(parser);
					default -> parser.skipChildren();
				}
			}
			failWhen(!sawShards, Messages.Read_noShards);
			return new Page(hits, context, total, bytes);
		}

		private void readHits(JsonParser parser) throws IOException {
			while (parser.nextToken() == JsonToken.FIELD_NAME) {
				String name = parser.currentName();
				parser.nextToken();
				if ("hits".equals(name)) {
					while (parser.nextToken() != JsonToken.END_ARRAY) {
						JsonNode hit = parser.readValueAsTree();
						hits.add(Hit.of(hit));
					}
				} else if ("total".equals(name)) {
					JsonNode count = parser.readValueAsTree();
					total = count.path("value").asLong(count.asLong(-1));
				} else {
					parser.skipChildren();
				}
			}
		}

		private void checkShards(JsonNode shards) throws TidemarkException {
			if (shards.path("failed").asInt() > 0) {
				throw partial(NLS.bind(Messages.Read_shardsFailed,
						new Object[] { shards.path("failed").asInt(), shards.path("total").asInt(),
								SearchErrors.reason(shards.path("failures").path(0).path("reason")) }));
			}
		}

		private void failWhen(boolean wrong, String reason) throws TidemarkException {
			if (wrong) {
				throw partial(reason);
			}
		}

		private TidemarkException partial(String reason) {
			return new TidemarkException(ProblemKind.FAILED, NLS.bind(Messages.Read_partial, table, reason),
					Messages.Read_partial_remedy, true, null);
		}
	}
}
