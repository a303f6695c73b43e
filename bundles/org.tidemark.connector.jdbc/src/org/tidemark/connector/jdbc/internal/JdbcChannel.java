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

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.StatementChannel;
import org.tidemark.connector.spi.StatementException;
import org.tidemark.connector.spi.StatementFault;
import org.tidemark.core.problem.ProblemKind;

/** Statements over one JDBC connection. */
final class JdbcChannel implements StatementChannel {

	private static final long MILLIS_TO_CANCEL = 2_000;

	private final Link link;
	private final ErrorExplainer errors;
	private final Connection connection;
	private volatile @Nullable StatementWatch running;
	private volatile boolean closed;

	/** @param connection is closed by the channel */
	JdbcChannel(Link link, Connection connection) {
		this.link = link;
		this.errors = new ErrorExplainer(link);
		this.connection = connection;
	}

	/** Prepares a statement. */
	@FunctionalInterface
	private interface Preparation<S extends Statement> {
		S prepare() throws SQLException;
	}

	/** Does something with a statement. */
	@FunctionalInterface
	private interface Work<S extends Statement, T> {
		T run(S statement, StatementWatch watch) throws SQLException, StatementException;
	}

	@Override
	public void execute(String sql, IProgressMonitor monitor) throws StatementException {
		run(sql, monitor, connection::createStatement, (statement, watch) -> statement.execute(sql));
	}

	@Override
	public List<List<@Nullable String>> query(String sql, List<String> parameters, IProgressMonitor monitor)
			throws StatementException {
		return run(sql, monitor, () -> prepare(sql, parameters), (statement, watch) -> {
			List<List<@Nullable String>> rows = rows(statement);
			if (watch.asked()) {
				// BENCHMARK and its like give an answer when they are cut short
				throw cancelled(false, null);
			}
			return rows;
		});
	}

	private PreparedStatement prepare(String sql, List<String> parameters) throws SQLException {
		PreparedStatement statement = connection.prepareStatement(sql);
		for (int i = 0; i < parameters.size(); i++) {
			statement.setString(i + 1, parameters.get(i));
		}
		return statement;
	}

	private static List<List<@Nullable String>> rows(PreparedStatement statement) throws SQLException {
		List<List<@Nullable String>> rows = new ArrayList<>();
		// the drivers believe of some statements, such as ADMIN SHOW, that they give no rows
		if (!statement.execute()) {
			return rows;
		}
		try (ResultSet result = statement.getResultSet()) {
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

	private <S extends Statement, T> T run(String sql, IProgressMonitor monitor, Preparation<S> preparation,
			Work<S, T> work) throws StatementException {
		if (monitor.isCanceled()) {
			throw cancelled(false, null);
		}
		try (S statement = preparation.prepare()) {
			StatementWatch watch = new StatementWatch(connection, statement, () -> closed || monitor.isCanceled());
			running = watch;
			try (watch) {
				return work.run(statement, watch);
			} catch (SQLException e) {
				throw closed || monitor.isCanceled() ? cancelled(watch.cut(), e) : explain(sql, e);
			} finally {
				running = null;
			}
		} catch (SQLException e) {
			throw explain(sql, e);
		}
	}

	/** @param cut whether the connection was cut, so that nobody knows what became of the statement */
	private StatementException cancelled(boolean cut, @Nullable SQLException cause) {
		return new StatementException(StatementFault.CANCELLED, ProblemKind.CANCELLED,
				NLS.bind(Messages.Channel_cancelled, link.settings().name()),
				cut ? NLS.bind(Messages.Channel_cut_remedy, link.settings().name()) : "", "", cause);
	}

	private StatementException explain(String sql, SQLException error) {
		StatementSecrets secrets = StatementSecrets.of(sql);
		Fault fault = errors.classify(error);
		StatementFault meaning = link.statementFault(error, fault);
		String words = secrets.mask(errors.words(error));
		boolean broken = meaning == StatementFault.CONNECTION;
		ProblemKind kind = broken ? ProblemKind.CONNECTION
				: meaning == StatementFault.CANCELLED ? ProblemKind.CANCELLED : ProblemKind.FAILED;
		return new StatementException(meaning, kind,
				NLS.bind(Messages.Channel_failed, link.settings().name(),
						broken ? secrets.mask(errors.problem(error, fault)) : words),
				broken ? errors.remedy(fault) : remedy(meaning), words, secrets.mask(error));
	}

	private String remedy(StatementFault meaning) {
		return switch (meaning) {
			case PERMISSION -> errors.remedy(Fault.PERMISSION);
			case MISSING -> errors.remedy(Fault.NO_TABLE);
			default -> "";
		};
	}

	@Override
	public void close() {
		closed = true;
		StatementWatch watch = running;
		if (watch != null) {
			watch.awaitEnd(MILLIS_TO_CANCEL);
		}
		try {
			connection.close();
		} catch (SQLException e) {
			System.getLogger(JdbcChannel.class.getName()).log(Level.DEBUG, "Closing a channel", e);
		}
	}
}
