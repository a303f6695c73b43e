/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A type's declaration, taken apart: {@code bigint(20) unsigned} is the name {@code bigint} with the argument 20.
 *
 * @param name      the words outside the parentheses, in lower case, without signs of sign
 * @param arguments what stands between the parentheses, split at commas outside quotes, quotes removed
 * @param unsigned  whether it is declared without a sign
 */
public record DeclaredType(String name, List<String> arguments, boolean unsigned) {

	/** Copies the arguments. */
	public DeclaredType {
		arguments = List.copyOf(arguments);
	}

	/** Takes a declaration apart; what cannot be understood becomes the name. */
	public static DeclaredType parse(String declaration) {
		String text = declaration.strip();
		int open = text.indexOf('(');
		int close = text.lastIndexOf(')');
		List<String> arguments = List.of();
		String words = text;
		if (open >= 0 && close > open) {
			arguments = split(text.substring(open + 1, close));
			words = text.substring(0, open) + ' ' + text.substring(close + 1);
		}
		words = ' ' + words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ") + ' '; //$NON-NLS-1$ //$NON-NLS-2$
		boolean zerofill = words.contains(" zerofill "); //$NON-NLS-1$
		boolean unsigned = zerofill || words.contains(" unsigned "); //$NON-NLS-1$
		String name = words.replace(" unsigned ", " ").replace(" zerofill ", " ").replace(" signed ", " ").strip(); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
		return new DeclaredType(name, arguments, unsigned);
	}

	private static List<String> split(String text) {
		List<String> parts = new ArrayList<>();
		StringBuilder part = new StringBuilder();
		boolean quoted = false;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\'') {
				if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '\'') {
					part.append('\'');
					i++;
				} else {
					quoted = !quoted;
				}
			} else if (c == ',' && !quoted) {
				parts.add(part.toString().strip());
				part.setLength(0);
			} else {
				part.append(c);
			}
		}
		parts.add(part.toString().strip());
		return parts;
	}

	/** The argument as a number, or a fallback where there is none. */
	public int argument(int index, int fallback) {
		if (index >= arguments.size()) {
			return fallback;
		}
		try {
			return Integer.parseInt(arguments.get(index));
		} catch (NumberFormatException notANumber) {
			return fallback;
		}
	}
}
