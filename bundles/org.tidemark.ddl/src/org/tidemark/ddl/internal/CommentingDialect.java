/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ddl.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.schema.TableName;
import org.tidemark.ddl.TableDefinition;
import org.tidemark.ddl.TableDefinition.ColumnDefinition;

/** What PostgreSQL and its kin share: comments have statements of their own. */
abstract class CommentingDialect extends AbstractDialect {

	CommentingDialect(String id) {
		super(id, "\""); //$NON-NLS-1$
	}

	@Override
	public final List<String> createTable(TableDefinition table) {
		List<String> statements = new ArrayList<>();
		statements.add(createTable(table, table.columns()));
		if (isText(table.comment())) {
			statements.addAll(comment(table.name(), table.comment()));
		}
		table.columns().stream().filter(c -> isText(c.comment()))
				.forEach(c -> statements.addAll(comment(table.name(), c)));
		return statements;
	}

	@Override
	public final List<String> addColumn(TableName table, ColumnDefinition column) {
		List<String> statements = new ArrayList<>(super.addColumn(table, column));
		if (isText(column.comment())) {
			statements.addAll(comment(table, column));
		}
		return statements;
	}

	@Override
	public final List<String> comment(TableName table, ColumnDefinition column) {
		return List.of(
				"COMMENT ON COLUMN " + quote(table) + '.' + quote(column.name()) + " IS " + orNull(column.comment())); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	public final List<String> comment(TableName table, @Nullable String comment) {
		return List.of("COMMENT ON TABLE " + quote(table) + " IS " + orNull(comment)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static boolean isText(@Nullable String comment) {
		return comment != null && !comment.isEmpty();
	}

	private String orNull(@Nullable String comment) {
		return comment == null || comment.isEmpty() ? "NULL" : literal(comment); //$NON-NLS-1$
	}

	/** A text. */
	abstract String literal(String text);
}
