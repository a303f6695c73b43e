/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.read;

import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

/** A value of a document that has no image in the logical type of its field. */
final class UnreadableFieldException extends TidemarkException {

	private static final long serialVersionUID = 1L;

	UnreadableFieldException(String message, String remedy, Exception cause) {
		super(ProblemKind.FAILED, message, remedy, cause);
	}
}
