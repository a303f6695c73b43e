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
 * columns without case; the sink compares them with case: so those of columns are lower-case. One instance names the
 * members of one space, no two alike, also when case is disregarded.
 */
public final class Names {

	private static final int MOST_LENGTH = 256;
	private static final Set<String> RISINGWAVE_RESERVED = Set.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid");

	private final Set<String> taken = new HashSet<>();

	/** A free name in lower case that is as near to the wanted one as can be. */
	String starRocks(String wanted) {
		return free(plain(wanted.toLowerCase(Locale.ROOT)));
	}

	/** A free name that is as near to the wanted one as can be, its case kept. */
	String keepingCase(String wanted) {
		return free(plain(wanted));
	}

	/** Takes a name. Returns whether it was free. */
	boolean take(String name) {
		return taken.add(name.toLowerCase(Locale.ROOT));
	}

	/** The first of these that is free, else one like the last. */
	String firstFree(String wanted, String otherwise) {
		String name = plain(wanted.toLowerCase(Locale.ROOT));
		return take(name) ? name : starRocks(otherwise);
	}

	/** The nearest name that StarRocks allows; it may be taken. */
	public static String plain(String wanted) {
		StringBuilder name = new StringBuilder();
		wanted.codePoints().forEach(c -> name.append(isPlain(c) ? (char) c : '_'));
		String lower = name.toString().toLowerCase(Locale.ROOT);
		if (lower.isEmpty() || Character.isDigit(lower.charAt(0)) || lower.startsWith("__op")
				|| lower.startsWith("__row")) {
			name.insert(0, "c_");
		}
		if (name.length() > MOST_LENGTH) {
			name.setLength(MOST_LENGTH);
		}
		return name.toString();
	}

	private String free(String base) {
		String name = base;
		for (int i = 2; !take(name); i++) {
			String suffix = "_" + i;
			name = base.substring(0, Math.min(base.length(), MOST_LENGTH - suffix.length())) + suffix;
		}
		return name;
	}

	private static boolean isPlain(int c) {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
	}

	/** Whether RisingWave keeps the name of a column for itself. */
	static boolean isReservedInRisingWave(String column) {
		return column.startsWith("_rw_") || column.startsWith("_row_id") || RISINGWAVE_RESERVED.contains(column);
	}
}
