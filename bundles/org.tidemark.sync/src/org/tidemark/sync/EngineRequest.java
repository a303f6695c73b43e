/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync;

import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.job.Job;
import org.tidemark.core.store.MetadataStore;

/**
 * A job with all that the engine needs to carry it out.
 *
 * @param job     the job
 * @param jobFile path of the job's file for the history; may be empty
 * @param source  the connection that is read, with its password
 * @param target  the connection that is written, with its password
 * @param options how it is to be run this time
 * @param store   where history, leases and the mirror of checkpoints are kept
 */
public record EngineRequest(Job job, String jobFile, ConnectionSettings source, ConnectionSettings target,
		RunOptions options, MetadataStore store) {
}
