/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.verify;

import java.util.BitSet;

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.event.TaskListener;
import org.tidemark.core.job.VerifyMode;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.sync.VerifyOutcome.UnitVerification;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.internal.plan.Sides;
import org.tidemark.sync.internal.plan.UnitSpec;
import org.tidemark.sync.internal.run.Cancellation;

/** Compares source and target of one unit: by sums first, row by row only where these differ. */
public final class TableVerifier {

	/** Hashes of so many rows take about 50 MB. */
	private static final int PORTION_ROWS = 1_000_000;

	private final Sides sides;
	private final UnitSpec spec;
	private final long task;
	private final TaskListener listener;
	private final ScanControl control;
	private final Cancellation cancellation;
	private final long begun = System.nanoTime();

	/**
	 * @param sides        both ends of the job
	 * @param spec         the unit
	 * @param task         id of the task that verifies, or 0
	 * @param listener     receives the differences
	 * @param control      tells of progress
	 * @param cancellation ends it
	 */
	public TableVerifier(Sides sides, UnitSpec spec, long task, TaskListener listener, ScanControl control,
			Cancellation cancellation) {
		this.sides = sides;
		this.spec = spec;
		this.task = task;
		this.listener = listener;
		this.control = control;
		this.cancellation = cancellation;
	}

	/**
	 * Compares both sides.
	 *
	 * @param mode whether only rows are counted
	 */
	public UnitVerification verify(VerifyMode mode) throws TidemarkException {
		UnitSides both = UnitSides.of(spec, existing());
		return new BothSnapshots(sides, cancellation, control)
				.read((left, right) -> mode == VerifyMode.COUNT ? counts(both, left, right) : rows(both, left, right));
	}

	private TableInfo existing() throws TidemarkException {
		TableInfo target = spec.existing();
		if (target == null) {
			throw new TidemarkException(ProblemKind.USAGE,
					NLS.bind(Messages.Verify_noTarget, spec.name(), spec.target()), Messages.Verify_noTarget_remedy,
					null);
		}
		return target;
	}

	private UnitVerification counts(UnitSides both, Snapshot left, Snapshot right) throws TidemarkException {
		long source = left.count(both.source().table(), both.source().filter());
		long target = right.count(both.target().table(), both.target().filter());
		return new UnitVerification(spec.name(), source, target, Math.max(0, source - target),
				Math.max(0, target - source), 0, elapsedMillis());
	}

	private UnitVerification rows(UnitSides both, Snapshot left, Snapshot right) throws TidemarkException {
		Comparison comparison = new Comparison(both.source(), both.target(), left, right, control, PORTION_ROWS);
		DifferenceReport report = new DifferenceReport(both.source(), spec.name(), task, listener);
		Comparison.Sums sums = comparison.sums();
		for (BitSet portion : sums.portions()) {
			RowTable table = comparison.compare(portion, report);
			report.portionDone(comparison, left, portion, table);
		}
		return new UnitVerification(spec.name(), sums.sourceRows(), sums.targetRows(), report.missingRows(),
				report.extraRows(), report.differentRows(), elapsedMillis());
	}

	private long elapsedMillis() {
		return (System.nanoTime() - begun) / 1_000_000;
	}
}
