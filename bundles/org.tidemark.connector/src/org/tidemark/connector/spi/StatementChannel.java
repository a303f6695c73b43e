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

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Sends statements to one system over one connection, in order, so that what a statement sets for the session holds for the
 * next. For the definition of objects and for small answers, not for rows. Used by one thread at a time.
 */
public interface StatementChannel extends AutoCloseable {

	/**
	 * Runs a statement to its end; there is no time limit, for some definitions wait for data. A statement that succeeds
	 * although it was cancelled has succeeded. Where the server does not obey a cancellation the connection is cut, so that
	 * further statements fail with {@link StatementFault#CONNECTION}; the remedy then says that the outcome is not known.
	 *
	 * @param sql     one statement without a trailing semicolon
	 * @param monitor cancels the statement within two seconds
	 */
	void execute(String sql, IProgressMonitor monitor) throws StatementException;

	/**
	 * Runs a query and takes its whole answer.
	 *
	 * @param sql        the query, with a {@code ?} for each parameter
	 * @param parameters text that is bound in their order
	 * @param monitor    cancels the query within two seconds
	 * @return rows of values as text; a list of values may hold null
	 */
	List<List<@Nullable String>> query(String sql, List<String> parameters, IProgressMonitor monitor)
			throws StatementException;

	/** Gives the connection up; a statement in flight, of another thread, is cancelled. Never throws. */
	@Override
	void close();
}
