/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.schema;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A line in a list of tables.
 *
 * @param name        the table
 * @param kind        what kind it is
 * @param rowEstimate the database's own estimate of its rows, or -1 when it has none
 * @param comment     its comment, or null for none
 */
public record TableSummary(TableName name, TableKind kind, long rowEstimate, @Nullable String comment) {
}
