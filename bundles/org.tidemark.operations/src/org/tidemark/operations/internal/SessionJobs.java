/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.event.TaskListener;
import org.tidemark.core.job.Job;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.store.MetadataStore;
import org.tidemark.core.task.SyncState;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.JobOperations;
import org.tidemark.operations.internal.SessionPasswords.Use;
import org.tidemark.operations.internal.jobfile.TextFile;
import org.tidemark.operations.jobfile.JobFiles;
import org.tidemark.operations.schedule.ScheduledRuns;
import org.tidemark.sync.AlertChannelDescriptor;
import org.tidemark.sync.ConflictChoices;
import org.tidemark.sync.ConflictOutcome;
import org.tidemark.sync.EngineRequest;
import org.tidemark.sync.PendingConflict;
import org.tidemark.sync.NumberRange;
import org.tidemark.sync.RefusedRow;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.SyncEngine;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.sync.TaskPlan;
import org.tidemark.sync.UnitPreview;
import org.tidemark.sync.VerifyOutcome;

/** The jobs of a session, carried out by the engine. */
final class SessionJobs implements JobOperations {

	private final JobFiles files;
	private final SyncEngine engine;
	private final MetadataStore store;
	private final SessionConnections connections;
	private final RunningTasks running;
	private final RunAlerts alerts;
	private final Clock clock;

	SessionJobs(JobFiles files, SyncEngine engine, MetadataStore store, SessionConnections connections,
			RunningTasks running, RunAlerts alerts, Clock clock) {
		this.files = files;
		this.engine = engine;
		this.store = store;
		this.connections = connections;
		this.running = running;
		this.alerts = alerts;
		this.clock = clock;
	}

	@Override
	public JobFile load(Path file) throws TidemarkException {
		return new JobFile(file, files.parse(TextFile.read(file), file));
	}

	@Override
	public TaskPlan plan(JobFile job, RunOptions options, IProgressMonitor monitor) throws TidemarkException {
		return engine.plan(request(job, options), monitor);
	}

	@Override
	public List<UnitPreview> preview(JobFile job, RunOptions options, int rows, IProgressMonitor monitor)
			throws TidemarkException {
		return engine.preview(request(job, options), rows, monitor);
	}

	@Override
	public TaskOutcome run(JobFile job, RunOptions options, TaskListener listener, IProgressMonitor monitor)
			throws TidemarkException {
		Instant began = clock.instant();
		RunMonitor runMonitor = new RunMonitor(monitor);
		try (RunningTasks.Run run = running.begin(listener, runMonitor)) {
			try {
				TaskOutcome outcome = engine.run(request(job, options,
						ScheduledRuns.TRIGGER.equals(options.trigger()) ? Use.UNATTENDED : Use.WANTED), run,
						runMonitor);
				alerts.ended(job.job(), outcome);
				return outcome;
			} catch (TidemarkException e) {
				alerts.refused(job, run.task(), options.trigger(), began, e);
				throw e;
			}
		}
	}

	@Override
	public List<Optional<TidemarkException>> tryAlerts(Job job) {
		return alerts.attempt(job);
	}

	@Override
	public List<AlertChannelDescriptor> alertChannels() {
		return alerts.channels();
	}

	@Override
	public VerifyOutcome verify(JobFile job, Set<String> units, TaskListener listener, IProgressMonitor monitor)
			throws TidemarkException {
		return engine.verify(request(job, RunOptions.DEFAULT), units, listener, monitor);
	}

	@Override
	public VerifyOutcome repair(JobFile job, Set<String> units, boolean confirmDeletes, TaskListener listener,
			IProgressMonitor monitor) throws TidemarkException {
		RunOptions options = new RunOptions(false, false, Set.of(), RunOptions.DEFAULT.trigger(), confirmDeletes);
		return engine.repair(request(job, options), units, listener, monitor);
	}

	@Override
	public List<SyncState> states(JobFile job) throws TidemarkException {
		return store.states().list(job.job().name());
	}

	@Override
	public List<NumberRange> gaps(SyncState state) throws TidemarkException {
		return engine.gaps(state);
	}

	@Override
	public List<String> reset(JobFile job, Set<String> units, IProgressMonitor monitor) throws TidemarkException {
		return engine.reset(request(job, RunOptions.DEFAULT), units, monitor);
	}

	@Override
	public List<PendingConflict> conflicts(JobFile job, Set<String> units, IProgressMonitor monitor)
			throws TidemarkException {
		return engine.conflicts(request(job, RunOptions.DEFAULT), units, monitor);
	}

	@Override
	public List<RefusedRow> deadLetters(JobFile job, Set<String> units, int most, IProgressMonitor monitor)
			throws TidemarkException {
		return engine.deadLetters(request(job, RunOptions.DEFAULT), units, most, monitor);
	}

	@Override
	public ConflictOutcome resolve(JobFile job, ConflictChoices choices, IProgressMonitor monitor)
			throws TidemarkException {
		return engine.resolve(request(job, RunOptions.DEFAULT), choices, monitor);
	}

	/** What the engine is asked for a job, to look at what it does. */
	EngineRequest request(JobFile jobFile, RunOptions options) throws TidemarkException {
		return request(jobFile, options, Use.BY_THE_WAY);
	}

	private EngineRequest request(JobFile jobFile, RunOptions options, Use use) throws TidemarkException {
		Job job = jobFile.job();
		Path file = jobFile.file();
		ConnectionSettings source = connections.get(job.source(), "source", file, use); //$NON-NLS-1$
		ConnectionSettings target = connections.get(job.target(), "target", file, use); //$NON-NLS-1$
		return new EngineRequest(job, file.toAbsolutePath().normalize().toString(), source, target, options, store);
	}
}
