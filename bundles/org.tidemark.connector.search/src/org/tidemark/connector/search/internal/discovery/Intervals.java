/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.discovery;

/** Reads time spans as clusters write them. */
final class Intervals {

	private Intervals() {
	}

	/** The milliseconds of {@code 30s}, {@code 500ms}, {@code 2m}; -1 for never, and for what cannot be read. */
	static long millis(String text) {
		String digits = text.replaceFirst("[a-z]+$", "");
		long factor = switch (text.substring(digits.length())) {
			case "ms" -> 1;
			case "s", "" -> 1_000;
			case "m" -> 60_000;
			case "h" -> 3_600_000;
			case "d" -> 86_400_000;
			default -> -1;
		};
		try {
			return factor < 0 || text.startsWith("-") ? -1 : Long.parseLong(digits) * factor;
		} catch (NumberFormatException e) {
			return -1;
		}
	}
}
