/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A place in a text that need not be JSON yet: in which objects and arrays it lies, and what stands there already.
 *
 * @param path   the keys from the document inwards; an empty one for the items of an array
 * @param key    whether a key is expected there, else a value
 * @param known  the keys that the object has before the place
 * @param start  where the key or value begins that stands there
 * @param prefix what stands there, without quotation mark
 */
record JsonPlace(List<String> path, boolean key, Set<String> known, int start, String prefix) {

	/** An object or array that is not closed yet. */
	private static final class Frame {
		private final boolean object;
		private final Set<String> known = new HashSet<>();
		private @Nullable String key;

		Frame(boolean object) {
			this.object = object;
		}
	}

	static JsonPlace of(String text, int offset) {
		Deque<Frame> frames = new ArrayDeque<>();
		int at = 0;
		int start = offset;
		String word = ""; //$NON-NLS-1$
		while (at < offset) {
			char c = text.charAt(at);
			if (c == '"') {
				int end = endOfString(text, at, offset);
				word = text.substring(at + 1, Math.max(at + 1, end));
				start = at;
				at = end < offset ? end + 1 : offset;
				if (end < offset) {
					take(frames, word);
					start = offset;
					word = ""; //$NON-NLS-1$
				}
				continue;
			}
			if (Character.isLetterOrDigit(c)) {
				int end = at;
				while (end < offset && Character.isLetterOrDigit(text.charAt(end))) {
					end++;
				}
				start = end < offset ? offset : at;
				word = end < offset ? "" : text.substring(at, end); //$NON-NLS-1$
				at = end;
				continue;
			}
			structure(frames, c);
			start = offset;
			at++;
		}
		return place(frames, start, word);
	}

	private static int endOfString(String text, int begin, int offset) {
		int at = begin + 1;
		while (at < offset && text.charAt(at) != '"' && text.charAt(at) != '\n') {
			at += text.charAt(at) == '\\' ? 2 : 1;
		}
		return Math.min(at, offset);
	}

	private static void take(Deque<Frame> frames, String word) {
		Frame frame = frames.peek();
		if (frame != null && frame.object && frame.key == null) {
			frame.key = word;
			frame.known.add(word);
		}
	}

	private static void structure(Deque<Frame> frames, char c) {
		Frame frame = frames.peek();
		switch (c) {
			case '{' -> frames.push(new Frame(true));
			case '[' -> frames.push(new Frame(false));
			case '}', ']' -> frames.poll();
			case ',' -> {
				if (frame != null) {
					frame.key = null;
				}
			}
			default -> {
				// separates
			}
		}
	}

	private static JsonPlace place(Deque<Frame> frames, int start, String prefix) {
		List<String> path = new ArrayList<>();
		Frame inner = frames.peek();
		for (Iterator<Frame> outwards = frames.descendingIterator(); outwards.hasNext();) {
			Frame frame = outwards.next();
			String key = frame.key;
			if (!frame.object) {
				path.add(""); //$NON-NLS-1$
			} else if (key != null) {
				path.add(key);
			}
		}
		boolean key = inner != null && inner.object && inner.key == null;
		return new JsonPlace(path, key, inner == null ? Set.of() : inner.known, start, prefix);
	}
}
