/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.jobfile;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ${NAME}} in a text stands for a variable of the environment; {@code $${} stands for {@code ${}. */
public final class Placeholders {

	private static final Pattern PLACEHOLDER = Pattern
			.compile("(?<escaped>\\$\\$\\{)|\\$\\{(?<name>[A-Za-z_][A-Za-z0-9_]*)\\}|(?<broken>\\$\\{)"); //$NON-NLS-1$
	private static final String OPEN = "${"; //$NON-NLS-1$
	private static final String ESCAPED = "$${"; //$NON-NLS-1$

	private Placeholders() {
	}

	/** Whether each {@code ${} begins a name that ends. */
	static boolean isWellFormed(String text) {
		Matcher matcher = PLACEHOLDER.matcher(text);
		while (matcher.find()) {
			if (matcher.group("broken") != null) { //$NON-NLS-1$
				return false;
			}
		}
		return true;
	}

	/** The first variable of a text that the environment has not. */
	public static Optional<String> unset(String text, Map<String, String> environment) {
		return PLACEHOLDER.matcher(text).results().map(found -> found.group("name")) //$NON-NLS-1$
				.filter(name -> name != null && !environment.containsKey(name)).findFirst();
	}

	/** The text with the values of variables; variables that are not set stay as they are. */
	public static String expand(String text, Map<String, String> environment) {
		return PLACEHOLDER.matcher(text).replaceAll(found -> {
			String name = found.group("name"); //$NON-NLS-1$
			String value = found.group("escaped") != null ? OPEN //$NON-NLS-1$
					: name == null ? found.group() : environment.getOrDefault(name, found.group());
			return Matcher.quoteReplacement(value);
		});
	}

	/** The text that {@link #expand(String, Map)} makes this one of, whatever the environment holds. */
	static String escape(String text) {
		return text.replace(OPEN, ESCAPED);
	}

	/** The placeholder of a variable. */
	static String of(String variable) {
		return OPEN + variable + '}';
	}
}
