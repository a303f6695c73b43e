/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.pipeline.grammar;

/** A statement is not one that the system takes. */
public final class SqlSyntaxException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Stage stage;
	private final int line;
	private final int column;

	SqlSyntaxException(Stage stage, String message, int line, int column) {
		super(message + " at line " + line + ", column " + column);
		this.stage = stage;
		this.line = line;
		this.column = column;
	}

	/** Who rejects a statement. */
	public enum Stage {
		/** The parser: it is not SQL of this system. */
		PARSER,
		/** What comes after: a type, name, option or rule that the system does not know. */
		BINDER
	}

	/** Who rejects it. */
	public Stage stage() {
		return stage;
	}

	/** The line of the offending word, from 1. */
	public int line() {
		return line;
	}

	/** The column of the offending word, from 1. */
	public int column() {
		return column;
	}
}
