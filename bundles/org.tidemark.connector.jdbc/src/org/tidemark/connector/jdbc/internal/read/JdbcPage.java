/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.tidemark.connector.Cell;
import org.tidemark.connector.RowPage;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.PageQuery;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.schema.Column;

/** Reads some rows of a table as text. */
final class JdbcPage {

	private final JdbcSnapshot snapshot;
	private final ReadSql sql;
	private final PageQuery query;
	private final List<ValueReader> readers = new ArrayList<>();
	private final List<Expression> values = new ArrayList<>();
	private final RowBatch row;
	private final List<List<Cell>> rows = new ArrayList<>();
	private long held;

	JdbcPage(JdbcSnapshot snapshot, ReadSql sql, PageQuery query) {
		this.snapshot = snapshot;
		this.sql = sql;
		this.query = query;
		List<BatchColumn> columns = new ArrayList<>();
		for (Column column : query.table().columns()) {
			Expression value = new Expression.ColumnValue(column);
			values.add(value);
			readers.add(sql.reader(value));
			columns.add(new BatchColumn(column.name(), column.type()));
		}
		row = new RowBatch(columns, 1);
	}

	RowPage read() throws TidemarkException {
		int oneMore = query.limit() + 1;
		Select select = new Select(sql, query.table().name()).select(values).where(query.conditions())
				.orderBy(query.order()).append(" LIMIT " + oneMore + " OFFSET " + query.offset());
		snapshot.each(select, query.table().name(), oneMore, this::add);
		boolean more = rows.size() > query.limit();
		return new RowPage(query.table().columns(), more ? rows.subList(0, query.limit()) : rows, more);
	}

	private void add(ResultSet result) throws SQLException {
		row.clear();
		List<Cell> cells = new ArrayList<>();
		for (int i = 0; i < readers.size(); i++) {
			Cell cell = cell(result, i);
			held += cell.text().length();
			cells.add(cell);
		}
		rows.add(cells);
	}

	private Cell cell(ResultSet result, int column) throws SQLException {
		try {
			readers.get(column).read(result, column + 1, row.column(column));
			return PageQuery.cell(row.column(column), held);
		} catch (UnreadableValueException e) {
			// a person wants to see just such a value
			return Cell.text(result.getString(column + 1), PageQuery.mostCharacters(held));
		}
	}
}
