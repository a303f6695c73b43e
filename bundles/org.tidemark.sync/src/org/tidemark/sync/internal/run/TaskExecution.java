/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.event.TaskListener;
import org.tidemark.core.job.Job;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.LocalProcesses;
import org.tidemark.core.task.LogLevel;
import org.tidemark.core.task.PlannedUnit;
import org.tidemark.core.task.TaskRecord;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.EngineRequest;
import org.tidemark.sync.PlanNote;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.sync.UnitPlan;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.internal.plan.PreparedUnit;
import org.tidemark.sync.internal.plan.Sides;
import org.tidemark.sync.internal.plan.TaskPlanner;
import org.tidemark.sync.internal.state.UnitStateJson;
import org.tidemark.sync.spi.Sink;

/** One run of a job, from the first line of its history to the last. */
public final class TaskExecution implements AutoCloseable {

	private final EngineRequest request;
	private final UnitStateJson json;
	private final TaskListener listener;
	private final IProgressMonitor monitor;
	private final Instant begun;
	private final Cancellation cancellation;
	private volatile boolean leaseLost;

	/**
	 * @param request  what to run
	 * @param json     writes states
	 * @param listener receives the task's events
	 * @param monitor  cancels
	 * @param begun    when the run began
	 */
	public TaskExecution(EngineRequest request, UnitStateJson json, TaskListener listener, IProgressMonitor monitor,
			Instant begun) {
		this.request = request;
		this.json = json;
		this.listener = listener;
		this.monitor = monitor;
		this.begun = begun;
		this.cancellation = new Cancellation(monitor);
	}

	/** Ends the run, because it is another one's job by now. */
	public void leaseLost() {
		leaseLost = true;
		cancellation.stop();
	}

	/** Runs prepared units to their end. */
	public TaskOutcome run(Sides sides, TaskPlanner planner, List<PreparedUnit> units) throws TidemarkException {
		long started = System.nanoTime();
		forget(sides, units);
		TaskRecord task = request.store().tasks().add(record());
		request.store().tasks().savePlan(task.id(), units.stream().map(TaskExecution::planned).toList());
		EventStream events = new EventStream(new TaskHistory(request.store().tasks(), listener));
		events.send(new TaskEvent.TaskStarted(task.id(), request.job().name(),
				units.stream().map(u -> u.spec().name()).toList()));
		for (PreparedUnit unit : units) {
			for (PlanNote note : unit.notes()) {
				events.send(new TaskEvent.Log(task.id(), unit.spec().name(), note.level(), note.text()));
			}
		}
		UnitContext context = new UnitContext(task.id(), request.job().name(), sides, cancellation, events,
				request.store().states(), json, begun, request.store().home());
		TaskOutcome outcome = runUnits(new TaskRunner(context,
				new DeletePhase(context, request.options().confirmDeletes()), unit -> again(planner, unit)), units,
				task.id(), events);
		TaskVerification verification = new TaskVerification(request, sides, cancellation, events);
		TaskOutcome checked = leaseLost ? failed(outcome, events) : verification.verify(planner, outcome, monitor);
		String unverified = verification.error();
		events.send(new TaskEvent.TaskFinished(task.id(), checked.status(), checked.counters(),
				TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started),
				unverified == null ? firstError(checked) : unverified));
		return checked;
	}

	/** Forgets watermarks before any unit begins, so that a run that is cut off does not leave half of them. */
	private void forget(Sides sides, List<PreparedUnit> units) throws TidemarkException {
		for (PreparedUnit unit : units) {
			if (unit.forget()) {
				try (Sink sink = sides.sinks().open(sides.target(), unit.spec().sinkRequest(request.job().name()))) {
					sink.forget();
				}
				request.store().states().remove(request.job().name(), unit.spec().name());
			}
		}
	}

	private static TaskOutcome runUnits(TaskRunner runner, List<PreparedUnit> units, long task, EventStream events)
			throws TidemarkException {
		try {
			return runner.run(units);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			events.send(new TaskEvent.Log(task, null, LogLevel.WARN, Messages.Run_cancelled));
			throw new TidemarkException(ProblemKind.CANCELLED, Messages.Run_cancelled, "", e); //$NON-NLS-1$
		}
	}

	private static PlannedUnit planned(PreparedUnit unit) {
		UnitPlan plan = unit.plan();
		return new PlannedUnit(plan.unit(), plan.target().toString(), plan.mode().id(), plan.reason(), plan.strategy(),
				plan.watermark(), plan.writeMode().id(), plan.totalRows(), plan.key(), plan.statements(),
				plan.notes().stream().map(PlanNote::text).toList());
	}

	private TaskRecord record() {
		Job job = request.job();
		return new TaskRecord(0, job.name(), request.jobFile(), job.engine().id(), job.source(), job.target(),
				TaskStatus.RUNNING, begun, null, null, System.getProperty("user.name", ""), request.options().trigger(), //$NON-NLS-1$ //$NON-NLS-2$
				ProcessHandle.current().pid(), LocalProcesses.hostName());
	}

	private TaskOutcome failed(TaskOutcome outcome, EventStream events) {
		String error = NLS.bind(Messages.Lease_lost, request.job().name());
		events.send(new TaskEvent.Log(outcome.task(), null, LogLevel.ERROR, error));
		List<TaskOutcome.UnitOutcome> units = outcome.units().stream()
				.map(u -> u.status() != TaskStatus.CANCELLED ? u
						: new TaskOutcome.UnitOutcome(u.unit(), u.mode(), TaskStatus.FAILED, u.counters(),
								u.elapsedMillis(), error))
				.toList();
		return new TaskOutcome(outcome.task(), TaskStatus.FAILED, units, outcome.counters(), outcome.elapsedMillis(),
				outcome.differences());
	}

	private PreparedUnit again(TaskPlanner planner, PreparedUnit unit) throws TidemarkException {
		RunOptions options = new RunOptions(false, true, Set.of(unit.spec().name()),
				request.options().trigger());
		PreparedUnit again = planner.prepare(request.job(), options, new NullProgressMonitor()).get(0);
		return again.readBy(Math.min(again.readers(), unit.readers()));
	}

	private static @Nullable String firstError(TaskOutcome outcome) {
		return outcome.units().stream().map(TaskOutcome.UnitOutcome::error).filter(e -> e != null).findFirst()
				.orElse(null);
	}

	@Override
	public void close() {
		cancellation.close();
	}
}
