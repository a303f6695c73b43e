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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.connector.spi.SnapshotGroup;
import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.job.WriteMode;
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
import org.tidemark.sync.internal.state.Gap;
import org.tidemark.sync.internal.state.HashLog;
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
	private final PreparedUnit unit;
	private final UnitProgress progress;
	private final CheckpointMirror mirror;

	UnitRunner(PreparedUnit unit, UnitContext context, UnitProgress progress) {
		this.unit = unit;
		this.context = context;
		this.spec = unit.spec();
		this.mode = unit.mode();
		this.stored = unit.state();
		this.progress = progress;
		this.mirror = new CheckpointMirror(context, spec);
	}

	/** Runs the unit and gives its state at the end. */
	UnitState run() throws TidemarkException, InterruptedException {
		try (Sink sink = ComparingSink.over(
				context.sides().sinks().open(context.sides().target(), context.sinkRequest(spec)), context, spec,
				progress)) {
			UnitState state = begin(sink);
			Footing footing = footing(state);
			sink.inRun(state.runId());
			sink.prepare();
			try (SnapshotGroup snapshots = FullRead.open(context, spec,
					state.pass() == Pass.FULL ? unit.readers() : 1);
					Cancellation.Registration watched = context.cancellation().register(snapshots::cancel,
							sink::cancel)) {
				UnitState done = passes(sink, snapshots, state, footing);
				boolean all = mode == UnitMode.FULL && !isResumed(state);
				new DeadLetterPass(context, spec, progress, sink).run(snapshots.first(), all, done);
				mirror.save(done);
				return done;
			}
		}
	}

	private UnitState begin(Sink sink) throws TidemarkException {
		UnitState from = stored;
		boolean startOver = from != null && spec.startsOver(from);
		boolean ours = from != null && from.intoEmpty();
		if (from != null && from.pass() != Pass.DONE && !startOver) {
			return from;
		}
		if (from != null && mode == UnitMode.INCREMENTAL) {
			return from.inRun(newRunId(), Pass.CHANGES, spec.fingerprint().parts());
		}
		boolean intoEmpty = !replaces() && sink.count() == 0;
		if (startOver && !intoEmpty && !replaces()) {
			if (!ours) {
				throw new TidemarkException(ProblemKind.USAGE,
						NLS.bind(Messages.Run_cannotStartOver, spec.name(), spec.target()),
						Messages.Run_cannotStartOver_remedy, null);
			}
			sink.clear();
			intoEmpty = true;
		}
		UnitCursor cursor = spec.cursor();
		return UnitState
				.begin(newRunId(), mode == UnitMode.FULL ? Pass.FULL : Pass.CHANGES, intoEmpty,
						cursor == null ? "" : cursor.config().strategy(), spec.fingerprint().parts()) //$NON-NLS-1$
				.withPending(from == null ? null : from.candidate(), List.of());
	}

	private boolean replaces() {
		return spec.settings().writeMode() == WriteMode.REPLACE;
	}

	private boolean appends() {
		return spec.settings().writeMode() == WriteMode.APPEND;
	}

	private boolean isResumed(UnitState begun) {
		UnitState before = stored;
		return before != null && begun.runId().equals(before.runId());
	}

	private static String newRunId() {
		return UUID.randomUUID().toString();
	}

	private @Nullable Footing footing(UnitState state) throws TidemarkException, InterruptedException {
		UnitCursor cursor = spec.cursor();
		if (cursor == null) {
			return null;
		}
		Footing footing = Footing.take(context, spec, cursor, state, unit.seen());
		String advice = footing.horizon().advice();
		if (!advice.isEmpty() && unit.notes().stream().noneMatch(n -> n.text().contains(advice))) {
			warn(advice);
		}
		return footing;
	}

	private void warn(String text) {
		context.events().send(new TaskEvent.Log(context.task(), spec.name(), LogLevel.WARN, text));
	}

	private UnitState passes(Sink sink, SnapshotGroup snapshots, UnitState begun, @Nullable Footing footing)
			throws TidemarkException, InterruptedException {
		Snapshot snapshot = snapshots.first();
		boolean resumed = isResumed(begun);
		UnitCursor cursor = spec.cursor();
		if (cursor == null || footing == null) {
			UnitState end = allRows(sink, snapshots, null, begun);
			return finish(sink, end.done(List.of(), begunAt()), new byte[0]);
		}
		new OddRows(spec, cursor, snapshot).refuseUndated();
		TrustLimit fresh = footing.limit();
		TrustLimit limit = TrustLimits.lowest(fresh, begun, spec, cursor.cursor(), snapshot);
		UnitState state = limited(begun, limit);
		if (state.pass() == Pass.FULL) {
			if (!resumed) {
				refuseDeadEnd(snapshot, cursor, footing);
			}
			state = resumed ? full(sink, snapshots, cursor, state, limit, null)
					: fromOneSnapshot(sink, snapshots, cursor, state, limit, footing);
			if (!resumed) {
				return state;
			}
			if (state.watermark().isEmpty() && !appends()) {
				// nothing tells what changed behind the position
				state = state.inRun(newRunId(), Pass.FULL, spec.fingerprint().parts());
				return fromOneSnapshot(sink, snapshots, cursor, limited(state, fresh), fresh, footing);
			}
			state = state.inRun(state.runId(), Pass.CHANGES, spec.fingerprint().parts());
			return changes(sink, snapshot, cursor, limited(state, fresh), fresh, footing);
		}
		state = changes(sink, snapshot, cursor, state, limit, resumed ? null : footing);
		if (!resumed) {
			return state;
		}
		state = state.inRun(newRunId(), Pass.CHANGES, spec.fingerprint().parts());
		return changes(sink, snapshot, cursor, limited(state, fresh), fresh, footing);
	}

	/** Rows that were appended cannot be appended again; so they are not before there is a watermark to go on from. */
	private void refuseDeadEnd(Snapshot snapshot, UnitCursor cursor, Footing footing) throws TidemarkException {
		if (spec.settings().writeMode() == WriteMode.APPEND && footing.holdsBack()
				&& !new Gaps(context, spec, cursor).areKnown()
				&& !snapshot.greatest(spec.source().name(), cursor.cursor().values(), spec.filter()).isEmpty()) {
			throw new TidemarkException(ProblemKind.FAILED,
					NLS.bind(Messages.Run_appendNoTrust, spec.name(), footing.horizon().advice()),
					NLS.bind(Messages.Run_appendNoTrust_remedy, spec.name()), null);
		}
	}

	/** Reads everything from the snapshot that was opened after the footing was taken. */
	private UnitState fromOneSnapshot(Sink sink, SnapshotGroup snapshots, UnitCursor cursor, UnitState begun,
			TrustLimit limit, Footing footing) throws TidemarkException, InterruptedException {
		UnitState state = begun;
		if (limit instanceof Everything) {
			List<String> greatest = new Watermarks(spec, cursor, snapshots.first()).afterFull(limit);
			state = state.withLimit(greatest.isEmpty() ? null : greatest.get(0), false);
		}
		return full(sink, snapshots, cursor, state, limit, footing);
	}

	private static UnitState limited(UnitState state, TrustLimit limit) {
		return state.withLimit(limit instanceof Below below ? below.bound() : null, limit instanceof Nothing);
	}

	/** Reads everything. There is a footing where all of it is read from one snapshot. */
	private UnitState full(Sink sink, SnapshotGroup snapshots, UnitCursor cursor, UnitState begun, TrustLimit limit,
			@Nullable Footing footing) throws TidemarkException, InterruptedException {
		UnitState end = allRows(sink, snapshots, cursor, begun);
		Snapshot snapshot = snapshots.first();
		Watermarks watermarks = new Watermarks(spec, cursor, snapshot);
		List<String> watermark = watermarks.afterFull(limit);
		Gaps gaps = new Gaps(context, spec, cursor);
		if (footing != null) {
			end = end.withPending(footing.candidate(), List.of());
			GapFinder finder = footing.isOpen() ? gaps.finder(List.of(), limit, Gaps.MOST) : null;
			List<String> last = finder == null ? List.of() : gaps.scan(snapshot, finder, watermark);
			if (finder != null && !last.isEmpty() && hasRoom(finder)) {
				watermark = last;
				end = end.withPending(null, finder.gaps(snapshot.opened().toString()));
			}
		}
		OddRows odd = new OddRows(spec, cursor, snapshot);
		if (watermarks.foundBeyond()) {
			tellOfFuture(odd, footing);
		}
		byte[] hashes = new byte[0];
		String earlier = stored == null ? null : stored.horizon();
		if (!watermark.isEmpty() && (footing != null || earlier != null)) {
			Tail tail = new Tail(context, spec, cursor, snapshot, sink, end);
			List<Condition> delivered = new ArrayList<>(cursor.window(watermark, watermarks.greatest()));
			if (footing == null && earlier != null) {
				delivered.add(new Condition.Before(cursor.cursor().leading(), earlier));
			}
			tail.remember(delivered);
			if (odd.readsUndated() && footing != null) {
				tail.remember(List.of(new Condition.IsNull(cursor.cursor().values())));
			}
			hashes = tail.hashes();
		}
		if (watermark.isEmpty() && (footing == null || footing.holdsBack())) {
			warn(NLS.bind(Messages.Run_noTrust, spec.name()));
		}
		return finish(sink, end.done(watermark, begunAt()), hashes);
	}

	private UnitState allRows(Sink sink, SnapshotGroup snapshots, @Nullable UnitCursor cursor, UnitState begun)
			throws TidemarkException, InterruptedException {
		return new FullRead(context, spec, snapshots)
				.write(new PassWriter(context, spec, progress, mirror, sink), cursor, begun);
	}

	/** Reads what changed. There is a footing where all of it is read from one snapshot. */
	private UnitState changes(Sink sink, Snapshot snapshot, UnitCursor cursor, UnitState begun, TrustLimit limit,
			@Nullable Footing footing) throws TidemarkException, InterruptedException {
		PassWriter writer = new PassWriter(context, spec, progress, mirror, sink);
		UnitState state = begun;
		byte[] hashes = new byte[0];
		if (state.pass() == Pass.CHANGES) {
			state = cursors(writer, snapshot, cursor, state, limit, footing);
			hashes = writer.unstored();
		}
		OddRows odd = new OddRows(spec, cursor, snapshot);
		if (odd.readsUndated()) {
			PassPlan plan = PassPlan.nullCursors(spec, cursor, state.position());
			writer.carry(hashes);
			state = writer.write(snapshot, plan, new RowSieve(plan, new Everything(), writer.delivered()), state);
			hashes = writer.unstored();
		}
		tellOfIgnored(odd, footing);
		UnitState done = state.done(state.watermark(), begunAt());
		if (writer.nothingWritten() && isUpToDate(done, writer)) {
			return Objects.requireNonNull(stored);
		}
		return finish(sink, done, withNextWindow(sink, snapshot, cursor, state, footing, hashes));
	}

	/**
	 * The hashes, and those of what the next run reads again below its watermark. What is behind the position of a run that
	 * was cut off is another snapshot's: it is not known to have been delivered.
	 */
	private byte[] withNextWindow(Sink sink, Snapshot snapshot, UnitCursor cursor, UnitState state,
			@Nullable Footing footing, byte[] hashes) throws TidemarkException {
		if (!cursor.strategy().hasOwnWindow() || footing == null) {
			return hashes;
		}
		HashLog log = new HashLog();
		log.addAll(hashes);
		Tail tail = new Tail(context, spec, cursor, snapshot, sink, state);
		tail.remember(cursor.window(state.watermark(), new Watermarks(spec, cursor, snapshot).greatest()));
		log.addAll(tail.hashes());
		return log.bytes();
	}

	/** Reads what has a cursor. */
	private UnitState cursors(PassWriter writer, Snapshot snapshot, UnitCursor cursor, UnitState begun,
			TrustLimit limit,
			@Nullable Footing footing) throws TidemarkException, InterruptedException {
		Gaps gaps = new Gaps(context, spec, cursor);
		UnitState state = begun;
		if (footing != null) {
			state = state.withPending(footing.candidate(), gaps.askAgain(snapshot, writer, state, footing));
		}
		Watermarks watermarks = new Watermarks(spec, cursor, snapshot);
		PassPlan plan = PassPlan.changes(spec, cursor, state, limit, watermarks.greatest());
		GapFinder finder = footing == null || !footing.isOpen() ? null
				: gaps.finder(PassPlan.from(cursor, state), limit, Gaps.MOST - state.gaps().size());
		RowSieve sieve = new RowSieve(plan, limit, writer.delivered())
				.watchedBy(finder == null ? null : finder::take)
				.keepingAll(appends() && cursor.strategy().hasOwnWindow());
		if (!state.position().isEmpty()) {
			List<String> reached = state.position().subList(0, cursor.cursor().values().size());
			sieve.goOnFrom(reached, watermarks.isBeyond(reached, limit));
		}
		state = writer.write(snapshot, plan, sieve, state);
		if (sieve.anyBeyond()) {
			tellOfFuture(new OddRows(spec, cursor, snapshot), footing);
		}
		List<String> watermark = watermarks.afterChanges(state.watermark(), sieve, limit);
		String last = sieve.last();
		if (finder != null && last != null && hasRoom(finder)) {
			watermark = List.of(last);
			List<Gap> all = new ArrayList<>(state.gaps());
			all.addAll(finder.gaps(snapshot.opened().toString()));
			state = state.withPending(null, all);
		}
		return state.at(Pass.NULL_CURSORS, List.of()).withWatermark(watermark);
	}

	private void tellOfIgnored(OddRows odd, @Nullable Footing footing) throws TidemarkException {
		long ignored = footing == null ? 0 : odd.ignored();
		if (ignored > 0) {
			progress.add(new Counters(0, 0, 0, ignored, 0, 0));
			warn(NLS.bind(Messages.Run_ignored, spec.name(), ignored));
		}
	}

	private void tellOfFuture(OddRows odd, @Nullable Footing footing) throws TidemarkException {
		long future = footing == null ? 0 : odd.future(footing.horizon().zone());
		if (future > 0) {
			warn(NLS.bind(Messages.Run_future, spec.name(), future));
		}
	}

	private boolean hasRoom(GapFinder finder) {
		if (finder.isFull()) {
			warn(NLS.bind(Messages.Run_tooManyGaps, spec.name(), Gaps.MOST));
		}
		return !finder.isFull();
	}

	/** Whether the stored checkpoint says all that there is to say, so that nothing need be written. */
	private boolean isUpToDate(UnitState done, PassWriter writer) {
		UnitState before = stored;
		return before != null && !unit.goesBack() && before.pass() == Pass.DONE
				&& before.definition().equals(done.definition())
				&& before.gaps().equals(done.gaps()) && Objects.equals(before.candidate(), done.candidate())
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
