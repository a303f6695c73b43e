/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.ddl;

/**
 * A part of a script.
 *
 * @param kind   what it is
 * @param offset where it begins
 * @param length how long it is
 */
public record SqlToken(Kind kind, int offset, int length) {

	/** What a part of a script is. */
	public enum Kind {
		/** A word of the language. */
		KEYWORD,
		/** A text in quotes. */
		STRING,
		/** A name in quotes. */
		NAME,
		/** A number. */
		NUMBER,
		/** A remark. */
		COMMENT,
		/** Any other word. */
		WORD,
		/** The end of a statement. */
		END
	}

	/** Where it ends. */
	public int end() {
		return offset + length;
	}

	/** What stands there. */
	public String in(String text) {
		return text.substring(offset, end());
	}
}
