/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.rcp.internal.help;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A page of the help as styled text. Not safe for several threads. */
final class HelpPage {

	/** How a span looks. */
	enum Style {
		TITLE, HEADING, TEXT, BOLD, CODE, LINK
	}

	/**
	 * A part of the text.
	 *
	 * @param start  where it begins
	 * @param length how long it is
	 * @param style  how it looks
	 * @param href   where it leads; empty when it is no link
	 */
	record Span(int start, int length, Style style, String href) {
	}

	private final String href;
	private final StringBuilder text = new StringBuilder();
	private final List<Span> spans = new ArrayList<>();
	private final Map<String, Integer> anchors = new HashMap<>();

	/** @param href where the page is */
	HelpPage(String href) {
		this.href = href;
	}

	/** Where the page is. */
	String href() {
		return href;
	}

	/** What is on the page. */
	String text() {
		return text.toString();
	}

	/** The parts that are not plain text, in their order. */
	List<Span> spans() {
		return List.copyOf(spans);
	}

	/** The link at a place of the text. */
	Optional<String> link(int offset) {
		return spans.stream().filter(span -> !span.href().isEmpty() && offset >= span.start()
				&& offset < span.start() + span.length()).map(Span::href).findFirst();
	}

	/** Where a link to a part of the page leads; the beginning where there is no such part. */
	int place(String link) {
		int at = link.indexOf('#');
		return at < 0 ? 0 : anchors.getOrDefault(link.substring(at + 1), Integer.valueOf(0)).intValue();
	}

	void anchor(String name) {
		anchors.put(name, Integer.valueOf(text.length()));
	}

	void append(String more, Style style) {
		append(more, style, ""); //$NON-NLS-1$
	}

	void link(String label, String target) {
		append(label, Style.LINK, target);
	}

	private void append(String more, Style style, String target) {
		if (style != Style.TEXT && !more.isEmpty()) {
			spans.add(new Span(text.length(), more.length(), style, target));
		}
		text.append(more);
	}

	/** Begins a line, unless one has just begun. */
	void newLine() {
		if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
			text.append('\n');
		}
	}

	/** Begins a line below an empty one. */
	void paragraph() {
		newLine();
		if (text.length() > 1 && text.charAt(text.length() - 2) != '\n') {
			text.append('\n');
		}
	}

	/** Whether a space at the end would be one too many. */
	boolean endsWithSpace() {
		return text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
	}
}
