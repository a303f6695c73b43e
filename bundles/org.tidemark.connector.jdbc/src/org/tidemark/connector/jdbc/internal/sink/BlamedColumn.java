/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Finds the column that a database blames in its own words. */
final class BlamedColumn {

	private static final List<Pattern> WORDS = List.of(Pattern.compile("[Cc]olumn '(?:[^']*\\.)?`?([^'`]+)`?'"), //$NON-NLS-1$
			Pattern.compile("[Cc]olumn `[^`]*`\\.`[^`]*`\\.`([^`]+)`"), //$NON-NLS-1$
			Pattern.compile("[Ff]ield '([^']+)'"), //$NON-NLS-1$
			Pattern.compile("Key \\(([^),]+)\\)="), //$NON-NLS-1$
			Pattern.compile("constraint failed: .*\\.([^.,)]+)\\)?$"), //$NON-NLS-1$
			Pattern.compile(", column ([^:,]+):"), //$NON-NLS-1$
			Pattern.compile("for key '(?:[^']*\\.)?([^']+)'")); //$NON-NLS-1$

	private BlamedColumn() {
	}

	/** The column of the table that the error speaks of, or null. */
	static @Nullable String of(@Nullable Throwable error, TargetTable table) {
		if (error instanceof PSQLException postgres) {
			ServerErrorMessage server = postgres.getServerErrorMessage();
			@Nullable
			String column = server == null ? null : server.getColumn();
			if (column != null) {
				return column;
			}
		}
		return error instanceof SQLException ? inWords(String.valueOf(error.getMessage()), table) : null;
	}

	static @Nullable String inWords(String message, TargetTable table) {
		for (Pattern pattern : WORDS) {
			Matcher found = pattern.matcher(message);
			if (found.find()) {
				String name = found.group(1).strip();
				if (table.columns().stream().anyMatch(c -> c.name().equalsIgnoreCase(name))) {
					return name;
				}
			}
		}
		return null;
	}
}
