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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.tidemark.operations.internal.Messages;
import org.tidemark.operations.internal.Similar;
import org.tidemark.operations.internal.json.JsonValue.Arr;
import org.tidemark.operations.internal.json.JsonValue.Bool;
import org.tidemark.operations.internal.json.JsonValue.Member;
import org.tidemark.operations.internal.json.JsonValue.Num;
import org.tidemark.operations.internal.json.JsonValue.Obj;
import org.tidemark.operations.internal.json.JsonValue.Text;
import org.tidemark.operations.jobfile.JobFileProblem;

/** One check of a document against a schema. */
final class SchemaCheck {

	private static final String REQUIRED = "required"; //$NON-NLS-1$
	private static final String PROPERTIES = "properties"; //$NON-NLS-1$
	private static final String TYPE = "type"; //$NON-NLS-1$

	private final JsonSchema schemas;
	private final List<JobFileProblem> problems;

	SchemaCheck(JsonSchema schemas, List<JobFileProblem> problems) {
		this.schemas = schemas;
		this.problems = problems;
	}

	/** @param line where a person looks for the value: that of its key, if it has one */
	void check(JsonValue schema, JsonValue value, Pointer at, int line) {
		if (schema instanceof Bool allowed) {
			if (!allowed.value()) {
				report(line, at, Messages.Schema_notHere);
			}
			return;
		}
		Obj rules = (Obj) schema;
		if (rules.members().containsKey("$ref")) { //$NON-NLS-1$
			check(schemas.resolve(rules), value, at, line);
		}
		if (checkKind(rules, value, at, line)) {
			checkChoices(rules, value, at, line);
			switch (value) {
				case Text text -> checkText(rules, text, at, line);
				case Num number -> checkNumber(rules, number, at, line);
				case Arr array -> checkArray(rules, array, at, line);
				case Obj object -> checkObject(rules, object, at, line);
				default -> checkAlternatives(rules, value, at, line);
			}
		}
	}

	private boolean checkKind(Obj rules, JsonValue value, Pointer at, int line) {
		List<String> types = types(rules);
		if (types.isEmpty() || types.stream().anyMatch(value.kind()::is)) {
			return true;
		}
		reportKind(types, value, at, line);
		return false;
	}

	private void reportKind(List<String> types, JsonValue value, Pointer at, int line) {
		List<String> labels = types.stream().map(t -> JsonKind.of(t).label()).distinct().toList();
		report(line, at, NLS.bind(Messages.Schema_kind, String.join(Messages.Schema_or, labels), value.kind().label()));
	}

	private static List<String> types(Obj rules) {
		return rules.get(TYPE).map(t -> t instanceof Arr several ? texts(several) : List.of(((Text) t).value()))
				.orElse(List.of());
	}

	private void checkChoices(Obj rules, JsonValue value, Pointer at, int line) {
		rules.get("const").ifPresent(only -> { //$NON-NLS-1$
			if (!same(only, value)) {
				report(line, at, NLS.bind(Messages.Schema_only, show(only), show(value)));
			}
		});
		rules.get("enum").ifPresent(choices -> { //$NON-NLS-1$
			List<JsonValue> allowed = ((Arr) choices).items();
			if (allowed.stream().noneMatch(choice -> same(choice, value))) {
				String list = String.join(", ", allowed.stream().map(SchemaCheck::show).toList()); //$NON-NLS-1$
				report(line, at, hinted(NLS.bind(Messages.Schema_choice, show(value), list), rules));
			}
		});
	}

	private static boolean same(JsonValue a, JsonValue b) {
		if (a instanceof Num number && b instanceof Num other) {
			return number.value().compareTo(other.value()) == 0;
		}
		return a instanceof Text text && b instanceof Text other && text.value().equals(other.value());
	}

	private static String show(JsonValue value) {
		return switch (value) {
			case Text text -> '"' + text.value() + '"';
			case Num number -> number.text();
			case Bool bool -> Boolean.toString(bool.value());
			default -> value.kind().label();
		};
	}

	private void checkText(Obj rules, Text text, Pointer at, int line) {
		rules.get("pattern").ifPresent(pattern -> { //$NON-NLS-1$
			if (!Pattern.compile(((Text) pattern).value()).matcher(text.value()).find()) {
				report(line, at, text.value().isBlank() ? Messages.Schema_blank
						: hinted(NLS.bind(Messages.Schema_form, show(text)), rules));
			}
		});
		checkAlternatives(rules, text, at, line);
	}

	/** Adds what is known of values of this kind. */
	private static String hinted(String message, Obj rules) {
		String hint = switch (rules.get("title").map(t -> ((Text) t).value()).orElse("")) { //$NON-NLS-1$ //$NON-NLS-2$
			case "duration" -> Messages.Hint_duration; //$NON-NLS-1$
			case "tableName" -> Messages.Hint_tableName; //$NON-NLS-1$
			case "deletes" -> Messages.Hint_deletes; //$NON-NLS-1$
			case "port" -> Messages.Hint_port; //$NON-NLS-1$
			default -> ""; //$NON-NLS-1$
		};
		return hint.isEmpty() ? message : message + ' ' + hint;
	}

	private void checkNumber(Obj rules, Num number, Pointer at, int line) {
		Optional<JsonValue> least = rules.get("minimum"); //$NON-NLS-1$
		Optional<JsonValue> most = rules.get("maximum"); //$NON-NLS-1$
		boolean low = least.isPresent() && number.value().compareTo(((Num) least.get()).value()) < 0;
		boolean high = most.isPresent() && number.value().compareTo(((Num) most.get()).value()) > 0;
		if (low || high) {
			report(line, at, NLS.bind(Messages.Schema_range, new Object[] { least.map(SchemaCheck::show).orElse(""), //$NON-NLS-1$
					most.map(SchemaCheck::show).orElse(""), number.text() })); //$NON-NLS-1$
		}
		checkAlternatives(rules, number, at, line);
	}

	private void checkArray(Obj rules, Arr array, Pointer at, int line) {
		rules.get("minItems").ifPresent(least -> { //$NON-NLS-1$
			if (array.items().size() < ((Num) least).value().intValueExact()) {
				report(line, at, Messages.Schema_emptyList);
			}
		});
		rules.get("items").ifPresent(items -> { //$NON-NLS-1$
			for (int i = 0; i < array.items().size(); i++) {
				JsonValue item = array.items().get(i);
				check(items, item, at.item(i), item.line());
			}
		});
		checkAlternatives(rules, array, at, line);
	}

	private void checkObject(Obj rules, Obj object, Pointer at, int line) {
		for (String key : required(rules)) {
			if (!object.members().containsKey(key)) {
				report(object.line(), at, NLS.bind(Messages.Schema_missing, key));
			}
		}
		rules.get("dependentRequired").ifPresent(depending -> ((Obj) depending).members().forEach((key, needed) -> { //$NON-NLS-1$
			for (String other : texts((Arr) needed.value())) {
				if (object.members().containsKey(key) && !object.members().containsKey(other)) {
					report(object.line(), at, NLS.bind(Messages.Schema_depending, key, other));
				}
			}
		}));
		Map<String, Member> known = rules.get(PROPERTIES).map(p -> ((Obj) p).members()).orElse(Map.of());
		object.members().forEach((key, member) -> {
			Member rule = known.get(key);
			if (rule != null) {
				check(rule.value(), member.value(), at.member(key), member.line());
			} else {
				checkFurther(rules, known, key, member, at);
			}
		});
		checkAlternatives(rules, object, at, line);
	}

	private void checkFurther(Obj rules, Map<String, Member> known, String key, Member member, Pointer at) {
		rules.get("additionalProperties").ifPresent(further -> { //$NON-NLS-1$
			if (further instanceof Obj) {
				check(further, member.value(), at.member(key), member.line());
			} else if (further instanceof Bool allowed && !allowed.value()) {
				String message = located(at, unknownKey(known, key));
				problems.add(new JobFileProblem(member.line(), at.member(key).toString(), message));
			}
		});
	}

	private String unknownKey(Map<String, Member> known, String key) {
		for (Map.Entry<String, Member> entry : known.entrySet()) {
			if (entry.getValue().value() instanceof Obj rules && schemas.resolve(rules).get(PROPERTIES)
					.filter(p -> ((Obj) p).members().containsKey(key)).isPresent()) {
				return NLS.bind(Messages.Schema_unknownBelongs, key, entry.getKey());
			}
		}
		return Similar.nearest(key, known.keySet()).map(near -> NLS.bind(Messages.Schema_unknownNear, key, near))
				.orElseGet(() -> NLS.bind(Messages.Schema_unknown, key, String.join(", ", known.keySet()))); //$NON-NLS-1$
	}

	private void checkAlternatives(Obj rules, JsonValue value, Pointer at, int line) {
		rules.get("oneOf").ifPresent(branches -> checkOneOf(((Arr) branches).items(), value, at, line)); //$NON-NLS-1$
		rules.get("anyOf").ifPresent(branches -> { //$NON-NLS-1$
			if (((Arr) branches).items().stream().noneMatch(branch -> holds(branch, value))) {
				List<String> keys = ((Arr) branches).items().stream().flatMap(b -> required((Obj) b).stream())
						.map(k -> '"' + k + '"').toList();
				report(value.line(), at, NLS.bind(Messages.Schema_oneNeeded, String.join(Messages.Schema_or, keys)));
			}
		});
		rules.get("not").ifPresent(excluded -> { //$NON-NLS-1$
			if (holds(excluded, value)) {
				List<String> keys = required((Obj) excluded).stream().map(k -> '"' + k + '"').toList();
				report(value.line(), at, NLS.bind(Messages.Schema_exclusive, String.join(Messages.Schema_and, keys)));
			}
		});
		rules.get("allOf").ifPresent(all -> ((Arr) all).items().forEach(rule -> check(rule, value, at, line))); //$NON-NLS-1$
		rules.get("if").flatMap(condition -> rules.get(holds(condition, value) ? "then" : "else")) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				.ifPresent(rule -> check(rule, value, at, line));
	}

	private void checkOneOf(List<JsonValue> branches, JsonValue value, Pointer at, int line) {
		List<String> types = new ArrayList<>();
		for (JsonValue branch : branches) {
			List<String> own = types(schemas.resolve((Obj) branch));
			if (own.stream().anyMatch(value.kind()::is)) {
				check(branch, value, at, line);
				return;
			}
			types.addAll(own);
		}
		reportKind(types, value, at, line);
	}

	private boolean holds(JsonValue schema, JsonValue value) {
		List<JobFileProblem> found = new ArrayList<>();
		new SchemaCheck(schemas, found).check(schema, value, Pointer.ROOT, 0);
		return found.isEmpty();
	}

	private static List<String> required(Obj rules) {
		return rules.get(REQUIRED).map(r -> texts((Arr) r)).orElse(List.of());
	}

	private static List<String> texts(Arr array) {
		return array.items().stream().map(t -> ((Text) t).value()).toList();
	}

	private void report(int line, Pointer at, String message) {
		problems.add(new JobFileProblem(line, at.toString(), located(at, message)));
	}

	private static String located(Pointer at, String message) {
		return at.steps().isEmpty() ? message : at.label() + ": " + message; //$NON-NLS-1$
	}
}
