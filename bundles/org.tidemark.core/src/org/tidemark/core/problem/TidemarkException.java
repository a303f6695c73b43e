/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.problem;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A problem that a person can understand and act on. The message says what happened and in which object; the remedy
 * says what to do now. Both are localized and never hold a secret.
 */
public class TidemarkException extends Exception {

	private static final long serialVersionUID = 1L;

	private final ProblemKind kind;
	private final String remedy;
	private final boolean transientFault;

	/**
	 * @param kind    the class of problem
	 * @param message what happened, in which object, localized
	 * @param remedy  what to do now, localized; empty when the message says it
	 * @param cause   the technical cause, or null
	 */
	public TidemarkException(ProblemKind kind, String message, String remedy, @Nullable Throwable cause) {
		this(kind, message, remedy, false, cause);
	}

	/**
	 * @param kind           the class of problem
	 * @param message        what happened, in which object, localized
	 * @param remedy         what to do now, localized; empty when the message says it
	 * @param transientFault whether the same attempt may succeed later without any change (deadlock, cut connection)
	 * @param cause          the technical cause, or null
	 */
	public TidemarkException(ProblemKind kind, String message, String remedy, boolean transientFault,
			@Nullable Throwable cause) {
		super(message, cause);
		this.kind = kind;
		this.remedy = remedy;
		this.transientFault = transientFault;
	}

	/** The class of this problem. */
	public ProblemKind kind() {
		return kind;
	}

	/** What to do now; empty when the message says it. */
	public String remedy() {
		return remedy;
	}

	/** Whether the same attempt may succeed later without any change. */
	public boolean isTransient() {
		return transientFault;
	}

	/** What happened; this class never has a null message. */
	@Override
	public String getMessage() {
		String message = super.getMessage();
		return message == null ? "" : message; //$NON-NLS-1$
	}

	/** Message and remedy as one line for a log or a terminal. */
	public String summary() {
		return remedy.isEmpty() ? getMessage() : getMessage() + ' ' + remedy;
	}
}
