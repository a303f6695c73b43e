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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tidemark.operations.internal.json.JsonValue.Arr;
import org.tidemark.operations.internal.json.JsonValue.Member;
import org.tidemark.operations.internal.json.JsonValue.Obj;

/** Changes values of a JSON text; everything else, order and white space included, stays as it was written. */
public final class JsonRevision {

	private static final String LINE_END = "\n"; //$NON-NLS-1$
	private static final String WINDOWS_LINE_END = "\r\n"; //$NON-NLS-1$
	private static final Pattern INDENT = Pattern.compile("\\n([ \\t]+)\\S"); //$NON-NLS-1$
	private static final List<String> IDENTITIES = List.of("source", "name", "expression", "target"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	private static final int NEW = -1;

	private final String text;
	private final JsonForm form;

	private JsonRevision(String text) {
		this.text = text;
		Matcher indent = INDENT.matcher(text);
		this.form = new JsonForm(indent.find() ? indent.group(1) : "  "); //$NON-NLS-1$
	}

	/**
	 * Carries over to a text what differs between two values.
	 *
	 * @param text   what is changed
	 * @param before what the text means; defaults that the text spells out may be left out, and the reverse
	 * @param after  what it shall mean
	 * @throws JsonSyntaxException when the text is not JSON
	 */
	public static String apply(String text, JsonValue before, JsonValue after) throws JsonSyntaxException {
		boolean windows = text.contains(WINDOWS_LINE_END);
		String plain = windows ? text.replace(WINDOWS_LINE_END, LINE_END) : text;
		JsonValue present = JsonText.read(plain);
		JsonLayout layout = JsonLayout.of(plain);
		String revised = plain.substring(0, layout.start())
				+ new JsonRevision(plain).revised(new Place(layout, present), before, after)
				+ plain.substring(layout.end());
		return windows ? revised.replace(LINE_END, WINDOWS_LINE_END) : revised;
	}

	/** A value of the text. */
	private record Place(JsonLayout layout, JsonValue value) {
	}

	/**
	 * A member or item of the new text.
	 *
	 * @param origin which part of the old text it was, or {@link #NEW}
	 * @param key    the key with what stands between it and the value; empty for an item
	 * @param name   the key's name; empty for an item
	 * @param old    its text, where it was there before
	 * @param fresh  its value, where it is new
	 */
	private record Piece(int origin, String key, String name, String old, Optional<JsonValue> fresh) {
	}

	private String revised(Place place, JsonValue before, JsonValue after) {
		if (isSame(before, after)) {
			return text.substring(place.layout.start(), place.layout.end());
		}
		if (place.value instanceof Obj present && before instanceof Obj was && after instanceof Obj is) {
			return join(place.layout, members(place.layout, present, was, is));
		}
		if (place.value instanceof Arr present && before instanceof Arr was && after instanceof Arr is
				&& present.items().size() == was.items().size()) {
			return join(place.layout, items(place.layout, present, was, is));
		}
		return form.of(after, indentAt(place.layout.start()));
	}

	private List<Piece> members(JsonLayout layout, Obj present, Obj before, Obj after) {
		List<Piece> pieces = new ArrayList<>();
		int index = 0;
		for (Map.Entry<String, Member> member : present.members().entrySet()) {
			JsonLayout.Part part = layout.parts().get(index);
			String name = member.getKey();
			String key = text.substring(part.start(), part.value().start());
			Optional<JsonValue> was = before.get(name);
			Optional<JsonValue> is = after.get(name);
			Place place = new Place(part.value(), member.getValue().value());
			if (was.isPresent() && is.isPresent()) {
				pieces.add(new Piece(index, key, name, revised(place, was.get(), is.get()), Optional.empty()));
			} else if (is.isPresent()) {
				pieces.add(new Piece(index, key, name, form.of(is.get(), indentAt(part.start())), Optional.empty()));
			} else if (was.isEmpty()) {
				String kept = text.substring(part.value().start(), part.end());
				pieces.add(new Piece(index, key, name, kept, Optional.empty()));
			}
			index++;
		}
		addMembers(pieces, after);
		return pieces;
	}

	/** Puts each new member behind the one that it follows in the order of the writer. */
	private static void addMembers(List<Piece> pieces, Obj after) {
		int position = 0;
		for (Map.Entry<String, Member> member : after.members().entrySet()) {
			String name = member.getKey();
			int known = indexOf(pieces, name);
			if (known < 0) {
				pieces.add(position, new Piece(NEW, JsonForm.key(name), name, "", //$NON-NLS-1$
						Optional.of(member.getValue().value())));
				known = position;
			}
			position = known + 1;
		}
	}

	private static int indexOf(List<Piece> pieces, String name) {
		for (int i = 0; i < pieces.size(); i++) {
			if (pieces.get(i).name.equals(name)) {
				return i;
			}
		}
		return -1;
	}

	private List<Piece> items(JsonLayout layout, Arr present, Arr before, Arr after) {
		int[] origins = origins(before.items(), after.items());
		List<Piece> pieces = new ArrayList<>();
		for (int i = 0; i < origins.length; i++) {
			JsonValue wanted = after.items().get(i);
			int origin = origins[i];
			if (origin == NEW) {
				pieces.add(new Piece(NEW, "", "", "", Optional.of(wanted))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			} else {
				Place place = new Place(layout.parts().get(origin).value(), present.items().get(origin));
				pieces.add(new Piece(origin, "", "", revised(place, before.items().get(origin), wanted), //$NON-NLS-1$ //$NON-NLS-2$
						Optional.empty()));
			}
		}
		return pieces;
	}

	/** For each new item the old one that it was, by what identifies it, else by its place. */
	private static int[] origins(List<JsonValue> before, List<JsonValue> after) {
		int[] origins = new int[after.size()];
		Arrays.fill(origins, NEW);
		boolean[] taken = new boolean[before.size()];
		for (int i = 0; i < origins.length; i++) {
			for (int old = 0; old < taken.length && origins[i] == NEW; old++) {
				if (!taken[old] && isSame(identity(before.get(old)), identity(after.get(i)))) {
					origins[i] = old;
					taken[old] = true;
				}
			}
		}
		for (int i = 0; i < Math.min(origins.length, taken.length); i++) {
			if (origins[i] == NEW && !taken[i]) {
				origins[i] = i;
			}
		}
		return origins;
	}

	private static JsonValue identity(JsonValue item) {
		if (item instanceof Obj object) {
			for (String key : IDENTITIES) {
				Optional<JsonValue> value = object.get(key);
				if (value.isPresent()) {
					return value.get();
				}
			}
		}
		return item;
	}

	private String join(JsonLayout layout, List<Piece> pieces) {
		String open = text.substring(layout.start(), layout.start() + 1);
		String close = text.substring(layout.end() - 1, layout.end());
		if (pieces.isEmpty()) {
			return open + close;
		}
		List<JsonLayout.Part> parts = layout.parts();
		boolean object = "{".equals(open); //$NON-NLS-1$
		String lead = parts.isEmpty() ? object ? " " : "" : text.substring(layout.start() + 1, parts.get(0).start()); //$NON-NLS-1$ //$NON-NLS-2$
		String trail = parts.isEmpty() ? lead : text.substring(parts.get(parts.size() - 1).end(), layout.end() - 1);
		String own = indentAt(layout.start());
		if (lead.contains(LINE_END)) {
			String indent = lead.substring(lead.lastIndexOf(LINE_END) + 1);
			return open + lead + joined(parts, texts(pieces, indent), pieces, ',' + LINE_END + indent) + trail + close;
		}
		boolean glued = parts.stream().anyMatch(p -> text.substring(p.start(), p.end()).contains(LINE_END));
		List<String> texts = texts(pieces, own);
		if (glued || fits(texts, pieces, object)) {
			return open + lead + joined(parts, texts, pieces, ", ") + trail + close; //$NON-NLS-1$
		}
		String inner = own + form.unit();
		String between = ',' + LINE_END + inner;
		List<String> shifted = texts.stream().map(t -> t.replace(LINE_END, LINE_END + form.unit())).toList();
		return open + LINE_END + inner + String.join(between, shifted) + LINE_END + own + close;
	}

	private static boolean fits(List<String> texts, List<Piece> pieces, boolean object) {
		boolean list = !object && pieces.stream().anyMatch(p -> p.fresh.filter(Obj.class::isInstance).isPresent());
		return !list && texts.stream().noneMatch(t -> t.contains(LINE_END))
				&& texts.stream().mapToInt(String::length).sum() <= JsonForm.LINE;
	}

	private List<String> texts(List<Piece> pieces, String indent) {
		return pieces.stream().map(p -> p.key + p.fresh.map(value -> form.of(value, indent)).orElse(p.old)).toList();
	}

	/** Between parts that followed each other before stays what stood there. */
	private String joined(List<JsonLayout.Part> parts, List<String> texts, List<Piece> pieces, String between) {
		StringBuilder joined = new StringBuilder(texts.get(0));
		for (int i = 1; i < texts.size(); i++) {
			int origin = pieces.get(i).origin;
			boolean neighbours = origin > 0 && pieces.get(i - 1).origin == origin - 1;
			joined.append(neighbours ? text.substring(parts.get(origin - 1).end(), parts.get(origin).start()) : between)
					.append(texts.get(i));
		}
		return joined.toString();
	}

	/** The white space with which the line of a place begins. */
	private String indentAt(int offset) {
		int begin = text.lastIndexOf('\n', offset - 1) + 1;
		int end = begin;
		while (text.charAt(end) == ' ' || text.charAt(end) == '\t') {
			end++;
		}
		return text.substring(begin, end);
	}

	private static boolean isSame(JsonValue one, JsonValue other) {
		if (one instanceof Obj a && other instanceof Obj b) {
			return a.members().keySet().equals(b.members().keySet()) && a.members().entrySet().stream()
					.allMatch(m -> isSame(m.getValue().value(), b.get(m.getKey()).orElseThrow()));
		}
		if (one instanceof Arr a && other instanceof Arr b) {
			if (a.items().size() != b.items().size()) {
				return false;
			}
			for (int i = 0; i < a.items().size(); i++) {
				if (!isSame(a.items().get(i), b.items().get(i))) {
					return false;
				}
			}
			return true;
		}
		return switch (one) {
			case JsonValue.Text a -> other instanceof JsonValue.Text b && a.value().equals(b.value());
			case JsonValue.Num a -> other instanceof JsonValue.Num b && a.value().compareTo(b.value()) == 0;
			case JsonValue.Bool a -> other instanceof JsonValue.Bool b && a.value() == b.value();
			case JsonValue.Nothing ignored -> other instanceof JsonValue.Nothing;
			default -> false;
		};
	}
}
