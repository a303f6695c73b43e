/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.schema.TableName;
import org.tidemark.ddl.spi.Dialect;
import org.tidemark.sync.spi.NotOlder;
import org.tidemark.sync.spi.SinkRequest;

/**
 * The target table as it was found.
 *
 * @param name      its name
 * @param columns   the written columns, in the order of the request
 * @param key       the places of the key's columns among them
 * @param uniqueKey whether the table holds a key only once
 * @param age       the places of the columns that tell which of two rows is newer; empty when that does not matter
 */
record TargetTable(TableName name, List<TargetColumn> columns, List<Integer> key, boolean uniqueKey,
		List<Integer> age) {

	TargetTable {
		columns = List.copyOf(columns);
		key = List.copyOf(key);
		age = List.copyOf(age);
	}

	/**
	 * Finds the requested columns among those of the table: exactly, else without case where that is unique.
	 *
	 * @throws TidemarkException when a column is missing
	 */
	static TargetTable of(SinkRequest request, List<TargetColumn> found, List<List<String>> uniqueKeys)
			throws TidemarkException {
		List<TargetColumn> columns = new ArrayList<>();
		for (BatchColumn wanted : request.columns()) {
			columns.add(find(request.table(), wanted.name(), found));
		}
		List<Integer> key = new ArrayList<>();
		List<String> keyNames = new ArrayList<>();
		for (String name : request.key()) {
			TargetColumn column = find(request.table(), name, columns);
			key.add(columns.indexOf(column));
			keyNames.add(column.name());
		}
		boolean unique = uniqueKeys.stream().anyMatch(u -> u.size() == keyNames.size() && u.containsAll(keyNames));
		List<Integer> age = new ArrayList<>();
		NotOlder notOlder = request.notOlder();
		for (String name : notOlder == null ? List.<String>of() : notOlder.columns()) {
			age.add(columns.indexOf(find(request.table(), name, columns)));
		}
		return new TargetTable(request.table(), columns, key, unique, age);
	}

	private static TargetColumn find(TableName table, String name, List<TargetColumn> columns)
			throws TidemarkException {
		for (TargetColumn column : columns) {
			if (column.name().equals(name)) {
				return column;
			}
		}
		List<TargetColumn> same = columns.stream().filter(c -> c.name().equalsIgnoreCase(name)).toList();
		if (same.size() == 1) {
			return same.get(0);
		}
		throw new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.Sink_no_column, table, name),
				Messages.Sink_no_column_remedy, null);
	}

	/** The quoted names of all columns, separated by commas. */
	String columnList(Dialect dialect) {
		return String.join(", ", columns.stream().map(c -> dialect.quote(c.name())).toList()); //$NON-NLS-1$
	}

	/** The columns of the key. */
	List<TargetColumn> keyColumns() {
		return key.stream().map(columns::get).toList();
	}

	/** The columns that are not in the key. */
	List<TargetColumn> otherColumns() {
		List<TargetColumn> keyColumns = keyColumns();
		return columns.stream().filter(c -> !keyColumns.contains(c)).toList();
	}
}
