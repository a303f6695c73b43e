/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal.systems;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.Connectors;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.StatementChannel;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;
import org.tidemark.pipeline.PipelineRequest;
import org.tidemark.pipeline.PipelineSystem;

/** The connections of one request, each opened when it is first needed. Used by one thread. */
public final class Systems implements AutoCloseable {

	/** A session, and a channel for statements. */
	private static final int CONNECTIONS = 2;

	private final Connectors connectors;
	private final PipelineRequest request;
	private final Map<PipelineSystem, DatabaseSession> sessions = new EnumMap<>(PipelineSystem.class);
	private final Map<PipelineSystem, StatementChannel> channels = new EnumMap<>(PipelineSystem.class);
	/** What did not answer once is not waited for again. */
	private final Map<PipelineSystem, TidemarkException> unreachable = new EnumMap<>(PipelineSystem.class);

	/**
	 * @param connectors the connectors that are installed
	 * @param request    whose connections are meant
	 */
	public Systems(Connectors connectors, PipelineRequest request) {
		this.connectors = connectors;
		this.request = request;
	}

	/** The connection to a system as it was stored. */
	public ConnectionSettings connection(PipelineSystem system) {
		return switch (system) {
			case MYSQL -> request.source();
			case RISINGWAVE -> request.risingWave();
			case STARROCKS -> request.target();
		};
	}

	/**
	 * Why a system cannot be reached; empty when it can.
	 *
	 * @throws TidemarkException when something else goes wrong
	 */
	public Optional<TidemarkException> unreachable(PipelineSystem system) throws TidemarkException {
		try {
			channel(system);
			return Optional.empty();
		} catch (TidemarkException e) {
			if (e.kind() != ProblemKind.CONNECTION) {
				throw e;
			}
			return Optional.of(e);
		}
	}

	/**
	 * The session with a system.
	 *
	 * @throws TidemarkException of kind connection when it cannot be opened
	 */
	public DatabaseSession session(PipelineSystem system) throws TidemarkException {
		DatabaseSession open = sessions.get(system);
		if (open == null) {
			open = connectors.connector(system.id()).open(connection(system), CONNECTIONS);
			sessions.put(system, open);
		}
		return open;
	}

	/**
	 * A table of MySQL as RisingWave sees it; empty when there is none. MariaDB keeps JSON as LONGTEXT and says so, and
	 * RisingWave takes the column for nothing else.
	 */
	public Optional<TableInfo> captured(TableName name, IProgressMonitor monitor) throws TidemarkException {
		DatabaseSession mysql = session(PipelineSystem.MYSQL);
		Optional<TableInfo> found = mysql.discovery().table(name, monitor);
		return "MariaDB".equals(mysql.server().product()) ? found.map(Systems::withPlainJson) : found;
	}

	private static TableInfo withPlainJson(TableInfo table) {
		List<Column> columns = table.columns().stream()
				.map(c -> "json".equals(c.nativeType()) ? new Column(c.name(), "longtext", c.type(), c.nullable(),
						c.defaultValue(), c.comment(), c.autoIncrement(), c.generated()) : c)
				.toList();
		return new TableInfo(table.name(), table.kind(), columns, table.primaryKey(), table.indexes(),
				table.foreignKeys(), table.comment(), table.rowEstimate());
	}

	/**
	 * The channel of a system, always the same until it is dropped, so that what is set for its session holds.
	 *
	 * @throws TidemarkException of kind connection when it cannot be opened
	 */
	public StatementChannel channel(PipelineSystem system) throws TidemarkException {
		StatementChannel open = channels.get(system);
		if (open != null) {
			return open;
		}
		TidemarkException known = unreachable.get(system);
		if (known != null) {
			throw known;
		}
		try {
			open = session(system).openChannel();
			channels.put(system, open);
			return open;
		} catch (TidemarkException e) {
			if (e.kind() == ProblemKind.CONNECTION) {
				unreachable.put(system, e);
			}
			throw e;
		}
	}

	/** Runs a query on the channel of a system. */
	public List<List<@Nullable String>> query(PipelineSystem system, IProgressMonitor monitor, String sql,
			String... parameters) throws TidemarkException {
		return channel(system).query(sql, List.of(parameters), monitor);
	}

	/** The first value of a query's first row as text; empty when there is no row or it is NULL. */
	public String value(PipelineSystem system, IProgressMonitor monitor, String sql, String... parameters)
			throws TidemarkException {
		List<List<@Nullable String>> rows = query(system, monitor, sql, parameters);
		String value = rows.isEmpty() || rows.get(0).isEmpty() ? null : rows.get(0).get(0);
		return value == null ? "" : value;
	}

	@Override
	public void close() {
		channels.values().forEach(StatementChannel::close);
		sessions.values().forEach(DatabaseSession::close);
	}
}
