/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.ColumnBuffer;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;
import org.tidemark.sync.ConflictChoices;
import org.tidemark.sync.ConflictOutcome;
import org.tidemark.sync.PendingConflict;
import org.tidemark.sync.PendingConflict.Resolution;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.internal.conflict.Judge.Side;
import org.tidemark.sync.internal.plan.BothWaysSides;
import org.tidemark.sync.internal.plan.Sides;
import org.tidemark.sync.internal.plan.UnitConflicts;
import org.tidemark.sync.internal.plan.UnitSpec;
import org.tidemark.sync.internal.verify.UnitSides;
import org.tidemark.sync.spi.QueuedConflict;
import org.tidemark.sync.spi.RowDigest;
import org.tidemark.sync.spi.Sink;
import org.tidemark.sync.spi.SinkRequest;
import org.tidemark.sync.spi.SyncedRow;
import org.tidemark.sync.spi.TargetTransaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The conflicts of a unit that wait for a person. Used by one thread. */
public final class ConflictQueue {

	private static final int MOST = 100_000;
	private static final RowDigest ANOTHER = new RowDigest(0, 0);
	private static final ObjectMapper JSON = new ObjectMapper();

	private final Sides sides;
	private final UnitSpec spec;
	private final String job;
	private final RowForm form;

	/**
	 * @param sides both ends of the job
	 * @param spec  the unit
	 * @param job   the job's name
	 */
	public ConflictQueue(Sides sides, UnitSpec spec, String job) {
		this.sides = sides;
		this.spec = spec;
		this.job = job;
		this.form = new RowForm(spec);
	}

	/** Ends conflicts of several units. */
	public static ConflictOutcome resolve(Sides sides, List<UnitSpec> specs, String job, ConflictChoices choices)
			throws TidemarkException {
		Set<String> unknown = new TreeSet<>(choices.labels());
		for (UnitSpec spec : specs) {
			new ConflictQueue(sides, spec, job).list().forEach(c -> unknown.remove(c.label()));
		}
		if (!unknown.isEmpty()) {
			throw new TidemarkException(ProblemKind.USAGE,
					NLS.bind(Messages.Queue_unknown, String.join("; ", unknown), job), //$NON-NLS-1$
					Messages.Queue_unknown_remedy, null);
		}
		List<PendingConflict> resolved = new ArrayList<>();
		List<PendingConflict> changed = new ArrayList<>();
		for (UnitSpec spec : specs) {
			new ConflictQueue(sides, spec, job).resolve(choices.labels(), choices.resolution(), resolved, changed);
		}
		return new ConflictOutcome(resolved, changed);
	}

	/** Whether there is a queue at all; without one, nothing must be made for it. */
	private boolean exists() throws TidemarkException {
		return spec.existing() != null && sides.target().discovery()
				.table(new TableName(spec.target().schema(), "tidemark_conflict"), null).isPresent(); //$NON-NLS-1$
	}

	/** The conflicts, the oldest first. */
	public List<PendingConflict> list() throws TidemarkException {
		if (!exists()) {
			return List.of();
		}
		List<PendingConflict> found = new ArrayList<>();
		try (Sink sink = sides.sinks().open(sides.target(), spec.sinkRequest(job))) {
			sink.prepare();
			for (QueuedConflict queued : sink.transact(t -> t.queued(MOST))) {
				found.add(pending(queued));
			}
		}
		return found;
	}

	private PendingConflict pending(QueuedConflict queued) throws TidemarkException {
		String inSource = queued.sourceJson();
		String inTarget = queued.targetJson();
		return new PendingConflict(spec.name(), read(queued.keyJson()), inSource == null ? null : read(inSource),
				inTarget == null ? null : read(inTarget), queued.detectedAt());
	}

	private Map<String, @Nullable String> read(String json) throws TidemarkException {
		try {
			return JSON.readValue(json, new TypeReference<Map<String, @Nullable String>>() {
			});
		} catch (JsonProcessingException e) {
			throw new TidemarkException(ProblemKind.FAILED, NLS.bind(Messages.Queue_damaged, spec.name()),
					Messages.Queue_damaged_remedy, e);
		}
	}

	private void resolve(Set<String> labels, Resolution resolution, List<PendingConflict> resolved,
			List<PendingConflict> changed) throws TidemarkException {
		TableInfo table = spec.existing();
		if (table == null || !exists()) {
			return;
		}
		List<ReadColumn> columns = UnitSides.of(spec, table).target().columns();
		long generation = generationOfSource();
		SinkRequest request = spec.sinkRequest(job);
		try (Sink sink = sides.sinks().open(sides.target(), request)) {
			sink.prepare();
			for (QueuedConflict queued : sink.transact(t -> t.queued(MOST))) {
				PendingConflict conflict = pending(queued);
				if (labels.isEmpty() || labels.contains(conflict.label())) {
					boolean done = SyncEnd.attempt(sink,
							t -> isBothWays() ? mark(t, queued, resolution, generation)
									: settle(t, queued, conflict, resolution, request, columns));
					(done ? resolved : changed).add(conflict);
				}
			}
		}
	}

	private boolean isBothWays() {
		UnitConflicts conflicts = spec.conflicts();
		return conflicts != null && conflicts.bothWays();
	}

	private long generationOfSource() throws TidemarkException {
		if (!isBothWays()) {
			return 0;
		}
		try (Sink source = new BothWaysSides(sides, spec).openSource(job)) {
			source.prepare();
			return source.transact(t -> t.generation());
		}
	}

	/** Remembers the one side as it was seen and the other as changed, so that the next run copies it. */
	private static Boolean mark(TargetTransaction transaction, QueuedConflict queued, Resolution resolution,
			long generation) throws TidemarkException {
		boolean source = resolution == Resolution.TAKE_SOURCE;
		transaction.remember(List.of(new SyncedRow(queued.key(), source ? queued.target() : ANOTHER,
				source ? ANOTHER : queued.source(), 1 + Math.max(generation, transaction.generation()))));
		transaction.settle(List.of(queued.key()));
		return true;
	}

	private Boolean settle(TargetTransaction transaction, QueuedConflict queued, PendingConflict conflict,
			Resolution resolution, SinkRequest request, List<ReadColumn> columns) throws TidemarkException {
		List<String> key = spec.keyTargets().stream().map(name -> String.valueOf(conflict.key().get(name))).toList();
		RowDigest held = held(transaction, queued.key(), key, columns);
		if (!Objects.equals(held, queued.target())) {
			return false;
		}
		Map<String, @Nullable String> source = conflict.source();
		if (resolution == Resolution.TAKE_SOURCE && source != null) {
			RowBatch row = batch(source, request);
			if (held != null) {
				transaction.update(row);
			} else if (transaction.insert(row) == 0) {
				throw new ComparedWrite.RacedException();
			}
			held = held(transaction, queued.key(), key, columns);
		}
		if (held == null) {
			transaction.forget(List.of(queued.key()));
		} else {
			transaction.remember(List.of(new SyncedRow(queued.key(), held, null, 0)));
		}
		transaction.settle(List.of(queued.key()));
		return true;
	}

	private @Nullable RowDigest held(TargetTransaction transaction, RowDigest key, List<String> texts,
			List<ReadColumn> columns) throws TidemarkException {
		FoundRows found = FoundRows.of(form, transaction.present(List.of(texts), columns));
		Side side = Side.of(found.batch(), found.place(key));
		return side == null ? null : form.digest(side.batch(), side.row());
	}

	private static RowBatch batch(Map<String, @Nullable String> values, SinkRequest request) {
		RowBatch batch = new RowBatch(request.columns(), 1);
		for (int i = 0; i < request.columns().size(); i++) {
			append(batch.column(i), values.get(request.columns().get(i).name()));
		}
		return batch;
	}

	private static void append(ColumnBuffer column, @Nullable String text) {
		if (text == null) {
			column.appendNull();
			return;
		}
		switch (column.form()) {
			case LONG -> column.appendLong(Long.parseLong(text));
			case DOUBLE -> column.appendDouble(Double.parseDouble(text));
			case TEXT -> column.appendText(text);
			case BYTES -> {
				byte[] bytes = java.util.HexFormat.of().parseHex(text);
				column.append(bytes, 0, bytes.length);
			}
		}
	}
}
