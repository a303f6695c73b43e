/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands for a password in a statement until the statement is sent. */
public final class SecretMark {

	/** A mark, or a quoted text, in which nothing is a mark. */
	private static final Pattern MARK = Pattern.compile("'[^']*'|\"[^\"]*\"|`[^`]*`|\\$\\{secret:([^}]*)\\}");

	private SecretMark() {
	}

	/** The mark of a connection's password. */
	public static String of(String connection) {
		return "${secret:" + connection.replace("}", "_") + '}';
	}

	/** A password as a string literal of RisingWave. */
	public static String literal(String password) {
		return RisingWaveSql.literal(password);
	}

	/** The statement with literals in place of its marks; what is quoted stays as it is. */
	public static String replaced(String sql, Function<String, String> literalOf) {
		return MARK.matcher(sql).replaceAll(m -> {
			String connection = m.group(1);
			return Matcher.quoteReplacement(connection == null ? m.group() : literalOf.apply(connection));
		});
	}
}
