/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;

import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.spi.WriteResult;

/**
 * Writes rows of which the target refuses some, inside the open transaction: halves them until each half is taken or is
 * a single row. Earlier rows are written before later ones.
 */
final class Bisection {

	/** Writes rows. */
	@FunctionalInterface
	interface Attempt {
		WriteResult write(Rows rows) throws SQLException, TidemarkException;
	}

	/** Takes what the attempt threw. */
	interface Refusal {

		/** The error for a person; thrown again when it is not a row's fault. */
		TidemarkException ofARow(SQLException error) throws TidemarkException;

		/** Throws an error again when it is not a row's fault. */
		TidemarkException ofARow(TidemarkException error) throws TidemarkException;

		/** One row was refused. */
		void refused(int row, TidemarkException error) throws TidemarkException;
	}

	private final Connection connection;
	private final Rows rows;
	private final int[] places;
	private final Attempt attempt;
	private final Refusal refusal;
	private WriteResult result = new WriteResult(0, 0);

	Bisection(Connection connection, Rows rows, Attempt attempt, Refusal refusal) {
		this.connection = connection;
		this.rows = rows;
		this.places = rows.places();
		this.attempt = attempt;
		this.refusal = refusal;
	}

	/** Writes all rows that the target takes. */
	WriteResult write() throws SQLException, TidemarkException {
		if (places.length > 0) {
			part(0, places.length);
		}
		return result;
	}

	private void part(int from, int to) throws SQLException, TidemarkException {
		execute("SAVEPOINT tidemark_part"); //$NON-NLS-1$
		TidemarkException error;
		try {
			WriteResult written = attempt.write(only(from, to));
			execute("RELEASE SAVEPOINT tidemark_part"); //$NON-NLS-1$
			result = new WriteResult(result.written() + written.written(), result.unchanged() + written.unchanged(),
					result.skipped() + written.skipped());
			return;
		} catch (SQLException e) {
			error = refusal.ofARow(e);
		} catch (TidemarkException e) {
			error = refusal.ofARow(e);
		}
		execute("ROLLBACK TO SAVEPOINT tidemark_part"); //$NON-NLS-1$
		execute("RELEASE SAVEPOINT tidemark_part"); //$NON-NLS-1$
		if (to - from == 1) {
			refusal.refused(places[from], error);
		} else {
			int middle = from + to >>> 1;
			part(from, middle);
			part(middle, to);
		}
	}

	private Rows only(int from, int to) {
		BitSet others = new BitSet();
		others.set(0, rows.batch().rows());
		for (int i = from; i < to; i++) {
			others.clear(places[i]);
		}
		return rows.without(others);
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}
}
