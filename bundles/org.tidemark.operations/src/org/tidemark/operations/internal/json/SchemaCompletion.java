/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.tidemark.operations.internal.json.JsonValue.Arr;
import org.tidemark.operations.internal.json.JsonValue.Obj;
import org.tidemark.operations.internal.json.JsonValue.Text;
import org.tidemark.operations.jobfile.JobCompletion;

/** Finds what a schema allows at a place. */
final class SchemaCompletion {

	private static final List<String> BRANCHES = List.of("oneOf", "anyOf", "allOf"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	private static final List<String> CONDITIONS = List.of("then", "else"); //$NON-NLS-1$ //$NON-NLS-2$

	private final JsonSchema schemas;
	private final Obj root;

	SchemaCompletion(JsonSchema schemas, Obj root) {
		this.schemas = schemas;
		this.root = root;
	}

	List<JobCompletion> at(String text, int offset) {
		JsonPlace place = JsonPlace.of(text, offset);
		List<Obj> here = alternatives(root);
		for (String step : place.path()) {
			here = here.stream().flatMap(schema -> below(schema, step)).toList();
		}
		Map<String, JobCompletion> found = new LinkedHashMap<>();
		int end = endOfToken(text, offset);
		for (Obj schema : here) {
			(place.key() ? keys(schema, place, text, end) : values(schema, place, end))
					.forEach(completion -> found.putIfAbsent(completion.label(), completion));
		}
		String prefix = place.prefix().toLowerCase(Locale.ROOT);
		return found.values().stream().filter(c -> c.label().toLowerCase(Locale.ROOT).startsWith(prefix)).toList();
	}

	/** A quotation mark right behind the place belongs to what stands there. */
	private static int endOfToken(String text, int offset) {
		return offset < text.length() && text.charAt(offset) == '"' ? offset + 1 : offset;
	}

	private Stream<JobCompletion> keys(Obj schema, JsonPlace place, String text, int end) {
		String behind = text.substring(end).stripLeading().startsWith(":") ? "" : ": "; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		return properties(schema).entrySet().stream().filter(property -> !place.known().contains(property.getKey()))
				.map(property -> new JobCompletion(place.start(), end - place.start(),
						'"' + property.getKey() + '"' + behind, property.getKey(),
						description(property.getValue())));
	}

	private Stream<JobCompletion> values(Obj schema, JsonPlace place, int end) {
		List<JobCompletion> all = new ArrayList<>();
		String detail = description(schema);
		schema.get("enum").ifPresent(choices -> ((Arr) choices).items().stream() //$NON-NLS-1$
				.filter(Text.class::isInstance).map(choice -> ((Text) choice).value())
				.forEach(value -> all.add(new JobCompletion(place.start(), end - place.start(), '"' + value + '"',
						value, detail))));
		if (schema.get("type").filter(type -> type instanceof Text name && "boolean".equals(name.value())) //$NON-NLS-1$ //$NON-NLS-2$
				.isPresent()) {
			Stream.of("true", "false").forEach(value -> all //$NON-NLS-1$ //$NON-NLS-2$
					.add(new JobCompletion(place.start(), end - place.start(), value, value, detail)));
		}
		return all.stream();
	}

	private Stream<Obj> below(Obj schema, String step) {
		if (step.isEmpty()) {
			return schema.get("items").stream().filter(Obj.class::isInstance) //$NON-NLS-1$
					.flatMap(items -> alternatives((Obj) items).stream());
		}
		Obj property = properties(schema).get(step);
		return property == null ? Stream.empty() : alternatives(property).stream();
	}

	private static Map<String, Obj> properties(Obj schema) {
		Map<String, Obj> found = new LinkedHashMap<>();
		schema.get("properties").filter(Obj.class::isInstance).ifPresent(all -> ((Obj) all).members() //$NON-NLS-1$
				.forEach((key, member) -> {
					if (member.value() instanceof Obj property) {
						found.put(key, property);
					}
				}));
		return found;
	}

	private String description(Obj schema) {
		return schema.get("description").or(() -> schemas.resolve(schema).get("description")) //$NON-NLS-1$ //$NON-NLS-2$
				.map(text -> ((Text) text).value()).orElse(""); //$NON-NLS-1$
	}

	/** A schema and all in which it may branch. */
	private List<Obj> alternatives(Obj schema) {
		List<Obj> all = new ArrayList<>();
		Obj resolved = schemas.resolve(schema);
		all.add(resolved);
		for (String branch : BRANCHES) {
			resolved.get(branch).ifPresent(list -> ((Arr) list).items().stream().filter(Obj.class::isInstance)
					.forEach(each -> all.addAll(alternatives((Obj) each))));
		}
		for (String condition : CONDITIONS) {
			resolved.get(condition).filter(Obj.class::isInstance)
					.ifPresent(each -> all.addAll(alternatives((Obj) each)));
		}
		return all;
	}
}
