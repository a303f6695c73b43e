/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations;

import java.nio.file.Path;

import org.tidemark.operations.mapping.MappingOperations;

/** All operations over one store. Safe for use by several threads; sessions are independent of each other. */
public interface TidemarkSession extends AutoCloseable {

	/** The folder of the store. */
	Path home();

	/** Connections and what is behind them. */
	ConnectionOperations connections();

	/** Jobs: load, plan, run, verify. */
	JobOperations jobs();

	/** Pipelines of jobs of the engine {@code risingwave}: inspect, plan, apply, watch, take down. */
	PipelineOperations pipelines();

	/** Scripts that make or alter the tables of a job's target. */
	DdlOperations ddl();

	/** What the mappings of jobs mean for the tables that are there. */
	MappingOperations mappings();

	/** The history of runs. */
	TaskOperations tasks();

	/** Closes the store. Never throws. */
	@Override
	void close();
}
