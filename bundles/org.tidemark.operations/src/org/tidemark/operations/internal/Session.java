/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal;

import java.lang.System.Logger.Level;
import java.nio.file.Path;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.store.MetadataStore;
import org.tidemark.operations.ConnectionOperations;
import org.tidemark.operations.DdlOperations;
import org.tidemark.operations.JobOperations;
import org.tidemark.operations.PipelineOperations;
import org.tidemark.operations.TaskOperations;
import org.tidemark.operations.TidemarkSession;
import org.tidemark.operations.mapping.MappingOperations;

/** All operations over one open store. */
final class Session implements TidemarkSession {

	private final MetadataStore store;
	private final ConnectionOperations connections;
	private final JobOperations jobs;
	private final PipelineOperations pipelines;
	private final DdlOperations ddl;
	private final MappingOperations mappings;
	private final TaskOperations tasks;
	private final RunningTasks running;

	Session(MetadataStore store, ConnectionOperations connections, JobOperations jobs, PipelineOperations pipelines,
			DdlOperations ddl, MappingOperations mappings, TaskOperations tasks, RunningTasks running) {
		this.store = store;
		this.connections = connections;
		this.jobs = jobs;
		this.pipelines = pipelines;
		this.ddl = ddl;
		this.mappings = mappings;
		this.tasks = tasks;
		this.running = running;
	}

	@Override
	public Path home() {
		return store.home();
	}

	@Override
	public ConnectionOperations connections() {
		return connections;
	}

	@Override
	public JobOperations jobs() {
		return jobs;
	}

	@Override
	public PipelineOperations pipelines() {
		return pipelines;
	}

	@Override
	public DdlOperations ddl() {
		return ddl;
	}

	@Override
	public MappingOperations mappings() {
		return mappings;
	}

	@Override
	public TaskOperations tasks() {
		return tasks;
	}

	@Override
	public void close() {
		running.close();
		try {
			store.close();
		} catch (TidemarkException e) {
			System.getLogger(Session.class.getName()).log(Level.WARNING, NLS.bind(Messages.Session_close, store.home()),
					e);
		}
	}
}
