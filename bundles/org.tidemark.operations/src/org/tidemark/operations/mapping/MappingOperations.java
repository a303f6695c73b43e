/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.mapping;

import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.JobFile;

/** What can be known of mappings before anything runs. Safe for use by several threads; blocks on databases. */
public interface MappingOperations {

	/**
	 * Opens both ends of a job to look at their tables; writes nothing. The caller closes it.
	 *
	 * @param job the job; it may be one that is still worked on
	 * @throws TidemarkException of kind usage when a connection is not known, or when the source cannot be opened; a target
	 *                           that cannot be opened is told by {@link TableFacts#targetProblem()}
	 */
	MappingReader open(JobFile job) throws TidemarkException;
}
