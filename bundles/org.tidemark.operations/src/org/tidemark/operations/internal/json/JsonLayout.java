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

/**
 * Where a value of a JSON text stands.
 *
 * @param start where it begins
 * @param end   where it has ended
 * @param parts the members or items that it consists of, in the text's order; empty for a scalar
 */
record JsonLayout(int start, int end, List<Part> parts) {

	/** Copies the parts. */
	JsonLayout {
		parts = List.copyOf(parts);
	}

	/**
	 * A member or an item.
	 *
	 * @param start where it begins: a member with its key
	 * @param value its value
	 */
	record Part(int start, JsonLayout value) {

		int end() {
			return value.end();
		}
	}

	/** @param text a text that is JSON */
	static JsonLayout of(String text) {
		Scanner scanner = new Scanner(text);
		scanner.skipSpace();
		return scanner.value();
	}

	/** Walks over a text whose syntax was checked. */
	private static final class Scanner {

		private final String text;
		private int at;

		Scanner(String text) {
			this.text = text;
		}

		JsonLayout value() {
			return switch (text.charAt(at)) {
				case '{' -> container('}', true);
				case '[' -> container(']', false);
				default -> scalar();
			};
		}

		private JsonLayout container(char close, boolean keyed) {
			int start = at++;
			List<Part> parts = new ArrayList<>();
			skipSpace();
			while (text.charAt(at) != close) {
				int part = at;
				if (keyed) {
					string();
					skipSpace();
					at++;
					skipSpace();
				}
				parts.add(new Part(part, value()));
				skipSpace();
				if (text.charAt(at) == ',') {
					at++;
					skipSpace();
				}
			}
			at++;
			return new JsonLayout(start, at, parts);
		}

		private JsonLayout scalar() {
			int start = at;
			if (text.charAt(at) == '"') {
				string();
			} else {
				while (at < text.length() && ",]}".indexOf(text.charAt(at)) < 0 && !isSpace(text.charAt(at))) { //$NON-NLS-1$
					at++;
				}
			}
			return new JsonLayout(start, at, List.of());
		}

		private void string() {
			at++;
			while (text.charAt(at) != '"') {
				at += text.charAt(at) == '\\' ? 2 : 1;
			}
			at++;
		}

		private void skipSpace() {
			while (at < text.length() && isSpace(text.charAt(at))) {
				at++;
			}
		}

		private static boolean isSpace(char c) {
			return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\uFEFF';
		}
	}
}
