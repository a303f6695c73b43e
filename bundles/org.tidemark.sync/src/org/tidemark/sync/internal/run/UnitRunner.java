/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.Horizon;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.LogLevel;
import org.tidemark.sync.UnitMode;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.internal.plan.PreparedUnit;
import org.tidemark.sync.internal.plan.UnitCursor;
import org.tidemark.sync.internal.plan.UnitSpec;
import org.tidemark.sync.internal.run.TrustLimit.Below;
import org.tidemark.sync.internal.run.TrustLimit.Everything;
import org.tidemark.sync.internal.run.TrustLimit.Nothing;
import org.tidemark.sync.internal.state.UnitState;
import org.tidemark.sync.internal.state.UnitState.Pass;
import org.tidemark.sync.spi.Checkpoint;
import org.tidemark.sync.spi.Cursor;
import org.tidemark.sync.spi.Sink;

/**
 * Runs one unit: takes the horizon, opens a snapshot, makes the passes that its state asks for and stores the watermark.
 * A run that goes on where another was cut off makes one more pass over changes, because rows that it has behind it may
 * have changed since.
 */
final class UnitRunner {

	private static final long TRANSACTIONS_TO_RENEW = 1L << 29;

	private final UnitContext context;
	private final UnitSpec spec;
	private final UnitMode mode;
	private final @Nullable UnitState stored;
	private final UnitProgress progress;
	private final CheckpointMirror mirror;

	UnitRunner(PreparedUnit unit, UnitContext context, UnitProgress progress) {
		this.context = context;
		this.spec = unit.spec();
		this.mode = unit.mode();
		this.stored = unit.state();
		this.progress = progress;
		this.mirror = new CheckpointMirror(context, spec);
	}

	/** Runs the unit and gives its state at the end. */
	UnitState run() throws TidemarkException, InterruptedException {
		try (Sink sink = context.sides().sinks().open(context.sides().target(), spec.sinkRequest(context.job()))) {
			UnitState state = begin(sink);
			Horizon horizon = horizon();
			sink.prepare();
			try (Snapshot snapshot = context.sides().source().source().openSnapshot();
					Cancellation.Registration watched = context.cancellation().register(snapshot::cancel,
							sink::cancel)) {
				UnitState done = passes(sink, snapshot, state, horizon);
				mirror.save(done);
				return done;
			}
		}
	}

	private UnitState begin(Sink sink) throws TidemarkException {
		UnitState from = stored;
		boolean startOver = from != null && from.pass() == Pass.FULL && spec.key().isEmpty();
		boolean ours = from != null && from.intoEmpty();
		if (from != null && from.pass() != Pass.DONE && !startOver) {
			return from;
		}
		if (from != null && mode == UnitMode.INCREMENTAL) {
			return from.inRun(newRunId(), Pass.CHANGES, spec.fingerprint().parts());
		}
		boolean intoEmpty = sink.count() == 0;
		if (startOver && !intoEmpty) {
			if (!ours) {
				throw new TidemarkException(ProblemKind.USAGE,
						NLS.bind(Messages.Run_cannotStartOver, spec.name(), spec.target()),
						Messages.Run_cannotStartOver_remedy, null);
			}
			sink.clear();
			intoEmpty = true;
		}
		UnitCursor cursor = spec.cursor();
		return UnitState.begin(newRunId(), mode == UnitMode.FULL ? Pass.FULL : Pass.CHANGES, intoEmpty,
				cursor == null ? "" : cursor.config().strategy(), spec.fingerprint().parts()); //$NON-NLS-1$
	}

	private static String newRunId() {
		return UUID.randomUUID().toString();
	}

	private @Nullable Horizon horizon() throws TidemarkException {
		UnitCursor cursor = spec.cursor();
		if (cursor == null) {
			return null;
		}
		Horizon horizon = context.sides().source().source().horizon(spec.source(), cursor.cursor().leading());
		if (!horizon.advice().isEmpty()) {
			context.events().send(new TaskEvent.Log(context.task(), spec.name(), LogLevel.WARN, horizon.advice()));
		}
		return horizon;
	}

	private UnitState passes(Sink sink, Snapshot snapshot, UnitState begun, @Nullable Horizon horizon)
			throws TidemarkException, InterruptedException {
		boolean resumed = stored != null && begun.runId().equals(Objects.requireNonNull(stored).runId());
		UnitCursor cursor = spec.cursor();
		if (cursor == null || horizon == null) {
			UnitState end = new PassWriter(context, spec, progress, mirror, sink)
					.write(snapshot, PassPlan.full(spec, begun.position()), null, begun);
			return finish(sink, end.done(List.of(), begunAt()), new byte[0]);
		}
		TrustLimit fresh = TrustLimits.of(cursor.cursor(), horizon, spec.settings().safetyLag());
		TrustLimit limit = TrustLimits.lowest(fresh, begun, spec, cursor.cursor(), snapshot);
		UnitState state = limited(begun, limit);
		if (state.pass() == Pass.FULL) {
			state = full(sink, snapshot, cursor, state, limit, resumed);
			if (!resumed || state.watermark().isEmpty()) {
				return state;
			}
			state = state.inRun(state.runId(), Pass.CHANGES, spec.fingerprint().parts());
			return changes(sink, snapshot, cursor, limited(state, fresh), fresh);
		}
		state = changes(sink, snapshot, cursor, state, limit);
		if (!resumed) {
			return state;
		}
		state = state.inRun(newRunId(), Pass.CHANGES, spec.fingerprint().parts());
		return changes(sink, snapshot, cursor, limited(state, fresh), fresh);
	}

	private static UnitState limited(UnitState state, TrustLimit limit) {
		return state.withLimit(limit instanceof Below below ? below.bound() : null, limit instanceof Nothing);
	}

	private UnitState full(Sink sink, Snapshot snapshot, UnitCursor cursor, UnitState begun, TrustLimit limit,
			boolean resumed) throws TidemarkException, InterruptedException {
		UnitState end = new PassWriter(context, spec, progress, mirror, sink).write(snapshot,
				PassPlan.full(spec, begun.position()), null, begun);
		Watermarks watermarks = new Watermarks(spec, cursor, snapshot);
		List<String> watermark = watermarks.afterFull(limit);
		byte[] hashes = new byte[0];
		if (!resumed && !watermark.isEmpty()) {
			Tail tail = new Tail(context, spec, cursor, snapshot, sink, end);
			tail.remember(cursor.strategy().window(cursor.cursor(), watermark));
			if (cursor.nullable()) {
				tail.remember(List.of(new Condition.IsNull(cursor.cursor().values())));
			}
			hashes = tail.hashes();
		}
		if (watermark.isEmpty() && limit instanceof Nothing) {
			context.events().send(new TaskEvent.Log(context.task(), spec.name(), LogLevel.WARN,
					NLS.bind(Messages.Run_noTrust, spec.name())));
		}
		return finish(sink, end.done(watermark, begunAt()), hashes);
	}

	private UnitState changes(Sink sink, Snapshot snapshot, UnitCursor cursor, UnitState begun, TrustLimit limit)
			throws TidemarkException, InterruptedException {
		PassWriter writer = new PassWriter(context, spec, progress, mirror, sink);
		UnitState state = begun;
		byte[] hashes = new byte[0];
		if (state.pass() == Pass.CHANGES) {
			PassPlan plan = PassPlan.changes(spec, cursor, state, limit);
			Watermarks watermarks = new Watermarks(spec, cursor, snapshot);
			RowSieve sieve = new RowSieve(plan, limit, writer.delivered());
			if (!state.position().isEmpty()) {
				List<String> reached = state.position().subList(0, cursor.cursor().values().size());
				sieve.goOnFrom(reached, watermarks.isBeyond(reached, limit));
			}
			state = writer.write(snapshot, plan, sieve, state);
			List<String> watermark = watermarks.afterChanges(state.watermark(), sieve, limit);
			state = state.at(Pass.NULL_CURSORS, List.of()).withWatermark(watermark);
			hashes = writer.unstored();
		}
		if (cursor.nullable()) {
			PassPlan plan = PassPlan.nullCursors(spec, cursor, state.position());
			writer.carry(hashes);
			state = writer.write(snapshot, plan, new RowSieve(plan, new Everything(), writer.delivered()), state);
			hashes = writer.unstored();
		}
		UnitState done = state.done(state.watermark(), begunAt());
		if (writer.nothingWritten() && isUpToDate(done, writer)) {
			return Objects.requireNonNull(stored);
		}
		return finish(sink, done, hashes);
	}

	/** Whether the stored checkpoint says all that there is to say, so that nothing need be written. */
	private boolean isUpToDate(UnitState done, PassWriter writer) {
		UnitState before = stored;
		return before != null && before.pass() == Pass.DONE && before.definition().equals(done.definition())
				&& (before.watermark().equals(done.watermark())
						|| writer.unchanged() < 1000 && !isFarBehind(before, done));
	}

	/** Whether a stored transaction has to be renewed before its number cannot be told from that of others. */
	private boolean isFarBehind(UnitState before, UnitState done) {
		UnitCursor cursor = spec.cursor();
		return cursor != null && cursor.cursor().trust() == Cursor.Trust.IS_TRANSACTION
				&& Long.parseLong(done.watermark().get(0))
						- Long.parseLong(before.watermark().get(0)) > TRANSACTIONS_TO_RENEW;
	}

	private UnitState finish(Sink sink, UnitState done, byte[] hashes) throws TidemarkException {
		if (context.cancellation().requested()) {
			throw PassWriter.cancelled();
		}
		sink.checkpoint(new Checkpoint(done.runId(), context.json().write(done), hashes, true));
		progress.add(Counters.ZERO);
		return done;
	}

	private String begunAt() {
		return context.begun().truncatedTo(ChronoUnit.SECONDS).toString();
	}
}
