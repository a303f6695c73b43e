/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal;

import org.tidemark.core.problem.ProblemKind;

/** What a driver's error means, as far as a person would act differently. */
public enum Fault {
	/** The host's name has no address. */
	UNKNOWN_HOST(ProblemKind.CONNECTION, false),
	/** Nobody listens at the port. */
	REFUSED(ProblemKind.CONNECTION, true),
	/** The server did not answer in time. */
	TIMEOUT(ProblemKind.CONNECTION, true),
	/** TLS could not be agreed on, or a certificate is not trusted. */
	TLS(ProblemKind.CONNECTION, false),
	/** The login is not accepted. */
	LOGIN(ProblemKind.CONNECTION, false),
	/** There is no such database, or the login may not enter it. */
	DATABASE(ProblemKind.CONNECTION, false),
	/** The file is not there. */
	NO_FILE(ProblemKind.CONNECTION, false),
	/** The file is no database. */
	NOT_A_DATABASE(ProblemKind.CONNECTION, false),
	/** The server has no room for another connection. */
	TOO_MANY(ProblemKind.CONNECTION, true),
	/** A connection was cut while it was used. */
	CUT(ProblemKind.FAILED, true),
	/** The server is shutting down or starting. */
	SHUTDOWN(ProblemKind.FAILED, true),
	/** Two transactions waited for each other. */
	DEADLOCK(ProblemKind.FAILED, true),
	/** A transaction could not be ordered among others. */
	SERIALIZATION(ProblemKind.FAILED, true),
	/** A lock was not had in time. */
	LOCKED(ProblemKind.FAILED, true),
	/** The login lacks a privilege. */
	PERMISSION(ProblemKind.FAILED, false),
	/** There is no such table. */
	NO_TABLE(ProblemKind.FAILED, false),
	/** There is no such column. */
	NO_COLUMN(ProblemKind.FAILED, false),
	/** The statement is not valid. */
	SYNTAX(ProblemKind.FAILED, false),
	/** A row breaks a constraint. */
	CONSTRAINT(ProblemKind.FAILED, false),
	/** A value does not fit its column. */
	VALUE(ProblemKind.FAILED, false),
	/** The database takes no changes. */
	READ_ONLY(ProblemKind.FAILED, false),
	/** The server has no space or memory left. */
	FULL(ProblemKind.FAILED, false),
	/** The statement was cancelled. */
	CANCELLED(ProblemKind.CANCELLED, false),
	/** Anything else. */
	OTHER(ProblemKind.FAILED, false);

	private final ProblemKind kind;
	private final boolean transientFault;

	Fault(ProblemKind kind, boolean transientFault) {
		this.kind = kind;
		this.transientFault = transientFault;
	}

	/** The class of problem. */
	public ProblemKind kind() {
		return kind;
	}

	/** Whether the same attempt may succeed later without any change. */
	public boolean isTransient() {
		return transientFault;
	}
}
