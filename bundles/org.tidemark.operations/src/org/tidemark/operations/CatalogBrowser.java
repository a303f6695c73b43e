/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations;

import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.tidemark.connector.RowPage;
import org.tidemark.connector.ServerInfo;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.schema.TableSummary;

/** An open connection whose tables are looked at. Safe for use by several threads. */
public interface CatalogBrowser extends AutoCloseable {

	/** The database that the connection logged in to. */
	String catalog();

	/** The schema that is meant when a table's name gives none. */
	String defaultSchema() throws TidemarkException;

	/** The schemas, ordered by name. */
	List<String> schemas(IProgressMonitor monitor) throws TidemarkException;

	/** The tables and views of a schema, ordered by name. */
	List<TableSummary> tables(String schema, IProgressMonitor monitor) throws TidemarkException;

	/**
	 * A table with columns, keys and indexes.
	 *
	 * @throws TidemarkException of kind usage that names similar tables when there is none
	 */
	TableInfo table(TableName name, IProgressMonitor monitor) throws TidemarkException;

	/** What the server says of itself; known since the connection was opened. */
	ServerInfo server();

	/**
	 * Rows of a table, as a person looks at them. Memory holds the page alone, whatever the table's size.
	 *
	 * @param monitor cancels: the database is told to stop, and the call ends with a problem of kind cancelled
	 * @throws TidemarkException with the database's own words when the condition or the order is not valid; of kind usage
	 *                           when a column is not known, or the system cannot go that far into its rows
	 */
	RowPage rows(RowQuery query, IProgressMonitor monitor) throws TidemarkException;

	/**
	 * The number of rows that a query would give without offset and limit. May take long.
	 *
	 * @param monitor as in {@link #rows}
	 */
	long count(RowQuery query, IProgressMonitor monitor) throws TidemarkException;

	/** Closes the connection. Never throws. */
	@Override
	void close();
}
