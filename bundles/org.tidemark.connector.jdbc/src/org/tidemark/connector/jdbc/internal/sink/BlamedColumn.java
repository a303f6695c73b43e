/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.tidemark.core.row.ColumnBuffer;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.row.ValueForm;

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

	/** The first column of a row whose bytes are no text, which databases refuse without naming it; or null. */
	static @Nullable String ofNoText(RowBatch batch, int row, TargetTable table) {
		for (int i = 0; i < table.columns().size(); i++) {
			ColumnBuffer values = batch.column(i);
			if (values.form() == ValueForm.TEXT && !values.isNull(row) && !isText(values, row)) {
				return table.columns().get(i).name();
			}
		}
		return null;
	}

	private static boolean isText(ColumnBuffer values, int row) {
		try {
			StandardCharsets.UTF_8.newDecoder()
					.decode(ByteBuffer.wrap(values.data(), values.offset(row), values.length(row)));
			return true;
		} catch (CharacterCodingException e) {
			return false;
		}
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
