/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.plan;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.core.job.ColumnRole;
import org.tidemark.core.schema.Column;

/**
 * A column mapping that was found in the source.
 *
 * @param read         what is read, under the target column's name
 * @param column       the source column, or null for an expression
 * @param key          whether the job says that it is part of the key
 * @param role         what else the job says it is for, or null
 * @param declaredType the target type that the job asks for, or null
 */
record MappedColumn(ReadColumn read, @Nullable Column column, boolean key, @Nullable ColumnRole role,
		@Nullable String declaredType) {

	/** The source column's name; empty for an expression. */
	String sourceName() {
		Column c = column;
		return c == null ? "" : c.name(); //$NON-NLS-1$
	}

	/** The source column's name and type; the text of an expression. */
	String sourceType() {
		Column c = column;
		return c == null ? read.expression().toString() : c.name() + ' ' + c.nativeType();
	}

	/** What is read and where it goes. */
	String definition() {
		String from = read.expression() instanceof Expression.Sql sql ? sql.text() : sourceName();
		return from + " -> " + read.name(); //$NON-NLS-1$
	}
}
