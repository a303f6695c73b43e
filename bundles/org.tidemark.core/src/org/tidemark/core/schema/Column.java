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
import org.tidemark.core.type.LogicalType;

/**
 * A column of a table.
 *
 * @param name          its name, as the database spells it
 * @param nativeType    its type as the database declares it, with length and sign: {@code decimal(12,2) unsigned}
 * @param type          what its values mean
 * @param nullable      whether it may hold NULL
 * @param defaultValue  its default as SQL text, or null for none
 * @param comment       its comment, or null for none
 * @param autoIncrement whether the database numbers it
 * @param generated     whether the database computes it, so that it cannot be written
 */
public record Column(String name, String nativeType, LogicalType type, boolean nullable, @Nullable String defaultValue,
		@Nullable String comment, boolean autoIncrement, boolean generated) {
}
