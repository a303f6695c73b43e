/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.job;

import java.util.List;
import java.util.regex.Pattern;

import org.tidemark.core.schema.TableName;

/**
 * Tables chosen by pattern instead of one by one. A pattern is a glob over {@code schema.table} in which {@code *}
 * stands for any characters and {@code ?} for one, or a regular expression behind {@code re:}.
 *
 * @param include tables that match one of these are chosen
 * @param exclude unless they match one of these
 * @param naming  how their targets are named
 */
public record TableSelection(List<String> include, List<String> exclude, TargetNaming naming) {

	private static final String REGULAR_EXPRESSION = "re:"; //$NON-NLS-1$

	/** Chooses nothing. */
	public static final TableSelection NONE = new TableSelection(List.of(), List.of(), TargetNaming.SAME);

	/** Copies the patterns. */
	public TableSelection {
		include = List.copyOf(include);
		exclude = List.copyOf(exclude);
	}

	/** Whether the table is chosen. */
	public boolean matches(TableName table) {
		String name = table.schema() + "." + table.table(); //$NON-NLS-1$
		return include.stream().anyMatch(p -> matches(p, name)) && exclude.stream().noneMatch(p -> matches(p, name));
	}

	private static boolean matches(String pattern, String name) {
		if (pattern.startsWith(REGULAR_EXPRESSION)) {
			return name.matches(pattern.substring(REGULAR_EXPRESSION.length()));
		}
		StringBuilder regex = new StringBuilder();
		for (char c : pattern.toCharArray()) {
			regex.append(switch (c) {
				case '*' -> ".*"; //$NON-NLS-1$
				case '?' -> "."; //$NON-NLS-1$
				default -> Pattern.quote(String.valueOf(c));
			});
		}
		return name.matches(regex.toString());
	}
}
