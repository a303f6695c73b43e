/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;
import org.tidemark.sync.spi.SinkRequest;

/**
 * Lets a new table be filled beside the target, which readers see as it was until all rows of the new one take the place
 * of the old ones at once. The new table is named after the run; those of runs that ended early are dropped by the next.
 */
abstract class Replacement {

	private static final String PREFIX = "tidemark_shadow_"; //$NON-NLS-1$
	private static final int DIGITS = 12;

	private final JdbcSink sink;
	private final String prefix;
	private final TableName shadow;

	/** @param run the run's id */
	Replacement(JdbcSink sink, String run) {
		this.sink = sink;
		SinkRequest request = sink.request();
		this.prefix = PREFIX + digest(request.job() + '\0' + request.unit() + '\0' + request.table().table()) + '_';
		this.shadow = new TableName(request.table().schema(), prefix + digest(run));
	}

	private static String digest(String text) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)); //$NON-NLS-1$
			return HexFormat.of().formatHex(hash).substring(0, DIGITS);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The names of tables that begin with a parameter's value; the first parameter is the target's schema. */
	abstract String namesQuery();

	/** The statements that make the new table, empty; the target is there. */
	abstract List<String> createStatements(Connection connection, TargetTable target) throws SQLException;

	/** Whether other tables refer to the target, so that its rows cannot all be deleted. */
	abstract boolean isReferredTo(Connection connection) throws SQLException;

	/** The statements that make the target's rows those of the new table by key. */
	abstract List<String> mergeStatements(TargetTable target);

	/** What follows the columns where rows are inserted with all of their values. */
	String overriding(TargetTable target) {
		return ""; //$NON-NLS-1$
	}

	/** What a person should know of how this target is replaced, localized; null when there is nothing to say. */
	@Nullable
	String advice(Connection connection) throws SQLException {
		return isReferredTo(connection) ? Messages.Replace_merge : Messages.Replace_copy;
	}

	/** Lets the new table, which is complete, take its place, and stores the checkpoint. */
	void finish(Connection connection, TargetTable target, JdbcSink.Work<?> store)
			throws SQLException, TidemarkException {
		List<String> statements = isReferredTo(connection) && !target.key().isEmpty() ? mergeStatements(target)
				: copyStatements(target);
		sink.transact(connection, c -> {
			for (String sql : statements) {
				sink.checkCancelled();
				execute(c, sql);
			}
			return store.run(c);
		});
		dropAll(connection);
	}

	private List<String> copyStatements(TargetTable target) {
		String name = sink.dialect().quote(target.name());
		String columns = target.columnList(sink.dialect());
		return List.of("DELETE FROM " + name, "INSERT INTO " + name + " (" + columns + ')' + overriding(target) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				+ " SELECT " + columns + " FROM " + shadowName()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Drops what runs that ended early have left, and makes the new table. */
	TargetTable begin(Connection connection, TargetTable target) throws SQLException, TidemarkException {
		sink.checkLease(connection);
		dropAll(connection);
		for (String sql : createStatements(connection, target)) {
			execute(connection, sql);
		}
		return new TargetTable(shadow, target.columns(), target.key(), target.uniqueKey(), target.age());
	}

	/** Drops all new and old tables of this unit. */
	final void dropAll(Connection connection) throws SQLException {
		List<String> names = new ArrayList<>();
		try (PreparedStatement select = connection.prepareStatement(namesQuery())) {
			select.setString(1, sink.request().table().schema());
			select.setString(2, prefix);
			try (ResultSet row = select.executeQuery()) {
				while (row.next()) {
					names.add(row.getString(1));
				}
			}
		}
		for (String name : names) {
			execute(connection, "DROP TABLE " + sink.dialect().quote(new TableName(shadow.schema(), name))); //$NON-NLS-1$
		}
	}

	/** Runs a statement that {@link JdbcSink#interrupt} ends. */
	final void execute(Connection connection, String sql) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			sink.run(statement, s -> s.execute());
		}
	}

	final JdbcSink sink() {
		return sink;
	}

	/** The new table's name, quoted. */
	final String shadowName() {
		return sink.dialect().quote(shadow);
	}

	/** A further name for this unit, which the next run drops. */
	final TableName spareName() {
		return new TableName(shadow.schema(), shadow.table() + "_old"); //$NON-NLS-1$
	}

	/** The target's name, quoted. */
	final String targetName() {
		return sink.dialect().quote(sink.request().table());
	}

	/** Whether a query with two parameters, the target's schema and name, gives a row. */
	final boolean any(Connection connection, String query) throws SQLException {
		try (PreparedStatement select = connection.prepareStatement(query)) {
			select.setString(1, sink.request().table().schema());
			select.setString(2, sink.request().table().table());
			try (ResultSet row = select.executeQuery()) {
				return row.next();
			}
		}
	}
}
