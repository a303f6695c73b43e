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

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.tidemark.core.connection.ConnectionsSchema;
import org.tidemark.core.job.ColumnRole;
import org.tidemark.core.job.DeletePolicy;
import org.tidemark.core.job.Engine;
import org.tidemark.core.job.ErrorStrategy;
import org.tidemark.core.job.JobSchema;
import org.tidemark.core.job.NameCase;
import org.tidemark.core.job.SchemaDrift;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.VerifyMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.operations.internal.json.JsonValue.Arr;
import org.tidemark.operations.internal.json.JsonValue.Obj;
import org.tidemark.operations.internal.json.JsonValue.Text;

/** The published schemas use nothing that the check passes over in silence, and say what the model says. */
class JsonSchemaTest {

	@Test
	void theSchemasUseOnlyKeywordsThatAreChecked() throws Exception {
		Set<String> keywords = new TreeSet<>();
		collectKeywords(read(JobSchema.open()), keywords);
		collectKeywords(read(ConnectionsSchema.open()), keywords);

		keywords.removeAll(JsonSchema.KEYWORDS);
		keywords.removeAll(JsonSchema.ANNOTATIONS);
		assertEquals(Set.of(), keywords);
	}

	@Test
	void everyKeyIsDescribed() throws Exception {
		List<String> bare = new ArrayList<>();
		collectUndescribed(read(JobSchema.open()), "", bare);
		collectUndescribed(read(ConnectionsSchema.open()), "", bare);

		assertEquals(List.of(), bare);
	}

	@Test
	void theChoicesAreThoseOfTheModel() throws Exception {
		Obj schema = read(JobSchema.open());

		assertEquals(ids(Engine.values(), Engine::id), choices(schema, "properties", "engine"));
		assertEquals(ids(SyncMode.values(), SyncMode::id), sync(schema, "sync_mode"));
		assertEquals(ids(ErrorStrategy.values(), ErrorStrategy::id), sync(schema, "error_strategy"));
		assertEquals(ids(WriteMode.values(), WriteMode::id), sync(schema, "write_mode"));
		assertEquals(ids(VerifyMode.values(), VerifyMode::id), sync(schema, "verify"));
		assertEquals(ids(SchemaDrift.values(), SchemaDrift::id), sync(schema, "schema_drift"));
		assertEquals(ids(NameCase.values(), NameCase::id), choices(schema, "$defs", "naming", "properties", "case"));
		assertEquals(ids(ColumnRole.values(), ColumnRole::id),
				choices(schema, "$defs", "column", "properties", "role"));
		Obj deletes = (Obj) ((Arr) at(schema, "$defs", "deletes").get("oneOf").orElseThrow()).items().get(1);
		assertEquals(ids(DeletePolicy.values(), DeletePolicy::id), choices(deletes, "properties", "policy"));
	}

	private static List<String> sync(Obj schema, String key) {
		return choices(schema, "$defs", "sync", "properties", key);
	}

	private static List<String> choices(Obj schema, String... path) {
		return ((Arr) at(schema, path).get("enum").orElseThrow()).items().stream().map(t -> ((Text) t).value())
				.toList();
	}

	private static Obj at(Obj schema, String... path) {
		Obj found = schema;
		for (String step : path) {
			found = (Obj) found.get(step).orElseThrow();
		}
		return found;
	}

	private static <E> List<String> ids(E[] values, Function<E, String> id) {
		return Arrays.stream(values).map(id).toList();
	}

	private static Obj read(InputStream schema) throws Exception {
		try (schema) {
			return (Obj) JsonText.read(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
		}
	}

	private static void collectKeywords(JsonValue value, Set<String> keywords) {
		if (!(value instanceof Obj schema)) {
			return;
		}
		keywords.addAll(schema.members().keySet());
		for (String map : List.of("properties", "$defs")) {
			schema.get(map)
					.ifPresent(m -> ((Obj) m).members().values().forEach(s -> collectKeywords(s.value(), keywords)));
		}
		for (String one : List.of("items", "additionalProperties", "not", "if", "then", "else")) {
			schema.get(one).ifPresent(s -> collectKeywords(s, keywords));
		}
		Stream.of("oneOf", "anyOf", "allOf").flatMap(list -> schema.get(list).stream())
				.flatMap(list -> ((Arr) list).items().stream()).forEach(s -> collectKeywords(s, keywords));
	}

	private static void collectUndescribed(JsonValue value, String path, List<String> bare) {
		if (!(value instanceof Obj schema)) {
			return;
		}
		schema.get("properties").ifPresent(properties -> ((Obj) properties).members().forEach((key, member) -> {
			if (member.value() instanceof Obj property && property.get("description").isEmpty()
					&& property.get("$ref").isEmpty()) {
				bare.add(path + '/' + key);
			}
			collectUndescribed(member.value(), path + '/' + key, bare);
		}));
		schema.get("$defs").ifPresent(definitions -> ((Obj) definitions).members()
				.forEach((key, member) -> collectUndescribed(member.value(), "#" + key, bare)));
	}
}
