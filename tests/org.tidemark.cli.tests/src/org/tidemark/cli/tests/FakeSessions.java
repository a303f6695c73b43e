/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.tests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.ConnectionOperations;
import org.tidemark.operations.DdlOperations;
import org.tidemark.operations.JobOperations;
import org.tidemark.operations.PasswordPrompt;
import org.tidemark.operations.PipelineOperations;
import org.tidemark.operations.TaskOperations;
import org.tidemark.operations.TidemarkSession;
import org.tidemark.operations.TidemarkSessions;
import org.tidemark.operations.mapping.MappingOperations;

/** Sessions over fakes; it remembers how they were opened. */
final class FakeSessions implements TidemarkSessions {

	final FakeConnections connections = new FakeConnections();
	final FakeJobs jobs = new FakeJobs();
	final FakePipelines pipelines = new FakePipelines();
	final FakeDdl ddl = new FakeDdl();
	final FakeTasks tasks = new FakeTasks();
	final List<Path> homes = new ArrayList<>();
	final List<Path> files = new ArrayList<>();
	final Path defaultHome;
	PasswordPrompt prompt;
	int open;

	FakeSessions(Path defaultHome) {
		this.defaultHome = defaultHome;
	}

	@Override
	public Path defaultHome() {
		return defaultHome;
	}

	@Override
	public TidemarkSession open(Path home, Path connectionsFile, PasswordPrompt prompt) throws TidemarkException {
		homes.add(home);
		this.prompt = prompt;
		if (connectionsFile != null) {
			files.add(connectionsFile);
		}
		open++;
		return new TidemarkSession() {
			@Override
			public Path home() {
				return home;
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
			public MappingOperations mappings() {
				throw new UnsupportedOperationException();
			}

			@Override
			public DdlOperations ddl() {
				return ddl;
			}

			@Override
			public TaskOperations tasks() {
				return tasks;
			}

			@Override
			public void close() {
				open--;
			}
		};
	}
}
