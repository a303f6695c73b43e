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

/** Scripts that make the tables of a job's target, or alter them. Safe for use by several threads; blocks on databases. */
public interface DdlOperations {

	/**
	 * Writes the scripts of a job, one for each system; changes nothing anywhere. The source is read; the target is opened
	 * only where it is compared.
	 *
	 * @throws TidemarkException of kind usage when a system is not known, or cannot be compared because it is not the
	 *                           job's target; when a connection fails or the job does not fit its tables
	 */
	List<DdlScript> scripts(JobFile job, DdlRequest request, IProgressMonitor monitor) throws TidemarkException;
}
