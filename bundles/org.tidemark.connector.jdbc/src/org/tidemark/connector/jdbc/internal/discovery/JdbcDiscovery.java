/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.discovery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.jdbc.internal.JdbcAccess;
import org.tidemark.connector.jdbc.internal.Messages;
import org.tidemark.connector.jdbc.internal.read.Lexicon;
import org.tidemark.connector.jdbc.internal.read.UserExpression;
import org.tidemark.connector.spi.Discovery;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.schema.TableSummary;
import org.tidemark.core.type.LogicalType;

/** Looks at a database through its catalog, with a few queries per table whatever the number of its columns. */
public abstract class JdbcDiscovery implements Discovery {

	private final JdbcAccess access;
	private final Lexicon lexicon;

	/**
	 * @param access  the session
	 * @param lexicon how the system's SQL is written
	 */
	protected JdbcDiscovery(JdbcAccess access, Lexicon lexicon) {
		this.access = access;
		this.lexicon = lexicon;
	}

	/** The session. */
	protected final JdbcAccess access() {
		return access;
	}

	/** Makes something of a row. */
	@FunctionalInterface
	protected interface RowMapper<T> {
		/** Makes something of the current row. */
		T map(ResultSet row) throws SQLException;
	}

	/** Does something over a connection. */
	@FunctionalInterface
	protected interface Work<T> {
		/** Does it. */
		T run(Connection connection) throws SQLException, TidemarkException;
	}

	/** Runs work over a borrowed connection. */
	protected final <T> T with(@Nullable IProgressMonitor monitor, String doing, Work<T> work)
			throws TidemarkException {
		checkCancelled(monitor, doing);
		try (Connection connection = access.borrow()) {
			T result = work.run(connection);
			checkCancelled(monitor, doing);
			return result;
		} catch (SQLException e) {
			throw access.explain(e, doing);
		}
	}

	/** Stops when the person has cancelled. */
	protected static void checkCancelled(@Nullable IProgressMonitor monitor, String doing) throws TidemarkException {
		if (monitor != null && monitor.isCanceled()) {
			throw new TidemarkException(ProblemKind.CANCELLED, NLS.bind(Messages.Error_cancelled, doing), "", null);
		}
	}

	/** All rows of a query. */
	protected static <T> List<T> query(Connection connection, String sql, RowMapper<T> mapper, String... parameters)
			throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int i = 0; i < parameters.length; i++) {
				statement.setString(i + 1, parameters[i]);
			}
			List<T> result = new ArrayList<>();
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					result.add(mapper.map(rows));
				}
			}
			return result;
		}
	}

	/** The candidate of exactly this name, else the only one of this name without regard to case. */
	protected static Optional<TableSummary> choose(List<TableSummary> candidates, String name) {
		for (TableSummary candidate : candidates) {
			if (candidate.name().table().equals(name)) {
				return Optional.of(candidate);
			}
		}
		return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
	}

	@Override
	public String catalog() {
		return Objects.requireNonNullElse(access.settings().database(), "");
	}

	/**
	 * The connection's database, where databases are schemas.
	 *
	 * @throws TidemarkException of kind usage when the connection names none
	 */
	protected final String databaseAsSchema() throws TidemarkException {
		String database = catalog();
		if (database.isEmpty()) {
			throw new TidemarkException(ProblemKind.USAGE,
					NLS.bind(Messages.Discovery_noDatabase, access.settings().name()),
					Messages.Discovery_noDatabase_remedy, null);
		}
		return database;
	}

	/** The name of the type of an expression, in lower case, as the driver tells it of an empty result. */
	protected static String typeName(Connection connection, String from, String expression) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet none = statement.executeQuery("SELECT " + expression + " FROM " + from + " LIMIT 0")) {
			return none.getMetaData().getColumnTypeName(1).toLowerCase(Locale.ROOT);
		}
	}

	@Override
	public final List<String> schemas(IProgressMonitor monitor) throws TidemarkException {
		require();
		return with(monitor, NLS.bind(Messages.Discovery_schemas, access.settings().name()),
				connection -> query(connection, schemaQuery(), row -> row.getString(1)));
	}

	@Override
	public final List<TableSummary> tables(String schema, IProgressMonitor monitor) throws TidemarkException {
		require();
		return with(monitor, NLS.bind(Messages.Discovery_tables, schema, access.settings().name()),
				connection -> findAll(connection, schema));
	}

	@Override
	public final Optional<TableInfo> table(TableName name, @Nullable IProgressMonitor monitor)
			throws TidemarkException {
		if (!exists()) {
			return Optional.empty();
		}
		String doing = NLS.bind(Messages.Discovery_table, name, access.settings().name());
		return with(monitor, doing, connection -> {
			String schema = name.schema();
			Optional<TableSummary> found = find(connection, schema == null ? defaultSchema() : schema, name.table());
			if (found.isEmpty()) {
				return Optional.<TableInfo>empty();
			}
			checkCancelled(monitor, doing);
			return Optional.of(describe(connection, found.get()));
		});
	}

	/** Whether there is a database to look at. */
	protected boolean exists() {
		return true;
	}

	/**
	 * Requires a database to look at.
	 *
	 * @throws TidemarkException when there is none
	 */
	protected void require() throws TidemarkException {
		// a server's database was there when the session was opened
	}

	/** The query whose first column is the name of each schema that a person may want. */
	protected abstract String schemaQuery();

	/** Finds the tables and views of a schema. */
	protected abstract List<TableSummary> findAll(Connection connection, String schema) throws SQLException;

	/** Finds a table by {@link #choose}. */
	protected abstract Optional<TableSummary> find(Connection connection, String schema, String table)
			throws SQLException;

	/** Describes a table that was found. */
	protected abstract TableInfo describe(Connection connection, TableSummary table) throws SQLException;

	@Override
	public final LogicalType typeOf(TableName table, String expression) throws TidemarkException {
		Optional<TableInfo> info = table(table, null);
		Optional<Column> column = info.flatMap(t -> t.column(expression.strip()));
		if (column.isPresent()) {
			return column.get().type();
		}
		UserExpression.require(table, expression, lexicon);
		String from = access.dialect().quote(info.map(TableInfo::name).orElse(table));
		String doing = NLS.bind(Messages.Discovery_type, expression, table);
		checkCancelled(null, doing);
		try (Connection connection = access.borrow()) {
			return typeOf(connection, from, '(' + expression + "\n)");
		} catch (SQLException e) {
			TidemarkException explained = access.explain(e, doing);
			ProblemKind kind = explained.isTransient() || explained.kind() == ProblemKind.CONNECTION ? explained.kind()
					: ProblemKind.USAGE;
			throw new TidemarkException(kind, explained.getMessage(), Messages.Discovery_type_remedy,
					explained.isTransient(), e);
		}
	}

	/**
	 * The type of an expression.
	 *
	 * @param from       the table, quoted
	 * @param expression the expression in parentheses
	 */
	protected abstract LogicalType typeOf(Connection connection, String from, String expression) throws SQLException;
}
