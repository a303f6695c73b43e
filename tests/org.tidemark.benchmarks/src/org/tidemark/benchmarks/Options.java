/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What to measure, from the system properties {@code tidemark.bench.*} that {@code releng/bench} sets.
 *
 * @param program the start script of Tidemark
 * @param rows    how many rows the tables have
 * @param rounds  how often each contender does its work
 * @param works   the identifiers of the works, all where empty
 * @param output  the folder of the reports
 */
record Options(Path program, int rows, int rounds, List<String> works, Path output) {

	static Options ofSystem() {
		String built = System.getProperty("tidemark.products", "")
				+ "/org.tidemark.product/linux/gtk/x86_64/tidemark/tidemark";
		return new Options(Path.of(text("program", built)), Integer.parseInt(text("rows", "2000000")),
				Integer.parseInt(text("rounds", "5")),
				Arrays.stream(text("works", "").split(",")).filter(w -> !w.isBlank()).map(String::strip).toList(),
				Path.of(text("out", "bench")));
	}

	boolean wants(String work) {
		return works.isEmpty() || works.contains(work);
	}

	private static String text(String name, String otherwise) {
		String text = System.getProperty("tidemark.bench." + name, "");
		return text.isBlank() ? otherwise : text;
	}
}
