/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.store.internal;

import java.sql.Connection;
import java.sql.SQLException;

import org.tidemark.core.problem.TidemarkException;

/**
 * Work on the store's connection. It leaves beginning and ending of the transaction to {@link Database}.
 *
 * @param <T> what it finds out
 */
@FunctionalInterface
interface SqlWork<T> {

	/** Does the work. */
	T on(Connection connection) throws SQLException, TidemarkException;
}
