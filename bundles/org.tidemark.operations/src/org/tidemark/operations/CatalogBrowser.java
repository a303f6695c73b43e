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

	/** Closes the connection. Never throws. */
	@Override
	void close();
}
