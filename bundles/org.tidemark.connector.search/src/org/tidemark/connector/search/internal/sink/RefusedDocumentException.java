/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.sink;

import org.tidemark.connector.search.internal.Messages;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

/** A row of which no document can be made. */
final class RefusedDocumentException extends TidemarkException {

	private static final long serialVersionUID = 1L;

	private final String column;

	/**
	 * @param column  the column that is the reason
	 * @param message what happened, localized; it names the row
	 */
	RefusedDocumentException(String column, String message) {
		super(ProblemKind.FAILED, message, Messages.Row_refused_remedy, null);
		this.column = column;
	}

	String column() {
		return column;
	}
}
