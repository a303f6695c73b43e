/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.tests.read;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.tidemark.connector.spi.BatchReader;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.ReadQuery;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.ServerDatabase;

/** Reads through the SPI as the engine does, into text. */
final class Reading {

	private static final long MEGABYTE = 1 << 20;

	private Reading() {
	}

	static ConnectionSettings settings(ServerDatabase database) {
		return settings(database, database.user(), database.password());
	}

	static ConnectionSettings settings(ServerDatabase database, String user, String password) {
		return ConnectionSettings.server("source", database.kind() == DatabaseKind.MARIADB ? "mysql" : "postgresql",
				database.host(), database.port(), database.name(), user, Secret.of(password));
	}

	static TableInfo table(DatabaseSession session, String name) throws TidemarkException {
		return session.discovery().table(TableName.parse(name), new NullProgressMonitor()).orElseThrow();
	}

	static Expression column(TableInfo table, String name) {
		Column column = table.column(name).orElseThrow();
		return new Expression.ColumnValue(column);
	}

	static ReadQuery query(TableInfo table, List<String> columns, List<Condition> conditions, List<String> order) {
		return new ReadQuery(table.name(),
				columns.stream().map(c -> new ReadColumn(c, column(table, c))).toList(), conditions,
				order.stream().map(c -> column(table, c)).toList(), 3);
	}

	/** All rows of all columns, ordered by some. */
	static List<List<String>> all(DatabaseSession session, String table, String... order) throws TidemarkException {
		TableInfo info = table(session, table);
		return rows(session, query(info, info.columns().stream().map(Column::name).toList(), List.of(),
				Arrays.asList(order)));
	}

	static List<List<String>> rows(DatabaseSession session, ReadQuery query) throws TidemarkException {
		try (Snapshot snapshot = session.source().openSnapshot()) {
			return rows(snapshot, query);
		}
	}

	static List<List<String>> rows(Snapshot snapshot, ReadQuery query) throws TidemarkException {
		List<List<String>> rows = new ArrayList<>();
		try (BatchReader reader = snapshot.read(query)) {
			RowBatch batch = new RowBatch(query.batchColumns(), 4);
			boolean more = true;
			while (more) {
				batch.clear();
				more = reader.read(batch, MEGABYTE);
				assertTrue(batch.rows() <= 4, "a batch keeps to its capacity");
				for (int row = 0; row < batch.rows(); row++) {
					List<String> values = new ArrayList<>();
					for (int column = 0; column < batch.columns().size(); column++) {
						values.add(batch.column(column).textAt(row));
					}
					rows.add(values);
				}
			}
		}
		return rows;
	}

	/** The rows as lines with bars between the values. */
	static List<String> lines(List<List<String>> rows) {
		return rows.stream().map(r -> String.join("|", r.stream().map(String::valueOf).toList())).toList();
	}

	static List<String> column(List<List<String>> rows, int index) {
		return rows.stream().map(r -> r.get(index)).toList();
	}
}
