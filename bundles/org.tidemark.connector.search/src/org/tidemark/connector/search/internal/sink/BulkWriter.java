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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.search.internal.Addresses;
import org.tidemark.connector.search.internal.Messages;
import org.tidemark.connector.search.internal.http.Call;
import org.tidemark.connector.search.internal.http.Flight;
import org.tidemark.connector.search.internal.http.Json;
import org.tidemark.connector.search.internal.http.SearchClient;
import org.tidemark.connector.search.internal.http.SearchErrors;
import org.tidemark.connector.search.internal.sink.Documents.Document;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Sends documents in bulk and looks at what became of each. Used by one thread. */
final class BulkWriter {

	private static final int MOST_BYTES = 8 << 20;
	private static final int MOST_IDS = 1_000;
	private static final int MOST_ATTEMPTS = 6;
	private static final long FIRST_PAUSE_MILLIS = 200;
	private static final String REPLACE_FIELDS = "for (e in params.doc.entrySet()) { ctx._source[e.getKey()] = e.getValue(); }";

	private final SearchClient client;
	private final Flight flight;
	private final String index;
	private final Operation operation;

	/** What is done with a document. */
	enum Operation {
		/** Adds it; one that is there already has to be the same. */
		CREATE,
		/** Adds it or puts it in the place of the one that is there. */
		INDEX,
		/** Adds it, or sets its fields in the one that is there and leaves the others. */
		UPDATE,
		/** The same for fields that hold objects, which an update would mix with those that are there. */
		UPDATE_BY_SCRIPT
	}

	/** Takes documents that the index refuses for what they hold. */
	@FunctionalInterface
	interface Refusals {

		/**
		 * One document was refused.
		 *
		 * @param error names it and says why
		 * @param words the cluster's own; empty where it said nothing
		 * @throws TidemarkException to end the writing
		 */
		void refused(Document document, TidemarkException error, String words) throws TidemarkException;
	}

	BulkWriter(SearchClient client, Flight flight, String index, Operation operation) {
		this.client = client;
		this.flight = flight;
		this.index = index;
		this.operation = operation;
	}

	/**
	 * Writes documents.
	 *
	 * @param refusals takes those that are refused for what they hold
	 * @return how many were left out because they were there already, which only {@link Operation#CREATE} looks at
	 * @throws TidemarkException that names the first document that was refused and not taken as such
	 */
	long write(List<Document> documents, Refusals refusals) throws TidemarkException {
		long same = 0;
		int from = 0;
		while (from < documents.size()) {
			ByteArrayOutputStream body = new ByteArrayOutputStream();
			int to = from;
			while (to < documents.size() && body.size() < MOST_BYTES) {
				append(body, documents.get(to++));
			}
			same += send(documents.subList(from, to), body.toByteArray(), refusals);
			from = to;
		}
		return same;
	}

	private void append(ByteArrayOutputStream body, Document document) {
		ObjectNode action = Json.object();
		ObjectNode target = action.putObject(switch (operation) {
			case CREATE -> "create";
			case INDEX -> "index";
			case UPDATE, UPDATE_BY_SCRIPT -> "update";
		});
		target.put("_id", document.id());
		JsonNode line = document.source();
		if (operation == Operation.UPDATE) {
			target.put("retry_on_conflict", 3);
			line = Json.object().put("doc_as_upsert", true).set("doc", document.source());
		} else if (operation == Operation.UPDATE_BY_SCRIPT) {
			target.put("retry_on_conflict", 3);
			ObjectNode update = Json.object();
			ObjectNode script = update.putObject("script").put("source", REPLACE_FIELDS);
			script.putObject("params").set("doc", document.source());
			line = update.set("upsert", document.source());
		}
		body.writeBytes(action.toString().getBytes(StandardCharsets.UTF_8));
		body.write('\n');
		body.writeBytes(line.toString().getBytes(StandardCharsets.UTF_8));
		body.write('\n');
	}

	private long send(List<Document> documents, byte[] body, Refusals refusals) throws TidemarkException {
		List<Document> left = documents;
		byte[] lines = body;
		long same = 0;
		for (int attempt = 1;; attempt++) {
			JsonNode answer = client.json(Call.lines(purpose(), Addresses.of(index, "_bulk"), lines), flight);
			if (!answer.path("errors").asBoolean()) {
				return same;
			}
			Sorted sorted = sort(left, answer.path("items"), attempt < MOST_ATTEMPTS, refusals);
			same += compared(sorted.there(), refusals);
			if (sorted.again().isEmpty()) {
				return same;
			}
			pause(attempt);
			left = sorted.again();
			ByteArrayOutputStream rest = new ByteArrayOutputStream();
			left.forEach(document -> append(rest, document));
			lines = rest.toByteArray();
		}
	}

	/**
	 * What is left to do of documents that were not all written.
	 *
	 * @param again for which the cluster was too busy
	 * @param there whose ids are taken
	 */
	private record Sorted(List<Document> again, List<Document> there) {
	}

	private String purpose() {
		return NLS.bind(Messages.Doing_write, index);
	}

	private Sorted sort(List<Document> sent, JsonNode items, boolean mayTryAgain, Refusals refusals)
			throws TidemarkException {
		Sorted sorted = new Sorted(new ArrayList<>(), new ArrayList<>());
		for (int i = 0; i < sent.size(); i++) {
			JsonNode item = items.path(i).elements().next();
			int status = item.path("status").asInt();
			if (status == 409 && operation == Operation.CREATE) {
				sorted.there().add(sent.get(i));
			} else if ((status == 429 || status == 503) && mayTryAgain) {
				sorted.again().add(sent.get(i));
			} else if (status >= 300) {
				refuse(sent.get(i), status, item.path("error"), refusals);
			}
		}
		return sorted;
	}

	private void refuse(Document document, int status, JsonNode reason, Refusals refusals) throws TidemarkException {
		String words = SearchErrors.reason(reason);
		if (SearchErrors.isBlock(reason)) {
			throw SearchErrors.blocked(purpose(), words, status);
		}
		boolean busy = status == 429 || status == 503 || status == 409;
		TidemarkException error = new TidemarkException(ProblemKind.FAILED,
				NLS.bind(Messages.Row_refused, new Object[] { document.id(), index, words }),
				busy ? Messages.Remedy_busy : Messages.Row_refused_remedy, busy, null);
		if (status != 400) {
			throw error;
		}
		refusals.refused(document, error, words);
	}

	private void pause(int attempt) throws TidemarkException {
		long end = System.nanoTime() + (FIRST_PAUSE_MILLIS << attempt) * 1_000_000;
		while (System.nanoTime() < end) {
			flight.check(purpose());
			LockSupport.parkNanos(20_000_000);
		}
	}

	/** Documents that are there already are fine when they are the same: a run that was cut off wrote them. */
	private long compared(List<Document> there, Refusals refusals) throws TidemarkException {
		List<Document> different = different(there);
		for (Document document : different) {
			refusals.refused(document, new TidemarkException(ProblemKind.FAILED,
					NLS.bind(Messages.Row_exists, document.id(), index), Messages.Row_exists_remedy, null), "");
		}
		return there.size() - different.size();
	}

	/** Those of the documents that the index has not, or not as they are. */
	List<Document> different(List<Document> documents) throws TidemarkException {
		List<Document> different = new ArrayList<>();
		for (int from = 0; from < documents.size(); from += MOST_IDS) {
			List<Document> part = documents.subList(from, Math.min(documents.size(), from + MOST_IDS));
			Map<String, JsonNode> stored = stored(part);
			for (Document document : part) {
				if (!isSame(stored.get(document.id()), document)) {
					different.add(document);
				}
			}
		}
		return different;
	}

	private boolean isSame(@Nullable JsonNode stored, Document document)
			throws TidemarkException {
		if (stored == null) {
			return false;
		}
		try {
			// read back, so that numbers are of the same kinds on both sides
			JsonNode wanted = Json.parse(document.source().toString());
			if (operation == Operation.INDEX || operation == Operation.CREATE) {
				return stored.equals(wanted);
			}
			for (Map.Entry<String, JsonNode> field : wanted.properties()) {
				if (!field.getValue().equals(stored.get(field.getKey()))) {
					return false;
				}
			}
			return true;
		} catch (IOException e) {
			throw new TidemarkException(ProblemKind.FAILED,
					NLS.bind(Messages.Error_failed, purpose(), String.valueOf(e.getMessage())), "", e);
		}
	}

	private Map<String, JsonNode> stored(List<Document> documents) throws TidemarkException {
		ObjectNode body = Json.object();
		ArrayNode ids = body.putArray("ids");
		documents.forEach(document -> ids.add(document.id()));
		JsonNode answer = client.json(Call.of(purpose(), "POST", Addresses.of(index, "_mget"), body), flight);
		Map<String, JsonNode> found = new HashMap<>();
		for (JsonNode document : answer.path("docs")) {
			if (document.path("found").asBoolean()) {
				found.put(document.path("_id").asText(), document.path("_source"));
			}
		}
		return found;
	}
}
