/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.tidemark.core.connection.ConnectionsSchema;
import org.tidemark.core.job.JobSchema;
import org.tidemark.operations.internal.jobfile.Samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the check finds right and wrong is what an independent validator of the same schema finds right and wrong. */
class SchemaAgreementPropertyTest {

	private static final ObjectMapper MAPPER = new ObjectMapper();
	private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
	private static final com.networknt.schema.JsonSchema THEIR_JOBS = FACTORY.getSchema(JobSchema.open());
	private static final com.networknt.schema.JsonSchema THEIR_CONNECTIONS = FACTORY
			.getSchema(ConnectionsSchema.open());
	private static final JsonSchema OUR_JOBS = JsonSchema.read(JobSchema.open());
	private static final JsonSchema OUR_CONNECTIONS = JsonSchema.read(ConnectionsSchema.open());

	private static final String CONNECTIONS = """
			{ "$schema": "x", "connections": [
			  { "name": "a", "connector": "mysql", "host": "127.0.0.1", "port": 3306, "database": "shop", "user": "sync",
			    "password": "${SHOP_PASSWORD}", "tls": "preferred", "environment": "dev", "options": { "x": "y", "n": 5 } },
			  { "name": "b", "connector": "mysql", "host": "h", "port": "${PORT}",
			    "tls": { "mode": "verify-full", "ca": "ca.pem", "certificate": "c.pem", "key": "k.pem" } },
			  { "name": "local", "connector": "sqlite", "file": "shop.db" },
			  { "name": "search", "connector": "opensearch", "url": "http://127.0.0.1:9200" } ] }
			""";

	@Example
	void bothAcceptTheSamples() throws Exception {
		assertEquals(List.of(), List.copyOf(THEIR_JOBS.validate(MAPPER.readTree(Samples.COMPLETE))));
		assertEquals(List.of(), OUR_JOBS.check(JsonText.read(Samples.COMPLETE)));
		assertEquals(List.of(), List.copyOf(THEIR_CONNECTIONS.validate(MAPPER.readTree(CONNECTIONS))));
		assertEquals(List.of(), OUR_CONNECTIONS.check(JsonText.read(CONNECTIONS)));
	}

	@Property(tries = 1000)
	void bothJudgeChangedJobsTheSame(@ForAll("changes") List<Change> changes) throws Exception {
		assertAgreement(Samples.COMPLETE, changes, THEIR_JOBS, OUR_JOBS);
	}

	@Property(tries = 1000)
	void bothJudgeChangedConnectionsTheSame(@ForAll("changes") List<Change> changes) throws Exception {
		assertAgreement(CONNECTIONS, changes, THEIR_CONNECTIONS, OUR_CONNECTIONS);
	}

	private static void assertAgreement(String text, List<Change> changes, com.networknt.schema.JsonSchema theirs,
			JsonSchema ours) throws Exception {
		JsonNode document = MAPPER.readTree(text);
		changes.forEach(change -> change.apply(document));
		String changed = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document);

		boolean right = theirs.validate(document).isEmpty();

		assertEquals(right, ours.check(JsonText.read(changed)).isEmpty(),
				() -> changed + '\n' + theirs.validate(document));
	}

	@Provide
	Arbitrary<List<Change>> changes() {
		Arbitrary<String> values = Arbitraries.of("null", "true", "0", "1", "1.0", "1.5", "-3", "65", "101", "2000000",
				"\"\"", "\" \"", "\"full\"", "\"keys\"", "\"5m\"", "\"5 m\"", "\"P1D\"", "\"P\"", "\"PT\"", "\"a.b\"",
				"\"a.b.c\"", "\"\\\"a.b\\\".c\"", "\"\\\"\\\"\"", "\"${X}\"", "\"required\"", "[]", "[\"a\"]", "[1]",
				"{}",
				"{\"policy\":\"soft\"}", "{\"policy\":\"soft\",\"column\":\"c\"}",
				"{\"policy\":\"tombstones\",\"column\":\"c\"}", "{\"policy\":\"keys\",\"key\":[\"k\"]}",
				"{\"table\":\"t\"}", "{\"mode\":\"required\"}");
		Arbitrary<Change> change = Combinators
				.combine(Arbitraries.integers().between(0, 10_000), Arbitraries.of(Kind.values()), values)
				.as(Change::new);
		return change.list().ofMinSize(1).ofMaxSize(3);
	}

	enum Kind {
		REPLACE, REMOVE, MISSPELL, COPY_KEY
	}

	/** Changes one value of a document. */
	record Change(int place, Kind kind, String value) {

		void apply(JsonNode document) {
			List<Consumer<Change>> places = new ArrayList<>();
			collect(document, places);
			if (!places.isEmpty()) {
				places.get(place % places.size()).accept(this);
			}
		}

		private static void collect(JsonNode node, List<Consumer<Change>> places) {
			if (node instanceof ObjectNode object) {
				for (String key : List.copyOf(names(object))) {
					places.add(change -> change.member(object, key));
					collect(object.get(key), places);
				}
			} else if (node instanceof ArrayNode array) {
				for (int i = 0; i < array.size(); i++) {
					int index = i;
					places.add(change -> array.set(index, change.node()));
					collect(array.get(i), places);
				}
			}
		}

		private static List<String> names(ObjectNode object) {
			List<String> names = new ArrayList<>();
			object.fieldNames().forEachRemaining(names::add);
			return names;
		}

		private void member(ObjectNode object, String key) {
			switch (kind) {
				case REPLACE -> object.set(key, node());
				case REMOVE -> object.remove(key);
				case MISSPELL -> object.set(key + 'x', object.remove(key));
				case COPY_KEY ->
					object.set(List.of("expression", "name", "file", "url", "host", "column", "table", "key")
							.get(place % 8), node());
			}
		}

		private JsonNode node() {
			try {
				return MAPPER.readTree(value);
			} catch (com.fasterxml.jackson.core.JsonProcessingException e) {
				throw new IllegalStateException(e);
			}
		}
	}
}
