/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ddl.internal;

import java.util.List;

import org.tidemark.core.schema.TableName;
import org.tidemark.ddl.TableDefinition.ColumnDefinition;

/** What MySQL and its kin share: a column is changed by saying all of it again, with its comment. */
abstract class ModifyingDialect extends AbstractDialect {

	ModifyingDialect(String id) {
		super(id, "`"); //$NON-NLS-1$
	}

	@Override
	public List<String> changeType(TableName table, ColumnDefinition column) {
		return List.of(alter(table) + "MODIFY COLUMN " + line(column, List.of()).strip()); //$NON-NLS-1$
	}

	@Override
	public List<String> allowNull(TableName table, ColumnDefinition column) {
		return changeType(table, new ColumnDefinition(column.name(), column.type(), true, column.comment()));
	}

	@Override
	final String nullable() {
		return " NULL"; //$NON-NLS-1$
	}

	@Override
	final String columnSuffix(ColumnDefinition column) {
		String comment = column.comment();
		return comment == null || comment.isEmpty() ? "" : " COMMENT " + literal(comment); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** A text, in which a backslash escapes. */
	abstract String literal(String text);
}
