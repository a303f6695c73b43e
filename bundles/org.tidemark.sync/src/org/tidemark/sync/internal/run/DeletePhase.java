/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.osgi.util.NLS;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.job.DeletePolicy;
import org.tidemark.core.job.Direction;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.TaskOutcome.UnitOutcome;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.internal.deletes.DeleteGuard;
import org.tidemark.sync.internal.deletes.UnitDeletes;
import org.tidemark.sync.internal.plan.PreparedUnit;
import org.tidemark.sync.internal.plan.UnitSpec;
import org.tidemark.sync.internal.state.UnitState;

/**
 * The deletes of a task, after the writes of all its units: children before their parents, from one snapshot of the
 * source, so that a parent is not found gone without its children. Units are added by several threads.
 */
final class DeletePhase {

	private static final Logger LOG = LoggerFactory.getLogger(DeletePhase.class);

	private final UnitContext context;
	private final boolean confirmed;
	private final Map<String, UnitEnd> waiting = new HashMap<>();

	/** @param confirmed whether a person has confirmed the deletes */
	DeletePhase(UnitContext context, boolean confirmed) {
		this.context = context;
		this.confirmed = confirmed;
	}

	/** What stops too many deletes of a unit. */
	DeleteGuard guard(UnitSpec spec) {
		return new DeleteGuard(spec, confirmed);
	}

	/**
	 * Whether a unit's end is told after its deletes; then it is kept for them. A unit whose writes are skipped because they
	 * are complete may still have deletes that were cut off.
	 */
	synchronized boolean takes(UnitEnd end) {
		PreparedUnit unit = end.unit();
		WriteMode mode = unit.spec().settings().writeMode();
		boolean deletes = unit.spec().settings().direction() == Direction.FORWARD && mode != WriteMode.REPLACE
				&& end.state() != null
				&& (mode == WriteMode.MIRROR || unit.spec().settings().deletes().policy() != DeletePolicy.IGNORE);
		if (deletes) {
			waiting.put(unit.spec().name(), end);
		}
		return deletes;
	}

	/**
	 * Deletes what is to be deleted.
	 *
	 * @param units    the units, parents first
	 * @param outcomes the outcomes of their writes; those of units with deletes are replaced
	 */
	void run(List<PreparedUnit> units, List<UnitOutcome> outcomes) {
		if (waiting.isEmpty()) {
			return;
		}
		Map<String, UnitOutcome> after = new HashMap<>();
		Map<String, UnitDeletes> begun = begin(after);
		try (Snapshot snapshot = context.sides().source().source().openSnapshot()) {
			for (PreparedUnit unit : units.reversed()) {
				UnitEnd end = waiting.remove(unit.spec().name());
				UnitDeletes deletes = begun.get(unit.spec().name());
				if (end != null && deletes != null) {
					after.put(unit.spec().name(), delete(end, deletes, snapshot));
				}
			}
		} catch (TidemarkException e) {
			waiting.forEach((name, end) -> after.put(name, end.tell(TaskStatus.FAILED, e.summary())));
		}
		outcomes.replaceAll(outcome -> after.getOrDefault(outcome.unit(), outcome));
	}

	private Map<String, UnitDeletes> begin(Map<String, UnitOutcome> after) {
		Map<String, UnitDeletes> begun = new HashMap<>();
		for (UnitEnd end : List.copyOf(waiting.values())) {
			PreparedUnit unit = end.unit();
			String name = unit.spec().name();
			UnitDeletes deletes = new UnitDeletes(context.sides(), unit, context.job(), guard(unit.spec()),
					context.cancellation(), rows -> end.progress().add(new Counters(0, 0, 0, 0, 0, rows)));
			try {
				deletes.begin();
				begun.put(name, deletes);
			} catch (TidemarkException e) {
				waiting.remove(name);
				after.put(name, end.tell(TaskStatus.FAILED, e.summary()));
			}
		}
		return begun;
	}

	private UnitOutcome delete(UnitEnd end, UnitDeletes deletes, Snapshot snapshot) {
		UnitState state = end.state();
		if (context.cancellation().requested() || state == null) {
			return end.tell(TaskStatus.CANCELLED, Messages.Run_cancelled);
		}
		PreparedUnit unit = end.unit();
		try (Cancellation.Registration watched = context.cancellation().register(snapshot::cancel, () -> {
		})) {
			deletes.run(snapshot, state);
			return end.tell(TaskStatus.COMPLETED, null);
		} catch (TidemarkException e) {
			boolean cancelled = e.kind() == ProblemKind.CANCELLED || context.cancellation().requested();
			LOG.info("The deletes of {} ended", unit.spec().name(), e); //$NON-NLS-1$
			return cancelled ? end.tell(TaskStatus.CANCELLED, Messages.Run_cancelled)
					: end.tell(TaskStatus.FAILED, e.summary());
		} catch (OperationCanceledException e) {
			return end.tell(TaskStatus.CANCELLED, Messages.Run_cancelled);
		} catch (RuntimeException | Error e) {
			LOG.error("The deletes of {} failed", unit.spec().name(), e); //$NON-NLS-1$
			return end.tell(TaskStatus.FAILED, NLS.bind(Messages.Run_unexpected, unit.spec().name(), e));
		}
	}
}
