/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.tidemark.operations.internal.json.JsonValue.Obj;
import org.tidemark.operations.jobfile.JobCompletion;
import org.tidemark.operations.jobfile.JobFileProblem;

/**
 * A JSON Schema of draft 2020-12, as far as the published schemas use it: the keywords of {@link #KEYWORDS} and
 * {@link #ANNOTATIONS}; the branches of a {@code oneOf} differ in their type; {@code anyOf} and {@code not} speak of
 * required keys. Problems are worded for the person who wrote the text. Safe for use by several threads.
 */
public final class JsonSchema {

	/** The keywords that are checked. */
	public static final Set<String> KEYWORDS = Set.of("$ref", "type", "const", "enum", "pattern", "minimum", "maximum", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
			"minItems", "items", "required", "properties", "additionalProperties", "dependentRequired", "oneOf", //$NON-NLS-1$//$NON-NLS-2$//$NON-NLS-3$//$NON-NLS-4$//$NON-NLS-5$//$NON-NLS-6$//$NON-NLS-7$
			"anyOf", //$NON-NLS-1$
			"not", "allOf", "if", "then", "else"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$

	/** The keywords that only explain. */
	public static final Set<String> ANNOTATIONS = Set.of("$schema", "$id", "$defs", "title", "description", "default", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
			"examples"); //$NON-NLS-1$

	private static final String LOCAL = "#/"; //$NON-NLS-1$

	private final Obj root;

	private JsonSchema(Obj root) {
		this.root = root;
	}

	/** Reads a schema that is part of the program and closes the stream. */
	public static JsonSchema read(InputStream text) {
		try (text) {
			return new JsonSchema((Obj) JsonText.read(new String(text.readAllBytes(), StandardCharsets.UTF_8)));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (JsonSyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Checks a document; empty when nothing is wrong. Problems stand in the order of their lines. */
	public List<JobFileProblem> check(JsonValue document) {
		List<JobFileProblem> problems = new ArrayList<>();
		new SchemaCheck(this, problems).check(root, document, Pointer.ROOT, document.line());
		problems.sort((a, b) -> Integer.compare(a.line(), b.line()));
		return List.copyOf(problems);
	}

	/** What may stand at a place of a text, as {@link org.tidemark.operations.jobfile.JobFiles#complete}. */
	public List<JobCompletion> complete(String text, int offset) {
		return new SchemaCompletion(this, root).at(text, offset);
	}

	/** The schema that a reference means, or the schema itself. */
	Obj resolve(Obj schema) {
		Optional<JsonValue> reference = schema.get("$ref"); //$NON-NLS-1$
		return reference.isPresent() ? resolve(find(((JsonValue.Text) reference.get()).value())) : schema;
	}

	private Obj find(String reference) {
		if (!reference.startsWith(LOCAL)) {
			throw new IllegalStateException(reference);
		}
		Obj found = root;
		for (String step : reference.substring(LOCAL.length()).split("/")) { //$NON-NLS-1$
			found = (Obj) found.get(step).orElseThrow(() -> new IllegalStateException(reference));
		}
		return found;
	}
}
