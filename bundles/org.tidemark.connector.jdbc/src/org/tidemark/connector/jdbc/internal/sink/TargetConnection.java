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

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.jdbc.internal.JdbcAccess;
import org.tidemark.connector.jdbc.internal.read.ReadSql;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.ddl.spi.Dialect;
import org.tidemark.sync.spi.Sink;

/** The connection of a sink: held while it writes, with its transactions, and what ends them from another thread. */
abstract class TargetConnection implements Sink {

	/** Work on a connection. */
	@FunctionalInterface
	interface Work<T> {
		T run(Connection connection) throws SQLException, TidemarkException;
	}

	private final JdbcAccess access;
	private final Cancellation cancellation = new Cancellation();
	private @Nullable Connection held;

	TargetConnection(JdbcAccess access) {
		this.access = access;
	}

	/** Undoes what was made ready on the held connection. */
	abstract void leave(Connection connection) throws SQLException;

	/** Fails when the job is another run's by now; to be called before a commit, and before what commits by itself. */
	abstract void checkLease(Connection connection) throws SQLException, TidemarkException;

	/** Ends what the connection does; from any thread. */
	abstract void interrupt(Connection connection) throws SQLException;

	/** Begins a transaction that writes. */
	void begin(Connection connection) throws SQLException, TidemarkException {
		connection.setAutoCommit(false);
	}

	/** Ends it. */
	void commit(Connection connection) throws SQLException {
		connection.commit();
		connection.setAutoCommit(true);
	}

	/** Ends it without a trace. */
	void rollback(Connection connection) throws SQLException {
		connection.rollback();
		connection.setAutoCommit(true);
	}

	final Dialect dialect() {
		return access.dialect();
	}

	/** How rows of this database are read. */
	final ReadSql reading() {
		return access.reading();
	}

	/** A driver's error for a person; that of a cancelled run says so. */
	final TidemarkException explain(SQLException error, String doing) throws TidemarkException {
		cancellation.check();
		return access.explain(error, doing);
	}

	/** A driver's error over one row of a batch, where it is the row's fault. */
	final TidemarkException explainRow(SQLException error, String doing, int row, @Nullable String column)
			throws TidemarkException {
		TidemarkException explained = explain(error, doing);
		return isRefusal(explained) ? new RefusedRowException(row, column, explained.getMessage(), error) : explained;
	}

	/** Whether it is a row's fault that the target refused something, and not that of the table or the connection. */
	final boolean isRefusal(TidemarkException error) {
		if (error instanceof RefusedRowException) {
			return true;
		}
		return error.kind() == ProblemKind.FAILED && error.getCause() instanceof SQLException cause
				&& switch (access.classify(cause)) {
					case CONSTRAINT, VALUE, OTHER -> true;
					default -> false;
				};
	}

	final void checkCancelled() throws TidemarkException {
		cancellation.check();
	}

	/** Holds a connection from now on, if the work on it succeeds. */
	final <T> void hold(String doing, Work<T> work) throws TidemarkException {
		Connection connection = access.borrow();
		try {
			guarded(connection, doing, work);
			held = connection;
		} finally {
			if (held != connection) {
				giveBack(connection);
			}
		}
	}

	@Override
	public final void cancel() {
		cancellation.request();
	}

	@Override
	public final void close() {
		Connection connection = held;
		held = null;
		if (connection != null) {
			try {
				leave(connection);
			} catch (SQLException leftBehind) {
				log(leftBehind);
			}
			giveBack(connection);
		}
	}

	final void giveBack(Connection connection) {
		try {
			connection.close();
		} catch (SQLException alreadyGone) {
			log(alreadyGone);
		}
	}

	private void log(SQLException error) {
		System.getLogger(getClass().getName()).log(System.Logger.Level.DEBUG, "while closing a sink", error); //$NON-NLS-1$
	}

	final <T> T withConnection(String doing, Work<T> work) throws TidemarkException {
		Connection connection = held;
		if (connection != null) {
			return guarded(connection, doing, work);
		}
		Connection borrowed = access.borrow();
		try {
			return guarded(borrowed, doing, work);
		} finally {
			giveBack(borrowed);
		}
	}

	final <T> T inTransaction(String doing, Work<T> work) throws TidemarkException {
		return withConnection(doing, c -> transact(c, work));
	}

	/** Runs work in a transaction: all of it is kept, or nothing. */
	final <T> T transact(Connection connection, Work<T> work) throws SQLException, TidemarkException {
		begin(connection);
		boolean done = false;
		try {
			T result = work.run(connection);
			checkCancelled();
			checkLease(connection);
			commit(connection);
			done = true;
			return result;
		} finally {
			if (!done) {
				undo(connection);
			}
		}
	}

	private void undo(Connection connection) {
		try {
			rollback(connection);
		} catch (SQLException connectionLost) {
			log(connectionLost);
		}
	}

	final <T> T guarded(Connection connection, String doing, Work<T> work) throws TidemarkException {
		cancellation.begin(() -> interrupt(connection));
		try {
			return work.run(connection);
		} catch (SQLException error) {
			throw explain(error, doing);
		} finally {
			cancellation.end();
		}
	}
}
