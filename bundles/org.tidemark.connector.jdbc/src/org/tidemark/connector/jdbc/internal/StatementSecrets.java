/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The secrets that stand in a statement as text, such as the password of a sink; servers quote statements in their errors. */
final class StatementSecrets {

	private static final String MASK = "***";
	private static final int SHORTEST = 3;
	/** As much as is left of a secret where a server cuts what it quotes. */
	private static final int PREFIX = 4;

	private static final String LITERAL = "('(?:[^'\\\\]|''|\\\\.)*'|\"(?:[^\"\\\\]|\"\"|\\\\.)*\")";
	private static final Pattern OPTION = Pattern
			.compile("(?i)(?:password|passwd|secret|token|access[._]key)[\\w.]*\"?\\s*=\\s*" + LITERAL);
	private static final Pattern LOGIN = Pattern
			.compile("(?i)identified\\s+(?:with\\s+\\S+\\s+)?(?:by|as)\\s+" + LITERAL);
	private static final Pattern SECRET = Pattern
			.compile("(?is)^\\s*(?:create|alter)\\s+secret\\b.*?\\bas\\s+" + LITERAL);

	private final List<String> secrets;

	private StatementSecrets(List<String> secrets) {
		this.secrets = secrets;
	}

	/** The secrets of a statement. */
	static StatementSecrets of(String sql) {
		List<String> literals = Stream.of(OPTION, LOGIN, SECRET).flatMap(p -> p.matcher(sql).results())
				.map((MatchResult m) -> m.group(1)).toList();
		return new StatementSecrets(literals.stream().map(l -> l.substring(1, l.length() - 1))
				.flatMap(l -> Stream.of(l, l.replace("''", "'"), l.replaceAll("\\\\(.)", "$1")))
				.filter(l -> l.length() >= SHORTEST).distinct().sorted(Comparator.comparing(String::length).reversed())
				.toList());
	}

	/** Text without the secrets, and without what is left of one at the end of a quotation that was cut. */
	String mask(String text) {
		String masked = text;
		for (String secret : secrets) {
			masked = masked.replace(secret, MASK);
			if (secret.length() > PREFIX) {
				masked = masked.replaceAll(Pattern.quote(secret.substring(0, PREFIX)) + "[^\\s']*",
						Matcher.quoteReplacement(MASK));
			}
		}
		return masked;
	}

	/** The error itself where it tells no secret, else one like it that does not. */
	SQLException mask(SQLException error) {
		boolean tells = false;
		for (Throwable cause = error; cause != null; cause = cause.getCause()) {
			String message = Objects.requireNonNullElse(cause.getMessage(), "");
			tells |= !mask(message).equals(message);
		}
		if (!tells) {
			return error;
		}
		SQLException masked = new SQLException(mask(Objects.requireNonNullElse(error.getMessage(), "")),
				error.getSQLState(), error.getErrorCode());
		masked.setStackTrace(error.getStackTrace());
		return masked;
	}
}
