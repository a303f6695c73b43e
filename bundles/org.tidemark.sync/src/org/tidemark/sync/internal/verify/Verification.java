/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.verify;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.event.TaskListener;
import org.tidemark.core.job.VerifyMode;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.VerifyOutcome;
import org.tidemark.sync.VerifyOutcome.UnitVerification;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.internal.deletes.DeleteGuard;
import org.tidemark.sync.internal.plan.Sides;
import org.tidemark.sync.internal.plan.UnitOrder;
import org.tidemark.sync.internal.plan.UnitSpec;
import org.tidemark.sync.internal.run.Cancellation;

/** Compares, or repairs, the units of a job that a person asked for, outside of any task. */
public final class Verification {

	private static final String MODE = "verify"; //$NON-NLS-1$

	private final Sides sides;
	private final TaskListener listener;
	private final IProgressMonitor monitor;

	/**
	 * @param sides    both ends of the job
	 * @param listener receives progress and the differences
	 * @param monitor  cancels
	 */
	public Verification(Sides sides, TaskListener listener, IProgressMonitor monitor) {
		this.sides = sides;
		this.listener = listener;
		this.monitor = monitor;
	}

	/** Compares both sides of units. */
	public VerifyOutcome verify(List<UnitSpec> specs) throws TidemarkException {
		List<UnitVerification> found = new ArrayList<>();
		try (Cancellation cancellation = new Cancellation(monitor)) {
			for (UnitSpec spec : specs) {
				begin(spec);
				found.add(end(new TableVerifier(sides, spec, 0, listener, control(spec, cancellation), cancellation)
						.verify(VerifyMode.CHECKSUM)));
			}
		}
		return new VerifyOutcome(found);
	}

	/**
	 * Makes the targets of units equal to their sources: parents are written before children, and deleted after them.
	 *
	 * @param confirmed whether a person has confirmed the deletes
	 */
	public VerifyOutcome repair(List<UnitSpec> specs, String job, boolean confirmed) throws TidemarkException {
		List<UnitVerification> found = new ArrayList<>();
		try (Cancellation cancellation = new Cancellation(monitor)) {
			List<TableRepair> repairs = new ArrayList<>();
			for (UnitSpec spec : UnitOrder.parentsFirst(specs)) {
				repairs.add(new TableRepair(sides, spec, job, new DeleteGuard(spec, confirmed), listener, cancellation,
						control(spec, cancellation)));
				begin(spec);
			}
			for (TableRepair repair : repairs) {
				repair.write();
			}
			for (TableRepair repair : repairs.reversed()) {
				repair.delete();
			}
			for (TableRepair repair : repairs) {
				found.add(end(repair.compareAgain()));
			}
		}
		return new VerifyOutcome(found);
	}

	private ScanControl control(UnitSpec spec, Cancellation cancellation) {
		long begun = System.nanoTime();
		return new ScanControl(cancellation::requested, rows -> listener.handle(new TaskEvent.Progress(0, spec.name(),
				new Counters(rows, 0, 0, 0, 0, 0), (System.nanoTime() - begun) / 1_000_000)));
	}

	private void begin(UnitSpec spec) {
		listener.handle(new TaskEvent.UnitStarted(0, spec.name(), MODE, Messages.Verify_reason, -1));
	}

	private UnitVerification end(UnitVerification found) {
		TaskStatus status = found.error() == null ? TaskStatus.COMPLETED : TaskStatus.FAILED;
		Counters counters = new Counters(found.sourceRows(), found.written(), 0, 0, 0, found.deleted());
		listener.handle(new TaskEvent.UnitFinished(0, found.unit(), MODE, status, counters, found.elapsedMillis(), null,
				found.error()));
		return found;
	}
}
