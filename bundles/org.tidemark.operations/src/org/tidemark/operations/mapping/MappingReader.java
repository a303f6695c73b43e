/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.mapping;

import org.eclipse.core.runtime.IProgressMonitor;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.problem.TidemarkException;

/** Reads the tables at both ends of a job. Safe for use by several threads. */
public interface MappingReader extends AutoCloseable {

	/**
	 * Looks at the tables and expressions of a mapping; blocks on both databases.
	 *
	 * @param monitor cancels
	 * @throws TidemarkException of kind usage that names similar tables when there is no such source table, or when the
	 *                           source fails
	 */
	TableFacts read(TableMapping mapping, IProgressMonitor monitor) throws TidemarkException;

	/** Closes both connections. Never throws. */
	@Override
	void close();
}
