/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.mapping;

import org.tidemark.core.type.LogicalType;

/** What a database says of an expression. */
sealed interface ExpressionType {

	/**
	 * It is valid.
	 *
	 * @param type what its values mean
	 */
	record Known(LogicalType type) implements ExpressionType {
	}

	/**
	 * It is refused.
	 *
	 * @param reason why, in the database's words
	 */
	record Refused(String reason) implements ExpressionType {
	}
}
