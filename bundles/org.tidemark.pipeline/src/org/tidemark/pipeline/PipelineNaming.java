/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline;

/**
 * How the objects of a pipeline are named.
 *
 * @param schema   the schema in RisingWave
 * @param source   the shared source in RisingWave
 * @param database the database in StarRocks; empty for the one of MySQL
 * @param prefix   put before the name of each table
 * @param suffix   put behind it
 */
public record PipelineNaming(String schema, String source, String database, String prefix, String suffix) {
}
