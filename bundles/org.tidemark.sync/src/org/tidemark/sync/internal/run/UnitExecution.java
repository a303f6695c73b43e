/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.job.ErrorStrategy;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.LogLevel;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.TaskOutcome.UnitOutcome;
import org.tidemark.sync.UnitMode;
import org.tidemark.sync.UnitPlan;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.internal.plan.PreparedUnit;
import org.tidemark.sync.internal.plan.UnitConflicts;
import org.tidemark.sync.internal.state.UnitState;

/** Runs one unit, tells of its beginning and end, and tries again where the job asks for it. */
final class UnitExecution {

	private static final Logger LOG = LoggerFactory.getLogger(UnitExecution.class);
	private static final int MOST_ATTEMPTS = 5;
	private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

	/** Makes the unit ready again, from the checkpoint that it has reached. */
	interface Preparation {
		PreparedUnit again(PreparedUnit unit) throws TidemarkException;
	}

	private final UnitContext context;
	private final DeletePhase deletes;
	private final Preparation preparation;

	/** @param deletes takes over units that have deletes */
	UnitExecution(UnitContext context, DeletePhase deletes, Preparation preparation) {
		this.context = context;
		this.deletes = deletes;
		this.preparation = preparation;
	}

	UnitOutcome execute(PreparedUnit unit) {
		UnitPlan plan = unit.plan();
		context.events().send(new TaskEvent.UnitStarted(context.task(), plan.unit(), plan.mode().id(), plan.reason(),
				plan.totalRows()));
		UnitProgress progress = new UnitProgress(context.task(), plan.unit(), context.events());
		TaskStatus status = TaskStatus.COMPLETED;
		String error = null;
		UnitState state = unit.state();
		try {
			if (plan.mode() != UnitMode.SKIP) {
				state = attempt(unit, progress);
			}
		} catch (TidemarkException e) {
			status = e.kind() == ProblemKind.CANCELLED ? TaskStatus.CANCELLED : TaskStatus.FAILED;
			error = e.summary();
			LOG.info("{} ended: {}", plan.unit(), error, e); //$NON-NLS-1$
		} catch (OperationCanceledException | InterruptedException e) {
			status = TaskStatus.CANCELLED;
			error = Messages.Run_cancelled;
		} catch (RuntimeException | Error e) {
			status = TaskStatus.FAILED;
			error = NLS.bind(Messages.Run_unexpected, plan.unit(), e);
			LOG.error("{} failed", plan.unit(), e); //$NON-NLS-1$
		}
		UnitEnd end = new UnitEnd(context, unit, progress, state);
		boolean goesOn = status == TaskStatus.COMPLETED && deletes.takes(end);
		return goesOn ? end.outcome(status, null) : end.tell(status, error);
	}

	private UnitState attempt(PreparedUnit unit, UnitProgress progress)
			throws TidemarkException, InterruptedException {
		Duration pause = FIRST_PAUSE;
		for (int attempt = 1;; attempt++) {
			try {
				return run(attempt == 1 ? unit : preparation.again(unit), progress);
			} catch (TidemarkException e) {
				boolean again = e.isTransient() && attempt < MOST_ATTEMPTS
						&& unit.spec().settings().errorStrategy() == ErrorStrategy.RETRY
						&& !context.cancellation().requested();
				if (!again) {
					throw e;
				}
				tellRetry(unit, e, pause);
				waitFor(pause);
				pause = pause.multipliedBy(2);
			}
		}
	}

	private UnitState run(PreparedUnit unit, UnitProgress progress) throws TidemarkException, InterruptedException {
		UnitConflicts conflicts = unit.spec().conflicts();
		return conflicts != null && conflicts.bothWays()
				? new BothWays(unit.spec(), conflicts, context, progress, deletes.guard(unit.spec())).run()
				: new UnitRunner(unit, context, progress).run();
	}

	private void tellRetry(PreparedUnit unit, @Nullable TidemarkException cause, Duration pause) {
		context.events().send(new TaskEvent.Log(context.task(), unit.spec().name(), LogLevel.WARN,
				NLS.bind(Messages.Run_retry, cause == null ? "" : cause.getMessage(), pause.toSeconds()))); //$NON-NLS-1$
	}

	private void waitFor(Duration pause) throws TidemarkException, InterruptedException {
		long end = System.nanoTime() + pause.toNanos();
		while (System.nanoTime() < end) {
			if (context.cancellation().requested()) {
				throw PassWriter.cancelled();
			}
			TimeUnit.MILLISECONDS.sleep(20);
		}
	}
}
