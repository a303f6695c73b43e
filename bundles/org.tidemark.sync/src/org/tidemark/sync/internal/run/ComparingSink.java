/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.core.job.DeletePolicy;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.task.Counters;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.internal.conflict.ComparedWrite;
import org.tidemark.sync.internal.conflict.Judge;
import org.tidemark.sync.internal.conflict.RowForm;
import org.tidemark.sync.internal.conflict.SyncEnd;
import org.tidemark.sync.internal.conflict.Told;
import org.tidemark.sync.internal.plan.UnitConflicts;
import org.tidemark.sync.internal.plan.UnitSpec;
import org.tidemark.sync.internal.verify.UnitSides;
import org.tidemark.sync.spi.Checkpoint;
import org.tidemark.sync.spi.Sink;
import org.tidemark.sync.spi.WriteResult;

/** A unit's sink that compares each batch with the target before it is written, and tells of conflicts. */
final class ComparingSink extends ForwardingSink {

	private final UnitContext context;
	private final UnitSpec spec;
	private final UnitProgress progress;
	private final RowForm form;
	private final Judge judge;
	private final ConflictLog log;
	private @Nullable List<ReadColumn> targetColumns;

	private ComparingSink(Sink real, UnitContext context, UnitSpec spec, UnitConflicts conflicts,
			UnitProgress progress) {
		super(real);
		this.context = context;
		this.spec = spec;
		this.progress = progress;
		this.form = new RowForm(spec);
		this.judge = new Judge(spec, form, conflicts);
		this.log = new ConflictLog(context, spec.name());
	}

	/** The sink itself where the unit replaces target rows without looking at them. */
	static Sink over(Sink real, UnitContext context, UnitSpec spec, UnitProgress progress) {
		UnitConflicts conflicts = spec.conflicts();
		return conflicts == null ? real : new ComparingSink(real, context, spec, conflicts, progress);
	}

	private static TidemarkException gone(UnitSpec spec) {
		return new TidemarkException(ProblemKind.FAILED, NLS.bind(Messages.Verify_noTarget, spec.name(), spec.target()),
				"", null); //$NON-NLS-1$
	}

	@Override
	public void prepare() throws TidemarkException {
		super.prepare();
		TableInfo table = context.sides().target().discovery().table(spec.target(), null)
				.orElseThrow(() -> gone(spec));
		targetColumns = UnitSides.of(spec, table).target().columns();
	}

	@Override
	public WriteResult write(RowBatch batch, Checkpoint checkpoint) throws TidemarkException {
		List<ReadColumn> columns = targetColumns;
		if (columns == null) {
			throw new IllegalStateException("not prepared"); //$NON-NLS-1$
		}
		boolean deletes = spec.settings().deletes().policy() != DeletePolicy.IGNORE;
		if (batch.rows() == 0) {
			return super.write(batch, checkpoint);
		}
		ComparedWrite.Outcome outcome = SyncEnd.attempt(this,
				t -> new ComparedWrite(form, judge, columns, deletes).write(t, batch, checkpoint));
		for (Told told : outcome.conflicts()) {
			log.tell(told);
		}
		progress.add(new Counters(0, 0, 0, outcome.skipped(), 0, 0));
		return new WriteResult(outcome.written(), outcome.unchanged());
	}

	@Override
	public void close() {
		super.close();
		log.end();
	}
}
