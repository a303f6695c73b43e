/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.risingwave;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.jdbc.internal.Fault;
import org.tidemark.connector.spi.StatementFault;

/**
 * What RisingWave's errors mean. Most of them have the SQLSTATE XX000, so that only their words tell them apart; the first
 * words are nearly always the same, and what happened stands among the causes below them.
 */
final class RisingWaveErrors {

	private static final Pattern CAUSES = Pattern.compile(
			"\\n\\s*\\n?Caused by(?: these errors \\(recent errors listed first\\)| this error)?:\\s*",
			Pattern.CASE_INSENSITIVE);
	private static final Pattern NUMBER = Pattern.compile("^\\d+[.:]\\s+");
	private static final Pattern FRAME = Pattern
			.compile("(?:ERROR: )?(?:Failed to (?:run the query|execute the statement|prepare the statement|bind)):? ");

	private static final Pattern EXISTS = words("with name .* exists", "already exists", "duplicate relation name",
			"database exists");
	private static final Pattern PERMISSION = words("permission denied", "access denied", "privilege");
	/** What RisingWave, too, calls a denied permission: something else is made of the object. */
	private static final Pattern DEPENDENTS = words("used by \\d+ other objects", "depends? on (?:it|this)");
	private static final Pattern TYPE = words("column type don't match", "can ?not support (?:import )?\\w+$",
			"unsupported data type", "(?:data )?type .*not (?:be )?supported", "is not supported, please use",
			"is not supported for starrocks sink",
			"unsupported type", "incompatible .*type", "type mismatch", "cannot cast", "cast to varchar");
	private static final Pattern LICENCE = words("feature .* is not available", "license", "premium");
	private static final Pattern UNSUPPORTED = words("not supported", "not yet implemented", "unsupported",
			"unknown field",
			"unknown option", "has been deprecated");
	private static final Pattern MISSING = words("not found", "does not exist", "doesn't exist", "can't find",
			"don't find", "unknown table", "unknown database");
	private static final Pattern SYNTAX = words("sql parser error", "syntax error");
	private static final Pattern CANCELLED = words("canceling statement", "cancelled by user", "canceled by user");

	private RisingWaveErrors() {
	}

	private static Pattern words(String... alternatives) {
		return Pattern.compile(String.join("|", alternatives), Pattern.CASE_INSENSITIVE);
	}

	/** The causes in one line, the outermost first, without the frame that every error has. */
	static String condense(String message) {
		String[] parts = CAUSES.split(message.strip(), 2);
		if (parts.length < 2) {
			return message;
		}
		String causes = parts[1].lines().map(String::strip).map(l -> NUMBER.matcher(l).replaceFirst(""))
				.filter(l -> !l.isEmpty()).collect(Collectors.joining(": "));
		return FRAME.matcher(parts[0].strip() + ": ").replaceFirst("") + causes;
	}

	/** What words mean where the SQLSTATE tells nothing. */
	static Fault fault(String words) {
		return CANCELLED.matcher(words).find() ? Fault.CANCELLED
				: denied(words) ? Fault.PERMISSION
						: SYNTAX.matcher(words).find() ? Fault.SYNTAX : Fault.OTHER;
	}

	private static boolean denied(String words) {
		return PERMISSION.matcher(words).find() && !DEPENDENTS.matcher(words).find();
	}

	/** Why a statement failed, by the server's words; empty when they do not tell. */
	static Optional<StatementFault> statementFault(String words) {
		return Optional.ofNullable(CANCELLED.matcher(words).find() ? StatementFault.CANCELLED
				: SYNTAX.matcher(words).find() ? StatementFault.SYNTAX
						: denied(words) ? StatementFault.PERMISSION
								: EXISTS.matcher(words).find() ? StatementFault.EXISTS : byRefusal(words));
	}

	private static @Nullable StatementFault byRefusal(String words) {
		return LICENCE.matcher(words).find() ? StatementFault.UNSUPPORTED
				: TYPE.matcher(words).find() ? StatementFault.TYPE
						: MISSING.matcher(words).find() ? StatementFault.MISSING
								: UNSUPPORTED.matcher(words).find() ? StatementFault.UNSUPPORTED : null;
	}
}
