/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.integration.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of the table of value rules.
 *
 * @param source     the source's product
 * @param sourceType the type that is declared there
 * @param sample     SQL of a value
 * @param target     the target's product
 * @param targetType the type that Tidemark declares there
 * @param outcome    what becomes of the value
 * @param arrives    how the target shows it; empty for an error that no rule of the job file takes away
 * @param note       the id of the sentence that says so
 */
record ValueRule(String source, String sourceType, String sample, String target, String targetType, Outcome outcome,
		String arrives, String note) {

	/** What becomes of a value. */
	enum Outcome {
		/** It arrives as the same value. */
		EXACT,
		/** It arrives in a form that a rule gives. */
		RULED,
		/** It is an error of its row. */
		ERROR,
		/** It is an error of its row, unless the job file says {@code "zero_dates": "null"}. */
		ZERO_DATES,
		/** It is an error of its row, unless the job file says {@code "infinity": "null"}. */
		INFINITY,
		/** It is an error of its row, unless the job file says {@code "nul_characters": "strip"}. */
		NUL_CHARACTERS;

		/** Its name in the file. */
		String id() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}

		boolean arrives() {
			return this == EXACT || this == RULED;
		}
	}

	/** Where the table is. */
	static Path file() {
		return folder().resolve("data").resolve("value-rules.tsv");
	}

	/** The bundle that holds the table and its pages. */
	static Path folder() {
		return Path.of(System.getProperty("tidemark.root")).resolve("bundles").resolve("org.tidemark.help");
	}

	/** All lines of the table. */
	static List<ValueRule> readAll() throws IOException {
		List<ValueRule> rules = new ArrayList<>();
		for (String line : Files.readAllLines(file())) {
			if (!line.isBlank() && line.charAt(0) != '#') {
				rules.add(parse(line));
			}
		}
		return rules;
	}

	static ValueRule parse(String line) {
		String[] cells = line.split("\t", -1);
		if (cells.length != 8) {
			throw new IllegalArgumentException(line);
		}
		return new ValueRule(cells[0], cells[1], cells[2], cells[3], cells[4],
				Outcome.valueOf(cells[5].toUpperCase(java.util.Locale.ROOT)), cells[6], cells[7]);
	}

	@Override
	public String toString() {
		return String.join("\t", source, sourceType, sample, target, targetType, outcome.id(), arrives, note);
	}
}
