/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.problem;

/** Classes of problems, as far as a caller must tell them apart. */
public enum ProblemKind {
	/** Wrong usage, an invalid job file or a changed definition: nothing was done. */
	USAGE(2),
	/** A connection could not be made: host, login or database not there. */
	CONNECTION(4),
	/** The work was begun or refused and did not succeed. */
	FAILED(1),
	/** The user cancelled; what was checkpointed stays. */
	CANCELLED(130);

	private final int exitCode;

	ProblemKind(int exitCode) {
		this.exitCode = exitCode;
	}

	/** The exit code with which the command line reports this kind. */
	public int exitCode() {
		return exitCode;
	}
}
