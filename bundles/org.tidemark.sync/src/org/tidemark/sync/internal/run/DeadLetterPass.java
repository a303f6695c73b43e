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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.BatchReader;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.ReadQuery;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.task.Counters;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.internal.plan.UnitSpec;
import org.tidemark.sync.internal.state.DeadLetterJson;
import org.tidemark.sync.internal.state.UnitState;
import org.tidemark.sync.spi.Checkpoint;
import org.tidemark.sync.spi.DeadLetter;
import org.tidemark.sync.spi.Sink;
import org.tidemark.sync.spi.WriteResult;

/**
 * Tries the rows again that earlier tasks left in the dead letter: each is read from the source by its key and written.
 * What is taken, or gone from the source, leaves the dead letter.
 */
final class DeadLetterPass {

	private static final long MOST_BYTES = 8L << 20;
	private static final int KEYS_AT_ONCE = 100;

	private final UnitContext context;
	private final UnitSpec spec;
	private final UnitProgress progress;
	private final Sink sink;
	private final DeadLetterJson json = new DeadLetterJson();
	private final List<Integer> key;

	DeadLetterPass(UnitContext context, UnitSpec spec, UnitProgress progress, Sink sink) {
		this.context = context;
		this.spec = spec;
		this.progress = progress;
		this.sink = sink;
		List<String> names = spec.columns().stream().map(ReadColumn::name).toList();
		this.key = spec.keyTargets().stream().map(names::indexOf).toList();
	}

	/**
	 * Tries all that earlier tasks left.
	 *
	 * @param all   whether this run has read all rows: what it did not refuse again was taken or is gone
	 * @param state under which rows are written
	 */
	void run(Snapshot snapshot, boolean all, UnitState state) throws TidemarkException {
		long untried = 0;
		String after = ""; //$NON-NLS-1$
		List<DeadLetter> page = sink.deadLetters().load(after, KEYS_AT_ONCE);
		while (!page.isEmpty()) {
			if (context.cancellation().requested()) {
				throw PassWriter.cancelled();
			}
			after = page.get(page.size() - 1).id();
			List<DeadLetter> older = page.stream().filter(l -> l.task() != context.task()).toList();
			if (all && (key.isEmpty() || spec.settings().writeMode() == WriteMode.REPLACE)) {
				sink.deadLetters().remove(older);
			} else if (key.isEmpty()) {
				untried += older.size();
			} else {
				tryAgain(snapshot, older, state);
			}
			page = sink.deadLetters().load(after, KEYS_AT_ONCE);
		}
		if (untried > 0) {
			progress.add(new Counters(0, 0, 0, 0, untried, 0));
			progress.report().warn(NLS.bind(Messages.DeadLetter_keyless, untried, sink.deadLetters().place()));
		}
		progress.report().tellEnd(sink.deadLetters().place());
	}

	private void tryAgain(Snapshot snapshot, List<DeadLetter> letters, UnitState state) throws TidemarkException {
		Map<String, DeadLetter> left = new HashMap<>();
		List<List<String>> whole = new ArrayList<>();
		for (DeadLetter letter : letters) {
			left.put(letter.key(), letter);
			List<@Nullable String> values = values(letter);
			List<String> present = values.stream().filter(v -> v != null).toList();
			if (present.size() == key.size()) {
				whole.add(present);
			} else {
				write(snapshot, conditions(values), state, left);
			}
		}
		if (!whole.isEmpty()) {
			write(snapshot, List.of(new Condition.OneOf(spec.key(), whole)), state, left);
		}
		sink.deadLetters().remove(List.copyOf(left.values()));
	}

	private List<@Nullable String> values(DeadLetter letter) {
		Map<String, @Nullable String> values = json.object(letter.key());
		List<@Nullable String> ordered = new ArrayList<>();
		for (String name : spec.keyTargets()) {
			ordered.add(values.get(name));
		}
		return ordered;
	}

	private List<Condition> conditions(List<@Nullable String> values) {
		List<Condition> conditions = new ArrayList<>();
		for (int i = 0; i < values.size(); i++) {
			String value = values.get(i);
			conditions.add(value == null ? new Condition.IsNull(spec.key().get(i))
					: new Condition.OneOf(List.of(spec.key().get(i)), List.of(List.of(value))));
		}
		return conditions;
	}

	/** Writes the rows that meet the conditions; those that are refused are not left for removal. */
	private void write(Snapshot snapshot, List<Condition> keys, UnitState state, Map<String, DeadLetter> left)
			throws TidemarkException {
		List<Condition> conditions = spec.filter();
		conditions.addAll(keys);
		ReadQuery query = new ReadQuery(spec.source().name(), spec.columns(), conditions, spec.key(), KEYS_AT_ONCE);
		RowBatch batch = new RowBatch(query.batchColumns(), KEYS_AT_ONCE);
		UnreadableLetters unreadable = new UnreadableLetters(context.task(), spec, key);
		try (BatchReader reader = snapshot.read(query, unreadable)) {
			boolean more = true;
			while (more) {
				batch.clear();
				more = reader.read(batch, MOST_BYTES);
				stay(unreadable.drain(), left);
				if (batch.rows() > 0) {
					write(batch, state, left);
				}
			}
		}
	}

	private void stay(List<DeadLetter> unreadable, Map<String, DeadLetter> left) throws TidemarkException {
		if (!unreadable.isEmpty()) {
			sink.deadLetters().keep(unreadable);
			unreadable.forEach(letter -> left.remove(letter.key()));
			progress.add(new Counters(unreadable.size(), 0, 0, 0, 0, 0));
			progress.refused(unreadable);
		}
	}

	private void write(RowBatch batch, UnitState state, Map<String, DeadLetter> left) throws TidemarkException {
		WriteResult result = sink.write(batch,
				new Checkpoint(state.runId(), context.json().write(state), new byte[0], false));
		result.refused().forEach(letter -> left.remove(letter.key()));
		progress.add(new Counters(batch.rows(), result.written(), result.unchanged(), result.skipped(), 0, 0));
		progress.refused(result.refused());
	}
}
