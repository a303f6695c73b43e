/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.benchmarks;

import java.util.List;
import java.util.Locale;

/** Draws the medians as bars, a group for each work, each group by its longest bar. */
final class Chart {

	private static final int WIDTH = 900;
	private static final int NAMES = 260;
	private static final int FIGURES = 80;
	private static final int BAR = 18;
	private static final int GAP = 6;
	private static final int TITLE = 34;

	private final List<WorkResult> results;

	Chart(List<WorkResult> results) {
		this.results = List.copyOf(results);
	}

	String svg() {
		StringBuilder body = new StringBuilder();
		int y = GAP;
		for (WorkResult result : results) {
			y += TITLE;
			body.append(text(GAP, y - 12, "title", result.work().title()));
			double longest = result.work().contenders().stream().mapToDouble(c -> result.medianSeconds(c.name())).max()
					.orElse(1);
			for (Contender contender : result.work().contenders()) {
				body.append(bar(y, contender.name(), result.medianSeconds(contender.name()), longest));
				y += BAR + GAP;
			}
		}
		return String.format(Locale.ROOT,
				"""
						<svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d">
						<style>rect.paper { fill: #ffffff } text { font: 13px sans-serif; fill: #24292f } .title { font-weight: bold }
						.ours { fill: #0b6e8f } .other { fill: #a8b3bd }</style>
						<rect class="paper" width="%1$d" height="%2$d"/>
						%3$s</svg>
						""",
				WIDTH, y + GAP, body);
	}

	private static String bar(int y, String name, double seconds, double longest) {
		int width = (int) Math.round((WIDTH - NAMES - FIGURES) * seconds / longest);
		String kind = name.toLowerCase(Locale.ROOT).startsWith("tidemark") ? "ours" : "other";
		return text(GAP, y + BAR - 5, "name", name)
				+ String.format(Locale.ROOT, "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>%n",
						kind, NAMES, y,
						Math.max(1, width), BAR)
				+ text(NAMES + width + GAP, y + BAR - 5, "figure", String.format(Locale.ROOT, "%.2f s", seconds));
	}

	private static String text(int x, int y, String kind, String text) {
		return String.format(Locale.ROOT, "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>%n", kind, x, y,
				text.replace("&", "&amp;").replace("<", "&lt;"));
	}
}
