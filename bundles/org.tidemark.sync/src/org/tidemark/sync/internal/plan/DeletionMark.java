/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.plan;

import java.util.Optional;

import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.Expression;
import org.tidemark.core.job.DeleteSettings;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.type.LogicalType;

/**
 * The source column that marks a row as deleted: a truth value or number that is true, or a value of another type that is
 * not NULL.
 *
 * @param column the column
 */
public record DeletionMark(Column column) {

	/** The column that the settings name; empty when there is none. */
	static Optional<DeletionMark> of(TableInfo source, DeleteSettings settings) {
		String name = settings.column();
		return name == null ? Optional.empty() : source.column(name).map(DeletionMark::new);
	}

	/** The condition that a row is marked, or that it is not. */
	public Condition condition(boolean marked) {
		Expression value = new Expression.ColumnValue(column);
		return switch (column.type()) {
			case LogicalType.Bool b -> new Condition.Truth(value, marked);
			case LogicalType.Int i -> new Condition.Truth(value, marked);
			case LogicalType.Decimal d -> new Condition.Truth(value, marked);
			default -> marked ? new Condition.IsNotNull(value) : new Condition.IsNull(value);
		};
	}
}
