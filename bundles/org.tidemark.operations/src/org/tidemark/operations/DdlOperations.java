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

	/**
	 * Runs the statements of a script against the target of a job, one by one over one connection, and stops at the first
	 * that fails. There is no transaction: what was done stays done, and a script that is compared anew holds what is left.
	 *
	 * @param script      a script of {@link #scripts} for the system of the job's target
	 * @param destructive whether statements that destroy data are run too, to which a person has to agree before; without
	 *                    them the others are run
	 * @param listener    is told of each statement, in the calling thread
	 * @param monitor     cancels the statement that runs within two seconds; it has then failed with a problem of kind
	 *                    cancelled
	 * @return all statements in their order; a statement that failed or was cancelled is an outcome, not an exception
	 * @throws TidemarkException of kind usage when the job has another engine than {@code local}, or the script is for
	 *                           another system or the system takes no statements; of kind connection when the target does
	 *                           not answer
	 */
	List<DdlResult> apply(JobFile job, DdlScript script, boolean destructive, DdlListener listener,
			IProgressMonitor monitor) throws TidemarkException;
}
