/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.spi;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.schema.TableSummary;
import org.tidemark.core.type.LogicalType;

/** Looks at what a database holds. Safe for use by several threads; cancelled through the monitor. */
public interface Discovery {

	/** The database that the connection logged in to; for SQLite the file's name. */
	String catalog();

	/** The schema that is meant when a table's name gives none; for MySQL the database. */
	String defaultSchema() throws TidemarkException;

	/** The schemas that the user may see, without the system's own, ordered by name. */
	List<String> schemas(IProgressMonitor monitor) throws TidemarkException;

	/** The tables and views of a schema, ordered by name. */
	List<TableSummary> tables(String schema, IProgressMonitor monitor) throws TidemarkException;

	/**
	 * A table with columns, keys and indexes. A name without schema means the default schema. Found by exact name, else
	 * without case where that is unique.
	 *
	 * @return empty when there is no such table
	 */
	Optional<TableInfo> table(TableName name, @Nullable IProgressMonitor monitor) throws TidemarkException;

	/**
	 * The type of an SQL expression over a table's row.
	 *
	 * @throws TidemarkException of kind usage with the database's own words when the expression is not valid
	 */
	LogicalType typeOf(TableName table, String expression) throws TidemarkException;
}
