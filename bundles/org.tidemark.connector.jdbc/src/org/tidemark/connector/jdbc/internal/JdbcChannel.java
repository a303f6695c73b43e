/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.StatementChannel;
import org.tidemark.connector.spi.StatementException;
import org.tidemark.connector.spi.StatementFault;
import org.tidemark.core.problem.ProblemKind;

/** Statements over one JDBC connection. */
final class JdbcChannel implements StatementChannel {

	private static final long MILLIS_BETWEEN_LOOKS = 100;

	private final Link link;
	private final ErrorExplainer errors;
	private final Connection connection;

	/** @param connection is closed by the channel */
	JdbcChannel(Link link, Connection connection) {
		this.link = link;
		this.errors = new ErrorExplainer(link);
		this.connection = connection;
	}

	/** Does something with a statement. */
	@FunctionalInterface
	private interface Work<T> {
		T run() throws SQLException;
	}

	@Override
	public void execute(String sql, IProgressMonitor monitor) throws StatementException {
		try (Statement statement = connection.createStatement()) {
			watched(statement, monitor, () -> statement.execute(sql));
		} catch (SQLException e) {
			throw explain(e);
		}
	}

	@Override
	public List<List<@Nullable String>> query(String sql, List<String> parameters, IProgressMonitor monitor)
			throws StatementException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int i = 0; i < parameters.size(); i++) {
				statement.setString(i + 1, parameters.get(i));
			}
			return watched(statement, monitor, () -> rows(statement));
		} catch (SQLException e) {
			throw explain(e);
		}
	}

	private static List<List<@Nullable String>> rows(PreparedStatement statement) throws SQLException {
		List<List<@Nullable String>> rows = new ArrayList<>();
		try (ResultSet result = statement.executeQuery()) {
			int columns = result.getMetaData().getColumnCount();
			while (result.next()) {
				List<@Nullable String> row = new ArrayList<>();
				for (int i = 1; i <= columns; i++) {
					row.add(result.getString(i));
				}
				rows.add(row);
			}
		}
		return rows;
	}

	/** Runs while another thread looks whether a person has cancelled; asks the driver again until the statement ends. */
	private <T> T watched(Statement statement, IProgressMonitor monitor, Work<T> work)
			throws SQLException, StatementException {
		if (monitor.isCanceled()) {
			throw cancelled(null);
		}
		CountDownLatch ended = new CountDownLatch(1);
		Thread watcher = Thread.ofVirtual().start(() -> watch(statement, monitor, ended));
		try {
			return work.run();
		} catch (SQLException e) {
			throw monitor.isCanceled() ? cancelled(e) : explain(e);
		} finally {
			ended.countDown();
			watcher.interrupt();
		}
	}

	private static void watch(Statement statement, IProgressMonitor monitor, CountDownLatch ended) {
		try {
			while (!ended.await(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
				if (monitor.isCanceled()) {
					statement.cancel();
				}
			}
		} catch (InterruptedException statementEnded) {
			Thread.currentThread().interrupt();
		} catch (SQLException e) {
			System.getLogger(JdbcChannel.class.getName()).log(Level.DEBUG, "A statement could not be cancelled", e);
		}
	}

	private StatementException cancelled(@Nullable SQLException cause) {
		return new StatementException(StatementFault.CANCELLED, ProblemKind.CANCELLED,
				NLS.bind(Messages.Channel_cancelled, link.settings().name()), "", "", cause);
	}

	private StatementException explain(SQLException error) {
		Fault fault = errors.classify(error);
		StatementFault meaning = link.statementFault(error, fault);
		ProblemKind kind = meaning == StatementFault.CANCELLED ? ProblemKind.CANCELLED : fault.kind();
		return new StatementException(meaning, kind,
				NLS.bind(Messages.Channel_failed, link.settings().name(), errors.problem(error, fault)),
				errors.remedy(fault), errors.words(error), error);
	}

	@Override
	public void close() {
		try {
			connection.close();
		} catch (SQLException e) {
			System.getLogger(JdbcChannel.class.getName()).log(Level.DEBUG, "Closing a channel", e);
		}
	}
}
