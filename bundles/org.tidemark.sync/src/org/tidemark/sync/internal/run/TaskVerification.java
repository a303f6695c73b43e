/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.SyncSettings;
import org.tidemark.core.job.VerifyMode;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.LogLevel;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.EngineRequest;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.sync.VerifyOutcome.UnitVerification;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.internal.plan.Sides;
import org.tidemark.sync.internal.plan.TaskPlanner;
import org.tidemark.sync.internal.plan.UnitSpec;
import org.tidemark.sync.internal.verify.ScanControl;
import org.tidemark.sync.internal.verify.TableVerifier;

/** The comparison that a job asks for after its units have been written. */
final class TaskVerification {

	private final EngineRequest request;
	private final Sides sides;
	private final Cancellation cancellation;
	private final EventStream events;
	private @Nullable String error;

	TaskVerification(EngineRequest request, Sides sides, Cancellation cancellation, EventStream events) {
		this.request = request;
		this.sides = sides;
		this.cancellation = cancellation;
		this.events = events;
	}

	/** Why it did not come to its end, for a person; null when it did. */
	@Nullable
	String error() {
		return error;
	}

	/** The outcome with what was found; of a task that completed. */
	TaskOutcome verify(TaskPlanner planner, TaskOutcome outcome, IProgressMonitor monitor) {
		if (!isWanted() || outcome.status() != TaskStatus.COMPLETED) {
			return outcome;
		}
		long differences = 0;
		try {
			for (UnitSpec spec : planner.resolve(request.job(), request.options().tables(), monitor)) {
				if (spec.settings().verify() != VerifyMode.NONE) {
					differences += verify(spec, outcome.task());
				}
			}
			return with(outcome, outcome.status(), differences);
		} catch (OperationCanceledException e) {
			return ended(outcome, TaskStatus.CANCELLED, Messages.Run_cancelled, differences);
		} catch (TidemarkException e) {
			boolean cancelled = e.kind() == ProblemKind.CANCELLED || cancellation.requested();
			return cancelled ? ended(outcome, TaskStatus.CANCELLED, Messages.Run_cancelled, differences)
					: ended(outcome, TaskStatus.FAILED, e.summary(), differences);
		}
	}

	/** Whether a job asks for it, for all tables or for some. */
	private boolean isWanted() {
		Job job = request.job();
		return SyncSettings.resolve(job.sync(), SyncOptions.NONE).verify() != VerifyMode.NONE
				|| job.tables().stream().anyMatch(t -> job.settings(t).verify() != VerifyMode.NONE);
	}

	private long verify(UnitSpec spec, long task) throws TidemarkException {
		UnitVerification found = new TableVerifier(sides, spec, task, events::send,
				new ScanControl(cancellation::requested, rows -> {
				}), cancellation).verify(spec.settings().verify());
		if (spec.settings().verify() == VerifyMode.COUNT && found.sourceRows() != found.targetRows()) {
			events.send(new TaskEvent.Log(task, spec.name(), LogLevel.WARN, NLS.bind(Messages.Verify_counts,
					new Object[] { spec.name(), found.sourceRows(), found.targetRows() })));
		}
		return found.missing() + found.extra() + found.different();
	}

	private TaskOutcome ended(TaskOutcome outcome, TaskStatus status, String reason, long differences) {
		error = reason;
		events.send(new TaskEvent.Log(outcome.task(), null,
				status == TaskStatus.FAILED ? LogLevel.ERROR : LogLevel.WARN, reason));
		return with(outcome, status, differences);
	}

	private static TaskOutcome with(TaskOutcome outcome, TaskStatus status, long differences) {
		return new TaskOutcome(outcome.task(), status, outcome.units(), outcome.counters(), outcome.elapsedMillis(),
				differences);
	}
}
