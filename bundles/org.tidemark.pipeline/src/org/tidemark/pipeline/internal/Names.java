/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Makes names that both systems take. StarRocks allows letters, digits and the underscore and compares the names of
 * columns without case; the sink compares them with case: so all are lower-case. One instance names the members of one
 * space, no two alike.
 */
final class Names {

	private static final int MOST_LENGTH = 256;
	private static final Set<String> RISINGWAVE_RESERVED = Set.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid");

	private final Set<String> taken = new HashSet<>();

	/** A free name that is as near to the wanted one as can be. */
	String starRocks(String wanted) {
		StringBuilder name = new StringBuilder();
		wanted.toLowerCase(Locale.ROOT).codePoints()
				.forEach(c -> name.appendCodePoint(isPlain(c) ? c : '_'));
		if (name.isEmpty() || Character.isDigit(name.charAt(0)) || name.indexOf("__op") == 0
				|| name.indexOf("__row") == 0) {
			name.insert(0, "c_");
		}
		if (name.length() > MOST_LENGTH) {
			name.setLength(MOST_LENGTH);
		}
		return free(name.toString());
	}

	private String free(String base) {
		String name = base;
		for (int i = 2; !taken.add(name); i++) {
			String suffix = "_" + i;
			name = base.substring(0, Math.min(base.length(), MOST_LENGTH - suffix.length())) + suffix;
		}
		return name;
	}

	private static boolean isPlain(int c) {
		return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_';
	}

	/** Whether RisingWave keeps the name of a column for itself. */
	static boolean isReservedInRisingWave(String column) {
		return column.startsWith("_rw_") || column.startsWith("_row_id") || RISINGWAVE_RESERVED.contains(column);
	}
}
