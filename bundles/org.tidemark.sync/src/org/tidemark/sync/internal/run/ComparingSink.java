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
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.core.job.DeletePolicy;
import org.tidemark.core.job.ErrorStrategy;
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
import org.tidemark.sync.spi.DeadLetter;
import org.tidemark.sync.spi.Refusal;
import org.tidemark.sync.spi.Sink;
import org.tidemark.sync.spi.TargetTransaction;
import org.tidemark.sync.spi.WriteResult;

/** A unit's sink that compares each batch with the target before it is written, and tells of conflicts. */
final class ComparingSink extends ForwardingSink {

	private static final Ending NO_CHECKPOINT = transaction -> {
		// it follows when all rows are written
	};

	private final UnitContext context;
	private final UnitSpec spec;
	private final UnitProgress progress;
	private final List<Integer> key;
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
		List<String> names = spec.columns().stream().map(ReadColumn::name).toList();
		this.key = spec.keyTargets().stream().map(names::indexOf).toList();
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
	public void anticipate(RowBatch batch) {
		// rows are first compared with those of the target, and few of them are sent
	}

	@Override
	public WriteResult write(RowBatch batch, Checkpoint checkpoint) throws TidemarkException {
		List<ReadColumn> columns = targetColumns;
		if (columns == null) {
			throw new IllegalStateException("not prepared"); //$NON-NLS-1$
		}
		if (batch.rows() == 0) {
			return super.write(batch, checkpoint);
		}
		List<DeadLetter> refused = new ArrayList<>();
		WriteResult result = write(batch, columns, t -> t.checkpoint(checkpoint), refused);
		if (!refused.isEmpty()) {
			checkpoint(checkpoint);
		}
		return new WriteResult(result.written(), result.unchanged(), 0, refused);
	}

	/** What is done in the transaction of a batch, after its rows. */
	private interface Ending {
		void in(TargetTransaction transaction) throws TidemarkException;
	}

	/**
	 * Writes rows in one transaction. When the target refuses some and these are to be skipped, both halves are written in
	 * transactions of their own, of which the checkpoint follows: what is sent again after a crash is found there already.
	 */
	private WriteResult write(RowBatch batch, List<ReadColumn> columns, Ending ending, List<DeadLetter> refused)
			throws TidemarkException {
		try {
			return whole(batch, columns, ending);
		} catch (TidemarkException error) {
			Optional<Refusal> refusal = spec.settings().errorStrategy() == ErrorStrategy.SKIP ? refusal(error)
					: Optional.empty();
			if (refusal.isEmpty()) {
				throw error;
			}
			if (batch.rows() == 1) {
				DeadLetter letter = DeadLetter.of(context.task(), batch, 0, key, batch.columns().size(),
						refusal.get().column(), error.getMessage());
				deadLetters().keep(List.of(letter));
				refused.add(letter);
				return new WriteResult(0, 0);
			}
			int middle = batch.rows() / 2;
			WriteResult first = write(part(batch, 0, middle), columns, NO_CHECKPOINT, refused);
			WriteResult second = write(part(batch, middle, batch.rows()), columns, NO_CHECKPOINT, refused);
			return new WriteResult(first.written() + second.written(), first.unchanged() + second.unchanged());
		}
	}

	private static RowBatch part(RowBatch batch, int from, int to) {
		RowBatch part = new RowBatch(batch.columns(), to - from);
		for (int row = from; row < to; row++) {
			for (int i = 0; i < batch.columns().size(); i++) {
				part.column(i).appendFrom(batch.column(i), row);
			}
		}
		return part;
	}

	private WriteResult whole(RowBatch batch, List<ReadColumn> columns, Ending ending) throws TidemarkException {
		boolean deletes = spec.settings().deletes().policy() != DeletePolicy.IGNORE;
		ComparedWrite.Outcome outcome = SyncEnd.attempt(this, t -> {
			ComparedWrite.Outcome done = new ComparedWrite(form, judge, columns, deletes).write(t, batch);
			ending.in(t);
			return done;
		});
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
