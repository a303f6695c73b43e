/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.store.internal;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.tidemark.core.connection.ConnectionRepository;
import org.tidemark.core.pipeline.PipelineRepository;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.store.MetadataStore;
import org.tidemark.core.task.LeaseRepository;
import org.tidemark.core.task.LocalProcesses;
import org.tidemark.core.task.SyncStateRepository;
import org.tidemark.core.task.TaskRepository;

/** A metadata store in an SQLite file that was brought up to date. */
final class SqliteStore implements MetadataStore {

	private final Path home;
	private final Database database;
	private final ConnectionRepository connections;
	private final TaskRepository tasks;
	private final SyncStateRepository states;
	private final LeaseRepository leases;
	private final PipelineRepository pipelines;

	SqliteStore(Path home, Database database, Map<String, String> environment, Clock clock) {
		this.home = home;
		this.database = database;
		SecureRandom random = new SecureRandom();
		PasswordCipher cipher = new PasswordCipher(random);
		KeyRing keys = new KeyRing(List.of(new PassphraseKeyProvider(environment), new FileKeyProvider(home, random)),
				cipher, random, clock);
		LocalProcesses processes = new LocalProcesses(environment);
		connections = new SqliteConnections(database, new PasswordVault(keys, cipher), clock);
		tasks = new SqliteTasks(database, new AbandonedTasks(processes));
		states = new SqliteStates(database);
		leases = new SqliteLeases(database, processes, clock);
		pipelines = new SqlitePipelines(database);
	}

	@Override
	public Path home() {
		return home;
	}

	@Override
	public ConnectionRepository connections() {
		return connections;
	}

	@Override
	public TaskRepository tasks() {
		return tasks;
	}

	@Override
	public SyncStateRepository states() {
		return states;
	}

	@Override
	public LeaseRepository leases() {
		return leases;
	}

	@Override
	public PipelineRepository pipelines() {
		return pipelines;
	}

	@Override
	public void close() throws TidemarkException {
		database.close();
	}
}
