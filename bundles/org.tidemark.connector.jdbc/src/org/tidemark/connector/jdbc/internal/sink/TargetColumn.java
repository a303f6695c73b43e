/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import org.tidemark.core.type.LogicalType;

/**
 * A column of the target table that is written.
 *
 * @param name           its name in the target
 * @param declaration    its type as a staging table declares it
 * @param nativeType     its type as the dialect reads it
 * @param type           what its values mean
 * @param identityAlways whether the database numbers it unless told otherwise
 * @param nullable       whether it may hold NULL
 * @param equality       the collation or type that holds texts for equal which differ; empty for none
 */
record TargetColumn(String name, String declaration, String nativeType, LogicalType type, boolean identityAlways,
		boolean nullable, String equality) {
}
