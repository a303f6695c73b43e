/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.json;

/** A text is not JSON, or not unambiguous. */
public final class JsonSyntaxException extends Exception {

	private static final long serialVersionUID = 1L;

	private final int line;
	private final int column;
	private final String problem;

	JsonSyntaxException(int line, int column, String problem) {
		super(problem);
		this.line = line;
		this.column = column;
		this.problem = problem;
	}

	/** The line, from 1. */
	public int line() {
		return line;
	}

	/** The column, from 1. */
	public int column() {
		return column;
	}

	/** What is wrong; may quote the text. */
	public String problem() {
		return problem;
	}
}
