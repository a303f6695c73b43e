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
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Writes what was measured: as a table of Markdown, and as JSON. */
final class Report {

	private final Machine machine;
	private final int rows;
	private final List<WorkResult> results;

	Report(Machine machine, int rows, List<WorkResult> results) {
		this.machine = machine;
		this.rows = rows;
		this.results = List.copyOf(results);
	}

	String markdown() {
		StringBuilder page = new StringBuilder("# Benchmarks\n\n");
		page.append(machine.date()).append(", ").append(machine.processor()).append(", ").append(machine.cores())
				.append(" cores, ").append(machine.system()).append(", Java ").append(machine.java()).append("; ")
				.append(String.format(Locale.ROOT, "%,d", rows)).append(" rows of ten columns.\n");
		for (WorkResult result : results) {
			page.append("\n## ").append(result.work().title())
					.append("\n\n| | median s | all runs s | engine s | peak MB |\n")
					.append("|---|--:|---|--:|--:|\n");
			result.work().contenders().forEach(c -> page.append(line(result, c.name())));
			page.append('\n');
			result.work().goals().stream().filter(g -> !Double.isNaN(g.reached(result)))
					.forEach(g -> page.append("- ").append(sentence(g, result)).append('\n'));
		}
		return page.toString();
	}

	String json() {
		StringJoiner works = new StringJoiner(",\n", "[\n", "\n]");
		for (WorkResult result : results) {
			StringJoiner contenders = new StringJoiner(", ", "{ ", " }");
			result.work().contenders()
					.forEach(c -> contenders.add(quoted(c.name()) + ": " + samples(result.of(c.name()))));
			works.add("  { \"work\": " + quoted(result.work().id()) + ", \"runs\": " + contenders + " }");
		}
		return "{ \"date\": " + quoted(machine.date()) + ", \"processor\": " + quoted(machine.processor())
				+ ", \"cores\": "
				+ machine.cores() + ", \"rows\": " + rows + ", \"works\": " + works + " }\n";
	}

	private static String line(WorkResult result, String contender) {
		String runs = result.of(contender).stream().map(s -> number(s.seconds())).collect(Collectors.joining(" "));
		return "| " + contender + " | " + number(result.medianSeconds(contender)) + " | " + runs + " | "
				+ number(result.medianEngineSeconds(contender)) + " | " + result.peakMegabytes(contender) + " |\n";
	}

	private static String sentence(Goal goal, WorkResult result) {
		double reached = goal.reached(result);
		String what = goal.contender() + switch (goal.figure()) {
			case PROCESS -> ", whole process";
			case ENGINE, ENGINES -> ", engine time";
			case MEMORY -> ", memory";
		};
		String unit = goal.figure() == Goal.Figure.MEMORY ? " MB" : " s";
		String figure = goal.against().isEmpty() ? number(reached) + unit + ", goal " + number(goal.atMost()) + unit
				: number(reached) + " x " + goal.against() + ", goal " + number(goal.atMost()) + " x";
		return what + ": " + figure + (reached <= goal.atMost() ? ", reached" : ", **missed**");
	}

	private static String samples(List<Sample> samples) {
		return samples.stream()
				.map(s -> String.format(Locale.ROOT, "{ \"seconds\": %.3f, \"engine\": %.3f, \"peak_mb\": %d }",
						s.seconds(),
						s.engineSeconds(), s.peakMegabytes()))
				.collect(Collectors.joining(", ", "[", "]"));
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
	}

	private static String quoted(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}
}
