/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.model;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.tidemark.connector.ServerInfo;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.Discovery;
import org.tidemark.connector.spi.Source;
import org.tidemark.connector.spi.StatementChannel;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.schema.TableSummary;
import org.tidemark.core.type.LogicalType;

/** A session to a side of the model, which has one table. */
record ModelSession(ConnectionSettings connection, TableInfo table, Source source)
		implements DatabaseSession, Discovery {

	@Override
	public ServerInfo server() {
		return new ServerInfo("Model", "1", "none", "");
	}

	@Override
	public Discovery discovery() {
		return this;
	}

	@Override
	public StatementChannel openChannel() {
		throw new UnsupportedOperationException();
	}

	@Override
	public void close() {
		// nothing is held
	}

	@Override
	public <T> T unwrap(Class<T> type) {
		return type.cast(this);
	}

	@Override
	public String catalog() {
		return "model";
	}

	@Override
	public String defaultSchema() {
		return "main";
	}

	@Override
	public List<String> schemas(IProgressMonitor monitor) {
		return List.of("main");
	}

	@Override
	public List<TableSummary> tables(String schema, IProgressMonitor monitor) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Optional<TableInfo> table(TableName name, IProgressMonitor monitor) {
		return Optional.of(table);
	}

	@Override
	public LogicalType typeOf(TableName name, String expression) {
		throw new UnsupportedOperationException(expression);
	}
}
