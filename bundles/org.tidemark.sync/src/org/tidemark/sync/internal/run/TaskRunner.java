/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.schema.ForeignKey;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.sync.TaskOutcome.UnitOutcome;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.internal.plan.PreparedUnit;

/** Runs the units of a task, several at once, a child table after its parents. */
public final class TaskRunner {

	private final UnitContext context;
	private final DeletePhase deletes;
	private final UnitExecution execution;

	/**
	 * @param context     what the units share
	 * @param deletes     deletes after all writes
	 * @param preparation makes a unit ready again after a transient failure
	 */
	TaskRunner(UnitContext context, DeletePhase deletes, UnitExecution.Preparation preparation) {
		this.context = context;
		this.deletes = deletes;
		this.execution = new UnitExecution(context, deletes, preparation);
	}

	/** Runs the units to their end; their order is the plan's. */
	TaskOutcome run(List<PreparedUnit> units) throws InterruptedException {
		long begun = System.nanoTime();
		int threads = Math.clamp(units.stream().mapToInt(u -> u.spec().settings().threadCount()).max().orElse(1), 1,
				Math.max(1, units.size()));
		Map<TableName, CompletableFuture<UnitOutcome>> running = new ConcurrentHashMap<>();
		List<CompletableFuture<UnitOutcome>> futures = new ArrayList<>();
		try (ExecutorService workers = Executors.newFixedThreadPool(threads,
				Thread.ofPlatform().daemon().name("tidemark-unit-", 1).factory())) { //$NON-NLS-1$
			for (PreparedUnit unit : units) {
				CompletableFuture<UnitOutcome> future = afterParents(unit, running)
						.thenApplyAsync(nothing -> execute(unit), workers);
				running.put(unit.spec().source().name(), future);
				futures.add(future);
			}
			return outcome(units, futures, begun);
		}
	}

	private static CompletableFuture<@Nullable Void> afterParents(PreparedUnit unit,
			Map<TableName, CompletableFuture<UnitOutcome>> running) {
		List<CompletableFuture<UnitOutcome>> parents = new ArrayList<>();
		for (ForeignKey reference : unit.spec().source().foreignKeys()) {
			CompletableFuture<UnitOutcome> parent = running.get(reference.parent());
			if (parent != null) {
				parents.add(parent);
			}
		}
		return CompletableFuture.allOf(parents.toArray(CompletableFuture[]::new));
	}

	private UnitOutcome execute(PreparedUnit unit) {
		if (context.cancellation().requested()) {
			return new UnitOutcome(unit.spec().name(), unit.mode(), TaskStatus.CANCELLED, Counters.ZERO, 0,
					Messages.Run_cancelled);
		}
		UnitOutcome outcome = execution.execute(unit);
		if (outcome.status() == TaskStatus.FAILED && unit.spec().settings().failFast()) {
			context.cancellation().stop();
		}
		return outcome;
	}

	private TaskOutcome outcome(List<PreparedUnit> units, List<CompletableFuture<UnitOutcome>> futures, long begun)
			throws InterruptedException {
		List<UnitOutcome> outcomes = new ArrayList<>();
		for (CompletableFuture<UnitOutcome> future : futures) {
			try {
				outcomes.add(future.get());
			} catch (ExecutionException e) {
				throw new IllegalStateException(e.getCause());
			}
		}
		deletes.run(units, outcomes);
		Counters counters = outcomes.stream().map(UnitOutcome::counters).reduce(Counters.ZERO, Counters::plus);
		return new TaskOutcome(context.task(), statusOf(outcomes), outcomes, counters,
				(System.nanoTime() - begun) / 1_000_000, 0);
	}

	private static TaskStatus statusOf(List<UnitOutcome> outcomes) {
		if (outcomes.stream().anyMatch(o -> o.status() == TaskStatus.FAILED)) {
			return TaskStatus.FAILED;
		}
		return outcomes.stream().anyMatch(o -> o.status() == TaskStatus.CANCELLED) ? TaskStatus.CANCELLED
				: TaskStatus.COMPLETED;
	}
}
