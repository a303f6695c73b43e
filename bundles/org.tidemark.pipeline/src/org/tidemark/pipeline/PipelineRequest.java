/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline;

import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.job.Job;
import org.tidemark.core.store.MetadataStore;

/**
 * A job of the engine {@code risingwave} with all that is needed to provision it.
 *
 * @param job        the job
 * @param source     the MySQL connection, with its password
 * @param risingWave the RisingWave connection, with its password
 * @param target     the StarRocks connection, with its password
 * @param store      where what was provisioned is remembered
 */
public record PipelineRequest(Job job, ConnectionSettings source, ConnectionSettings risingWave,
		ConnectionSettings target, MetadataStore store) {
}
