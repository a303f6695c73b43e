/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations;

import org.tidemark.core.schema.TableName;

/**
 * A statement of a script.
 *
 * @param table    the table of the target that it makes or changes
 * @param sql      the statement without a trailing semicolon
 * @param destroys whether values may be lost that are in the table now
 * @param note     what a person should know of it, localized; may be empty
 */
public record DdlStatement(TableName table, String sql, boolean destroys, String note) {
}
