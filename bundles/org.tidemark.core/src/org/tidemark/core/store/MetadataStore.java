/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.store;

import java.nio.file.Path;

import org.tidemark.core.connection.ConnectionRepository;
import org.tidemark.core.pipeline.PipelineRepository;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.LeaseRepository;
import org.tidemark.core.task.SyncStateRepository;
import org.tidemark.core.task.TaskRepository;

/** An open metadata store. Safe for use by several threads. */
public interface MetadataStore extends AutoCloseable {

	/** The folder in which the store lives. */
	Path home();

	/** The connections. */
	ConnectionRepository connections();

	/** The history of tasks. */
	TaskRepository tasks();

	/** The mirror of checkpoints. */
	SyncStateRepository states();

	/** The leases. */
	LeaseRepository leases();

	/** What was provisioned of pipelines. */
	PipelineRepository pipelines();

	@Override
	void close() throws TidemarkException;
}
