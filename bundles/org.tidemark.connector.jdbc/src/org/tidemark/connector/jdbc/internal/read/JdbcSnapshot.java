/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.read;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.jdbc.internal.JdbcAccess;
import org.tidemark.connector.jdbc.internal.Messages;
import org.tidemark.connector.RowPage;
import org.tidemark.connector.spi.BatchReader;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.HashQuery;
import org.tidemark.connector.spi.PageQuery;
import org.tidemark.connector.spi.ReadQuery;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.connector.spi.RowHashes;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.connector.spi.UnreadableRows;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.schema.TableName;

/** A read-only transaction with a view that does not change. */
final class JdbcSnapshot implements Snapshot {

	private static final Logger LOG = System.getLogger(JdbcSnapshot.class.getName());
	private static final int ROWS_OF_A_SAMPLE = 1_000;
	private static final Duration TIME_TO_INTERRUPT = Duration.ofMillis(1_500);
	private static final Duration TIME_TO_TRY_AGAIN = Duration.ofMillis(100);

	private final JdbcAccess access;
	private final ReadSql sql;
	private final Connection connection;
	private final long session;
	private final Instant opened;
	private final Activity activity = new Activity();
	private volatile @Nullable Statement running;
	private boolean closed;

	JdbcSnapshot(JdbcAccess access, ReadSql sql, Connection connection, ReadSql.View view) {
		this.access = access;
		this.sql = sql;
		this.connection = connection;
		this.session = view.session();
		this.opened = view.opened();
	}

	@Override
	public Instant opened() {
		return opened;
	}

	@Override
	public BatchReader read(ReadQuery query) throws TidemarkException {
		return read(query, UnreadableRows.END_READING);
	}

	@Override
	public BatchReader read(ReadQuery query, UnreadableRows unreadable) throws TidemarkException {
		return read(query, selected(query).where(query.conditions()).orderBy(query.order(), ""), unreadable);
	}

	/** Begins a select with the columns of a query. */
	Select selected(ReadQuery query) {
		return new Select(sql, query.table()).select(query.columns().stream().map(ReadColumn::expression).toList());
	}

	/** Reads the columns of a query by a select that begins with them. */
	BatchReader read(ReadQuery query, Select select, UnreadableRows unreadable) throws TidemarkException {
		@Nullable
		PreparedStatement statement = null;
		try {
			statement = select.prepare(connection);
			FetchPace pace = sql.pacesLargeRows(query) ? new FetchPace(sql.fetchSize(query), query.readers()) : null;
			statement.setFetchSize(pace == null ? sql.fetchSize(query) : pace.first());
			ResultSet rows = execute(statement, query.table());
			return new JdbcBatchReader(this, query, statement, rows,
					new RowReader(query.columns().stream().map(this::reader).toList(), rows,
							sql.sentRows(rows, query.columns().size())),
					pace, unreadable);
		} catch (SQLException e) {
			end(statement, null, true);
			throw explain(e, reading(query.table()));
		} catch (TidemarkException e) {
			end(statement, null, true);
			throw e;
		}
	}

	/** What is done with each row of a result. */
	@FunctionalInterface
	interface RowConsumer {
		void accept(ResultSet row) throws SQLException, TidemarkException;
	}

	/** Visits all rows of a select as they stream. */
	void each(Select select, TableName table, int rowsFetched, RowConsumer consumer) throws TidemarkException {
		@Nullable
		PreparedStatement statement = null;
		@Nullable
		ResultSet rows = null;
		boolean ended = false;
		try {
			statement = select.prepare(connection);
			statement.setFetchSize(sql.fetchSize(new ReadQuery(table, List.of(), List.of(), List.of(), rowsFetched)));
			rows = execute(statement, table);
			while (next(rows, table)) {
				consumer.accept(rows);
			}
			ended = true;
		} catch (SQLException e) {
			ended = true;
			throw explain(e, reading(table));
		} finally {
			end(statement, rows, ended);
		}
	}

	private boolean next(ResultSet rows, TableName table) throws SQLException, TidemarkException {
		enter(table);
		try {
			return rows.next();
		} finally {
			activity.leave();
		}
	}

	@Override
	public RowPage page(PageQuery query) throws TidemarkException {
		return new JdbcPage(this, sql, query).read();
	}

	@Override
	public Optional<RowHashes> hashes(HashQuery query) {
		return JdbcRowHashes.of(this, sql, query);
	}

	private ValueReader reader(ReadColumn column) {
		Expression expression = column.expression();
		return RuledReader.of(sql.reader(expression), expression.type(), column.rules());
	}

	@Override
	public long count(TableName table, List<Condition> conditions) throws TidemarkException {
		Select select = new Select(sql, table).selectCount().where(conditions);
		return first(select, table, rows -> rows.getLong(1), 0L);
	}

	@Override
	public List<String> greatest(TableName table, List<Expression> values, List<Condition> conditions)
			throws TidemarkException {
		return first(table, values, conditions, " DESC");
	}

	@Override
	public List<String> least(TableName table, List<Expression> values, List<Condition> conditions)
			throws TidemarkException {
		return first(table, values, conditions, "");
	}

	@Override
	public List<List<String>> sample(TableName table, List<Expression> values, List<Condition> conditions,
			double share) throws TidemarkException {
		Stream<Condition> chance = share < 1 ? Stream.of(new Condition.Sql(sql.byChance(share))) : Stream.empty();
		ReadQuery query = new ReadQuery(table, values.stream().map(v -> new ReadColumn("sample", v)).toList(),
				Stream.concat(conditions.stream(), chance).toList(), values, ROWS_OF_A_SAMPLE);
		List<List<String>> rows = new ArrayList<>();
		try (BatchReader reader = read(query)) {
			boolean more = true;
			while (more) {
				RowBatch batch = new RowBatch(query.batchColumns(), ROWS_OF_A_SAMPLE);
				more = reader.read(batch, Long.MAX_VALUE);
				for (int row = 0; row < batch.rows(); row++) {
					rows.add(texts(batch, row));
				}
			}
		}
		return rows;
	}

	private static List<String> texts(RowBatch batch, int row) {
		List<String> texts = new ArrayList<>();
		for (int column = 0; column < batch.columns().size(); column++) {
			texts.add(String.valueOf(batch.column(column).textAt(row)));
		}
		return List.copyOf(texts);
	}

	/** The first row that values make, in an order; rows with a NULL do not count. */
	private List<String> first(TableName table, List<Expression> values, List<Condition> conditions, String direction)
			throws TidemarkException {
		Select select = new Select(sql, table).select(values);
		select.where(Stream.concat(conditions.stream(), values.stream().map(Condition.IsNotNull::new)).toList())
				.orderBy(values, direction).append(" LIMIT 1");
		return first(select, table, rows -> {
			List<String> texts = new ArrayList<>();
			for (Expression value : values) {
				RowBatch batch = new RowBatch(List.of(new BatchColumn("max", value.type())), 1);
				sql.reader(value).read(rows, texts.size() + 1, batch.column(0));
				texts.add(String.valueOf(batch.column(0).textAt(0)));
			}
			return List.copyOf(texts);
		}, List.of());
	}

	@Override
	public boolean isAtOrAfter(TableName table, Expression expression, String value, String bound)
			throws TidemarkException {
		Select select = new Select(sql, table);
		sql.compareValues(select, expression, value, bound);
		return Boolean.TRUE.equals(first(select, table, rows -> rows.getBoolean(1), false));
	}

	private interface RowFunction<T> {
		T apply(ResultSet rows) throws SQLException, UnreadableValueException;
	}

	private <T> T first(Select select, TableName table, RowFunction<T> function, T none) throws TidemarkException {
		try (PreparedStatement statement = select.prepare(connection)) {
			try (ResultSet rows = execute(statement, table)) {
				return rows.next() ? function.apply(rows) : none;
			}
		} catch (SQLException e) {
			throw explain(e, reading(table));
		} catch (UnreadableValueException e) {
			throw new TidemarkException(ProblemKind.FAILED,
					NLS.bind(Messages.Read_value, new Object[] { table, select, e.getMessage() }), e.remedy(), e);
		}
	}

	private ResultSet execute(PreparedStatement statement, TableName table) throws SQLException, TidemarkException {
		running = statement;
		enter(table);
		try {
			return statement.executeQuery();
		} finally {
			activity.leave();
		}
	}

	/** Enters a call that {@link #cancel()} ends; {@link #leave()} must follow. */
	void enter(TableName table) throws TidemarkException {
		if (!activity.enter()) {
			throw new TidemarkException(ProblemKind.CANCELLED, NLS.bind(Messages.Error_cancelled, reading(table)), "",
					null);
		}
	}

	void leave() {
		activity.leave();
	}

	boolean isCancelled() {
		return activity.isCancelled();
	}

	String reading(TableName table) {
		return NLS.bind(Messages.Read_doing, table, access.settings().name());
	}

	TidemarkException explain(SQLException error, String doing) {
		if (isCancelled()) {
			return new TidemarkException(ProblemKind.CANCELLED, NLS.bind(Messages.Error_cancelled, doing), "", error);
		}
		return access.explain(error, doing);
	}

	@Override
	public void cancel() {
		activity.cancel();
		Statement statement = running;
		if (statement == null) {
			return;
		}
		Thread.ofVirtual().name("tidemark-cancel").start(() -> interrupt(statement));
		try {
			if (!activity.awaitIdle(TIME_TO_INTERRUPT)) {
				abort(null);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			abort(e);
		}
	}

	private void interrupt(Statement statement) {
		try {
			while (!activity.awaitIdle(Duration.ZERO)) {
				sql.interrupt(connection, statement, session);
				if (activity.awaitIdle(TIME_TO_TRY_AGAIN)) {
					return;
				}
			}
		} catch (SQLException | InterruptedException e) {
			abort(e);
		}
	}

	private void abort(@Nullable Exception reason) {
		log("A read had to be ended by cutting its connection", reason);
		try {
			connection.abort(Runnable::run);
		} catch (SQLException e) {
			log("A connection could not be cut", e);
		}
	}

	/** Ends a statement. A driver that would read the rest of the result is kept from it. */
	void end(@Nullable Statement statement, @Nullable ResultSet rows, boolean ended) {
		try {
			if (rows != null && !ended) {
				sql.abandon(connection, rows, session, isCancelled());
			}
		} catch (SQLException e) {
			abort(e);
		}
		running = null;
		close(rows);
		close(statement);
	}

	@Override
	public void close() {
		if (closed) {
			return;
		}
		closed = true;
		try {
			connection.rollback();
			sql.leave(connection);
		} catch (SQLException e) {
			abort(e);
		}
		close(connection);
	}

	private void close(@Nullable AutoCloseable resource) {
		if (resource == null) {
			return;
		}
		try {
			resource.close();
		} catch (Exception e) {
			// a result that was interrupted says so once more when it is closed
			log("Closing after a read", e);
		}
	}

	private void log(String message, @Nullable Exception e) {
		LOG.log(Level.DEBUG, message + ": " + access.settings().name(), e);
	}
}
