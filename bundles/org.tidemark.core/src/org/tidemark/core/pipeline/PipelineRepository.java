/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.pipeline;

import java.util.Optional;

import org.tidemark.core.problem.TidemarkException;

/** The pipelines that were provisioned, by job. Safe for use by several threads; each call is one transaction. */
public interface PipelineRepository {

	/** The pipeline of a job; empty when none was provisioned. */
	Optional<PipelineRecord> find(String job) throws TidemarkException;

	/** Stores a pipeline in place of what is stored for its job. */
	void save(PipelineRecord pipeline) throws TidemarkException;

	/** Forgets the pipeline of a job; nothing happens when there is none. */
	void remove(String job) throws TidemarkException;
}
