/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.architecture.tests;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Java file, read with just enough understanding to find its types and methods. */
final class JavaSource {

	/** What a pair of braces encloses. */
	enum Kind {
		FILE, TYPE, METHOD, OTHER
	}

	/**
	 * A pair of braces.
	 *
	 * @param exposed whether it is a type that another package sees
	 * @param header  what stands before the opening brace, comments included
	 * @param lines   from the header's first code to the closing brace, without the content of text blocks
	 */
	record Block(Kind kind, String name, boolean exposed, String header, int lines) {
	}

	private record Open(Kind kind, String name, boolean exposed, boolean isInterface, int from, int codeFrom) {
	}

	private static final Pattern TYPE = Pattern
			.compile("(?:^|[\\s)])(@interface|class|interface|enum|record)\\s+(\\w+)");
	private static final Pattern CALL = Pattern.compile("(\\w+)\\s*\\(\\)\\s*(?:throws[^()]*)?$");
	private static final Pattern CONSTANT = Pattern.compile("^,?\\s*(?:@\\w+\\s+)*\\w+\\s*(\\(\\))?\\s*$");

	private final String raw;
	private final String code;
	private final String comments;

	private JavaSource(String raw, String code, String comments) {
		this.raw = raw;
		this.code = code;
		this.comments = comments;
	}

	static JavaSource of(String text) {
		char[] code = text.toCharArray();
		char[] comments = blank(text);
		int i = 0;
		while (i < text.length()) {
			int end = endOfComment(text, i);
			if (end > i) {
				copy(text, comments, i, end);
				clear(code, i, end);
			} else {
				end = endOfLiteral(text, i);
				clear(code, i, end);
			}
			i = Math.max(end, i + 1);
		}
		return new JavaSource(text, new String(code), new String(comments));
	}

	/** The file without comments and without the content of literals; each character stands where it stood. */
	String code() {
		return code;
	}

	/** Only the comments; each character stands where it stood. */
	String comments() {
		return comments;
	}

	String raw() {
		return raw;
	}

	int lines() {
		return (int) raw.lines().count();
	}

	int lineOf(int offset) {
		return 1 + (int) raw.substring(0, offset).chars().filter(c -> c == '\n').count();
	}

	/** All types and methods, inner before outer. */
	List<Block> blocks() {
		List<Block> blocks = new ArrayList<>();
		Deque<Open> open = new ArrayDeque<>();
		Deque<Integer> parentheses = new ArrayDeque<>();
		open.push(new Open(Kind.FILE, "", true, false, 0, 0));
		parentheses.push(0);
		int header = 0;
		for (int i = 0; i < code.length(); i++) {
			switch (code.charAt(i)) {
				case '(' -> parentheses.push(parentheses.pop() + 1);
				case ')' -> parentheses.push(parentheses.pop() - 1);
				case ';' -> header = parentheses.peek() == 0 ? i + 1 : header;
				case '{' -> {
					open.push(parentheses.peek() == 0 ? classify(open.peek(), header, i)
							: new Open(Kind.OTHER, "", false, false, header, header));
					parentheses.push(0);
					header = open.peek().kind() == Kind.OTHER ? header : i + 1;
				}
				case '}' -> {
					Open closed = open.pop();
					parentheses.pop();
					if (closed.kind() != Kind.OTHER) {
						blocks.add(new Block(closed.kind(), closed.name(), closed.exposed(),
								raw.substring(closed.from(), code.indexOf("{", closed.codeFrom())),
								linesOf(closed.codeFrom(), i)));
					}
					header = parentheses.peek() == 0 ? i + 1 : header;
				}
				default -> {
					// nothing that opens, closes or ends
				}
			}
		}
		return blocks;
	}

	private int linesOf(int from, int to) {
		int lines = 0;
		int start = raw.lastIndexOf('\n', from) + 1;
		while (start <= to) {
			int newline = raw.indexOf('\n', start);
			int end = newline < 0 ? raw.length() : newline;
			boolean literal = !raw.substring(start, end).isBlank() && code.substring(start, end).isBlank()
					&& comments.substring(start, end).isBlank();
			lines += literal ? 0 : 1;
			start = end + 1;
		}
		return lines;
	}

	private Open classify(Open outer, int from, int brace) {
		String text = code.substring(from, brace);
		int codeFrom = from + text.length() - text.stripLeading().length();
		if (outer.kind() != Kind.FILE && outer.kind() != Kind.TYPE) {
			return new Open(Kind.OTHER, "", false, false, from, codeFrom);
		}
		String flat = withoutArguments(text).strip();
		Matcher type = TYPE.matcher(flat);
		if (type.find()) {
			boolean exposed = outer.exposed() && (outer.isInterface() || flat.matches("(?s).*\\bpublic\\s.*"));
			return new Open(Kind.TYPE, type.group(2), exposed, type.group(1).endsWith("interface"), from, codeFrom);
		}
		Matcher call = CALL.matcher(flat);
		if (flat.contains("=")) {
			return new Open(Kind.OTHER, "", false, false, from, codeFrom);
		}
		if (flat.isEmpty() || flat.equals("static")) {
			return new Open(Kind.METHOD, flat + "{}", false, false, from, codeFrom);
		}
		if (CONSTANT.matcher(flat).matches() && !flat.startsWith(outer.name())) {
			return new Open(Kind.TYPE, flat, false, false, from, codeFrom);
		}
		if (call.find()) {
			return new Open(Kind.METHOD, call.group(1), false, false, from, codeFrom);
		}
		boolean compactConstructor = flat.matches("(?s)(.*\\s)?" + outer.name());
		return new Open(compactConstructor ? Kind.METHOD : Kind.OTHER, outer.name(), false, false, from, codeFrom);
	}

	/** Empties parentheses, and removes those of annotations. */
	private static String withoutArguments(String header) {
		StringBuilder flat = new StringBuilder();
		int depth = 0;
		for (char c : header.toCharArray()) {
			depth += c == ')' ? -1 : 0;
			if (depth == 0) {
				flat.append(c);
			}
			depth += c == '(' ? 1 : 0;
		}
		return flat.toString().replaceAll("(@[\\w.]+)\\s*\\(\\)", "$1");
	}

	private static int endOfComment(String text, int from) {
		if (text.startsWith("//", from)) {
			int end = text.indexOf('\n', from);
			return end < 0 ? text.length() : end;
		}
		if (text.startsWith("/*", from)) {
			int end = text.indexOf("*/", from + 2);
			return end < 0 ? text.length() : end + 2;
		}
		return from;
	}

	private static int endOfLiteral(String text, int from) {
		char quote = text.charAt(from);
		if (quote != '"' && quote != '\'') {
			return from;
		}
		String mark = text.startsWith("\"\"\"", from) ? "\"\"\"" : String.valueOf(quote);
		int i = from + mark.length();
		while (i < text.length() && !text.startsWith(mark, i)) {
			i += text.charAt(i) == '\\' ? 2 : 1;
		}
		return Math.min(i + mark.length(), text.length());
	}

	private static char[] blank(String text) {
		char[] blank = text.toCharArray();
		clear(blank, 0, blank.length);
		return blank;
	}

	private static void clear(char[] chars, int from, int to) {
		for (int i = from; i < to; i++) {
			chars[i] = chars[i] == '\n' ? '\n' : ' ';
		}
	}

	private static void copy(String text, char[] into, int from, int to) {
		text.getChars(from, to, into, from);
	}
}
