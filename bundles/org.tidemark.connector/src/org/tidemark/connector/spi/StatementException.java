/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.spi;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

/** A statement that did not succeed. */
public final class StatementException extends TidemarkException {

	private static final long serialVersionUID = 1L;

	private final StatementFault fault;
	private final String serverMessage;

	/**
	 * @param fault         why it failed
	 * @param kind          the class of problem
	 * @param message       what happened, in which object, localized
	 * @param remedy        what to do now, localized; empty when the message says it
	 * @param serverMessage the server's own words, without secrets; empty when it said nothing
	 * @param cause         the technical cause, or null
	 */
	public StatementException(StatementFault fault, ProblemKind kind, String message, String remedy,
			String serverMessage, @Nullable Throwable cause) {
		super(kind, message, remedy, fault == StatementFault.CONNECTION, cause);
		this.fault = fault;
		this.serverMessage = serverMessage;
	}

	/** Why the statement failed. */
	public StatementFault fault() {
		return fault;
	}

	/** The server's own words; empty when it said nothing. */
	public String serverMessage() {
		return serverMessage;
	}
}
