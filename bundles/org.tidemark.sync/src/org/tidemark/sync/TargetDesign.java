/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync;

import org.tidemark.core.schema.TableName;
import org.tidemark.ddl.TableDefinition;

/**
 * The table that a unit's target should be.
 *
 * @param unit   the unit's name
 * @param source the table that is read
 * @param table  the table as a dialect declares it, under the name that the job gives it; types that the dialect has not
 *               are marked blocked
 */
public record TargetDesign(String unit, TableName source, TableDefinition table) {
}
