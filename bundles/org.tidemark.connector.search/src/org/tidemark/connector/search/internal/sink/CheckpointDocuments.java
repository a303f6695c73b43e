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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.search.internal.Addresses;
import org.tidemark.connector.search.internal.Messages;
import org.tidemark.connector.search.internal.http.Answer;
import org.tidemark.connector.search.internal.http.Call;
import org.tidemark.connector.search.internal.http.Flight;
import org.tidemark.connector.search.internal.http.Json;
import org.tidemark.connector.search.internal.http.SearchClient;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.spi.Checkpoint;
import org.tidemark.sync.spi.SinkRequest;
import org.tidemark.sync.spi.StoredCheckpoint;
import org.tidemark.sync.spi.StoredCheckpoint.Delivered;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A unit's checkpoint in the index {@code tidemark_checkpoint}: one document with the state, which also names the documents
 * that hold hashes of delivered rows. It is written after them, and after the rows, so that it never says more than is
 * there. Documents are fetched by id, which does not wait for a refresh. Used by one thread.
 */
final class CheckpointDocuments {

	static final String INDEX = "tidemark_checkpoint";

	private final SearchClient client;
	private final Flight flight;
	private final SinkRequest request;
	private final String id;
	private @Nullable Map<String, Integer> chunks;

	CheckpointDocuments(SearchClient client, Flight flight, SinkRequest request) {
		this.client = client;
		this.flight = flight;
		this.request = request;
		this.id = id(request.job(), request.unit());
	}

	private static String id(String job, String unit) {
		try {
			byte[] name = (job.length() + ":" + job + unit).getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Makes the index if it is missing. */
	void create() throws TidemarkException {
		Call look = Call.of(purpose(), "GET", '/' + INDEX).orMissing();
		if (client.send(look, flight).missing()) {
			ObjectNode body = Json.object();
			body.putObject("settings").put("number_of_shards", 1).put("auto_expand_replicas", "0-1");
			ObjectNode mappings = body.putObject("mappings").put("dynamic", false);
			ObjectNode fields = mappings.putObject("properties");
			fields.putObject("job").put("type", "keyword");
			fields.putObject("unit").put("type", "keyword");
			client.send(Call.of(purpose(), "PUT", '/' + INDEX, body), flight);
		}
	}

	private String purpose() {
		return NLS.bind(Messages.Doing_checkpoint, request.unit());
	}

	private @Nullable JsonNode fetch(String document) throws TidemarkException {
		Answer answer = client.send(
				Call.of(purpose(), "GET", Addresses.of(INDEX, "_doc/" + Addresses.part(document))).orMissing(),
				flight);
		try {
			return answer.missing() ? null : Json.parse(answer.body()).path("_source");
		} catch (IOException e) {
			throw new TidemarkException(ProblemKind.FAILED,
					NLS.bind(Messages.Error_failed, purpose(), String.valueOf(e.getMessage())), "", e);
		}
	}

	/** What is stored; empty when there is nothing. */
	Optional<StoredCheckpoint> read() throws TidemarkException {
		JsonNode main = fetch(id);
		Map<String, Integer> runs = runs(main);
		chunks = runs;
		if (main == null) {
			return Optional.empty();
		}
		List<Delivered> delivered = new ArrayList<>();
		for (Map.Entry<String, Integer> run : runs.entrySet()) {
			for (int i = 0; i < run.getValue(); i++) {
				JsonNode chunk = fetch(chunk(run.getKey(), i));
				if (chunk != null) {
					delivered.add(new Delivered(run.getKey(), hashes(chunk)));
				}
			}
		}
		return Optional.of(new StoredCheckpoint(main.path("state").asText(), delivered));
	}

	private byte[] hashes(JsonNode chunk) throws TidemarkException {
		try {
			byte[] hashes = chunk.path("hashes").binaryValue();
			return hashes == null ? new byte[0] : hashes;
		} catch (IOException e) {
			throw new TidemarkException(ProblemKind.FAILED,
					NLS.bind(Messages.Error_failed, purpose(), String.valueOf(e.getMessage())), "", e);
		}
	}

	private static Map<String, Integer> runs(@Nullable JsonNode main) {
		Map<String, Integer> runs = new LinkedHashMap<>();
		if (main != null) {
			main.path("runs").properties().forEach(run -> runs.put(run.getKey(), run.getValue().asInt()));
		}
		return runs;
	}

	private Map<String, Integer> known() throws TidemarkException {
		Map<String, Integer> known = chunks;
		if (known == null) {
			known = runs(fetch(id));
			chunks = known;
		}
		return known;
	}

	private String chunk(String run, int number) {
		return id + '-' + run + '-' + number;
	}

	/** Stores a checkpoint. */
	void write(Checkpoint checkpoint) throws TidemarkException {
		Map<String, Integer> runs = known();
		int count = runs.getOrDefault(checkpoint.runId(), 0);
		if (checkpoint.delivered().length > 0) {
			put(chunk(checkpoint.runId(), count), names().put("hashes", checkpoint.delivered()));
			count++;
		}
		Map<String, Integer> before = new LinkedHashMap<>(runs);
		if (checkpoint.last()) {
			runs.clear();
		}
		runs.put(checkpoint.runId(), count);
		ObjectNode main = names().put("state", checkpoint.state());
		ObjectNode stored = main.putObject("runs");
		runs.forEach(stored::put);
		put(id, main);
		if (checkpoint.last()) {
			before.remove(checkpoint.runId());
			delete(before);
		}
	}

	private ObjectNode names() {
		return Json.object().put("job", request.job()).put("unit", request.unit());
	}

	private void put(String document, ObjectNode body) throws TidemarkException {
		client.send(Call.of(purpose(), "PUT", Addresses.of(INDEX, "_doc/" + Addresses.part(document)), body), flight);
	}

	private void delete(Map<String, Integer> runs) throws TidemarkException {
		ByteArrayOutputStream lines = new ByteArrayOutputStream();
		runs.forEach((run, count) -> {
			for (int i = 0; i < count; i++) {
				ObjectNode action = Json.object();
				action.putObject("delete").put("_id", chunk(run, i));
				lines.writeBytes((action.toString() + '\n').getBytes(StandardCharsets.UTF_8));
			}
		});
		if (lines.size() > 0) {
			client.send(Call.lines(purpose(), Addresses.of(INDEX, "_bulk"), lines.toByteArray()), flight);
		}
	}

	/** Forgets what is stored. */
	void forget() throws TidemarkException {
		JsonNode main = fetch(id);
		if (main != null) {
			client.send(Call.of(purpose(), "DELETE", Addresses.of(INDEX, "_doc/" + Addresses.part(id))).orMissing(),
					flight);
			delete(runs(main));
		}
		chunks = new LinkedHashMap<>();
	}
}
