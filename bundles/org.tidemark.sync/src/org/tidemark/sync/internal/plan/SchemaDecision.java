/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.plan;

import java.util.List;

import org.tidemark.sync.PlanNote;

/**
 * What a unit does about a source whose columns changed since its last run.
 *
 * @param schema  the columns to remember
 * @param columns the names of the source columns to sync, where the job lists none
 * @param adds    whether columns that the target lacks are added to it
 * @param added   the new columns that rows of the target have no value for yet
 * @param dropped the columns that are not filled any more
 * @param retyped the columns of another type, where the target may have to follow
 * @param notes   what a person should know
 */
record SchemaDecision(SourceSchema schema, List<String> columns, boolean adds, List<String> added, List<String> dropped,
		List<String> retyped, List<PlanNote> notes) {
}
