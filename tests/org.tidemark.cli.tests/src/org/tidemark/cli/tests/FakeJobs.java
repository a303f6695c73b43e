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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.event.TaskListener;
import org.tidemark.core.job.AlertRule;
import org.tidemark.core.job.Engine;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.PipelineOptions;
import org.tidemark.core.job.Schedule;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.SyncState;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.JobOperations;
import org.tidemark.sync.AlertChannelDescriptor;
import org.tidemark.sync.ConflictChoices;
import org.tidemark.sync.ConflictOutcome;
import org.tidemark.sync.NumberRange;
import org.tidemark.sync.PendingConflict;
import org.tidemark.sync.RefusedRow;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.sync.TaskPlan;
import org.tidemark.sync.UnitPreview;
import org.tidemark.sync.VerifyOutcome;

/** Jobs whose runs end as a test says. */
final class FakeJobs implements JobOperations {

	final List<Path> loaded = new ArrayList<>();
	final List<RunOptions> options = new ArrayList<>();
	/** For each repair whether its deletes were confirmed. */
	final List<Boolean> confirmed = new ArrayList<>();
	final List<Set<String>> units = new ArrayList<>();
	final List<TaskEvent> events = new ArrayList<>();
	final Deque<TaskOutcome> outcomes = new ArrayDeque<>();
	List<SyncState> states = List.of();
	List<NumberRange> gaps = List.of();
	TaskPlan plan = new TaskPlan("shop", List.of());
	List<PendingConflict> conflicts = List.of();
	final List<ConflictChoices> decided = new ArrayList<>();
	ConflictOutcome resolved = new ConflictOutcome(List.of(), List.of());
	List<UnitPreview> previews = List.of();
	VerifyOutcome verified = new VerifyOutcome(List.of());
	/** When the jobs run by themselves; null for never. */
	Schedule schedule;
	/** What the channels of the job's alerts say. */
	List<Optional<TidemarkException>> tried = List.of();
	List<AlertRule> alerts = List.of();
	/** The job file that cannot be read; null for none. */
	Path invalid;
	/** What a run throws, if anything: TidemarkException or an unchecked one. */
	Exception failure;
	/** What happens inside a run. */
	Work during = monitor -> {
	};

	interface Work {
		void run(IProgressMonitor monitor) throws TidemarkException;
	}

	@Override
	public JobFile load(Path file) throws TidemarkException {
		loaded.add(file);
		fail();
		if (file.equals(invalid)) {
			throw new TidemarkException(ProblemKind.USAGE, "It is not JSON.", "", null);
		}
		return new JobFile(file, new Job("shop", Engine.LOCAL, "shop-db", "warehouse", SyncOptions.NONE,
				List.of(), TableSelection.NONE, PipelineOptions.DEFAULT, schedule, alerts));
	}

	@Override
	public List<Optional<TidemarkException>> tryAlerts(Job job) {
		return tried;
	}

	@Override
	public List<AlertChannelDescriptor> alertChannels() {
		return List.of();
	}

	@Override
	public TaskPlan plan(JobFile job, RunOptions runOptions, IProgressMonitor monitor) {
		options.add(runOptions);
		return plan;
	}

	@Override
	public List<UnitPreview> preview(JobFile job, RunOptions runOptions, int rows, IProgressMonitor monitor) {
		options.add(runOptions);
		return previews.stream()
				.map(p -> new UnitPreview(p.plan(), p.sources(), p.columns(), p.rows().subList(0, rows), p.refused()))
				.toList();
	}

	@Override
	public TaskOutcome run(JobFile job, RunOptions runOptions, TaskListener listener, IProgressMonitor monitor)
			throws TidemarkException {
		options.add(runOptions);
		events.forEach(listener::handle);
		during.run(monitor);
		return outcomes.removeFirst();
	}

	@Override
	public VerifyOutcome verify(JobFile job, Set<String> names, TaskListener listener, IProgressMonitor monitor) {
		units.add(names);
		events.forEach(listener::handle);
		return verified;
	}

	@Override
	public VerifyOutcome repair(JobFile job, Set<String> names, boolean confirmDeletes, TaskListener listener,
			IProgressMonitor monitor) {
		confirmed.add(confirmDeletes);
		return verify(job, names, listener, monitor);
	}

	@Override
	public List<SyncState> states(JobFile job) {
		return states;
	}

	@Override
	public List<NumberRange> gaps(SyncState state) {
		return gaps;
	}

	@Override
	public List<String> reset(JobFile job, Set<String> names, IProgressMonitor monitor) {
		units.add(names);
		return states.stream().map(SyncState::unit).toList();
	}

	@Override
	public List<PendingConflict> conflicts(JobFile job, Set<String> names, IProgressMonitor monitor) {
		units.add(names);
		return conflicts;
	}

	@Override
	public List<RefusedRow> deadLetters(JobFile job, Set<String> units, int most, IProgressMonitor monitor) {
		throw new UnsupportedOperationException();
	}

	@Override
	public ConflictOutcome resolve(JobFile job, ConflictChoices choices, IProgressMonitor monitor) {
		decided.add(choices);
		return resolved;
	}

	private void fail() throws TidemarkException {
		if (failure instanceof TidemarkException e) {
			throw e;
		}
		if (failure instanceof RuntimeException e) {
			throw e;
		}
	}
}
