/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal.plan;

import org.tidemark.core.job.TableMapping;
import org.tidemark.core.schema.TableInfo;

/**
 * A table of a job as it is in MySQL.
 *
 * @param mapping what the job says of it
 * @param table   what MySQL says of it
 */
public record ChosenTable(TableMapping mapping, TableInfo table) {
}
