/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What is remembered of a unit between runs.
 *
 * @param runId      the run that wrote it; a resumed run keeps it
 * @param pass       the pass that is under way, or {@link Pass#DONE}
 * @param position   where that pass stands: the last delivered row's key, in a pass over changes or in their order that
 *                   value first; empty at the beginning and where there is no key
 * @param watermark  from where the next run reads: a text for each value of the cursor, or for its first values alone;
 *                   empty for everything
 * @param horizon    the lowest horizon of all sessions that worked on an unfinished run, or null
 * @param open       whether one of them saw open transactions that may still write
 * @param intoEmpty  whether the target held no rows when the unfinished run began
 * @param strategy   id of the strategy, or empty
 * @param lastSync   when the last complete run began, ISO 8601 in UTC, or null for never
 * @param definition the definition's parts by name, as {@link Fingerprint} makes them
 * @param candidate  what becomes the watermark of a cursor of numbers once it is settled, or null
 * @param gaps       numbers that are missing below the watermark and asked for again, in ascending order
 * @param ranges     the ranges of the key in which a pass over all rows is read, each with a position of its own; empty
 *                   where it is read in one
 */
public record UnitState(String runId, Pass pass, List<String> position, List<String> watermark,
		@Nullable String horizon, boolean open, boolean intoEmpty, String strategy, @Nullable String lastSync,
		Map<String, String> definition, @Nullable Candidate candidate, List<Gap> gaps, List<KeyRange> ranges) {

	/** Copies lists and map; the map in the order of its names, so that equal states are equal texts in every process. */
	public UnitState {
		gaps = List.copyOf(gaps);
		ranges = List.copyOf(ranges);
		position = List.copyOf(position);
		watermark = List.copyOf(watermark);
		definition = Collections.unmodifiableMap(new TreeMap<>(definition));
	}

	/** What a unit is at. */
	public enum Pass {
		/** All rows, by key. */
		FULL,
		/** Rows at or beyond the watermark, by cursor and key. */
		CHANGES,
		/** Rows without a cursor value, by key. */
		NULL_CURSORS,
		/** Nothing: the last run came to its end. */
		DONE
	}

	/** The watermark for people, or null for none. */
	public @Nullable String watermarkText() {
		return watermark.isEmpty() ? null : String.join(", ", watermark); //$NON-NLS-1$
	}

	/** The state in which a unit begins. */
	public static UnitState begin(String runId, Pass pass, boolean intoEmpty, String strategy,
			Map<String, String> definition) {
		return new UnitState(runId, pass, List.of(), List.of(), null, false, intoEmpty, strategy, null, definition,
				null, List.of(), List.of());
	}

	/** The same state in another run of the same definition. */
	public UnitState inRun(String newRunId, Pass newPass, Map<String, String> newDefinition) {
		return new UnitState(newRunId, newPass, List.of(), watermark, null, false, false, strategy, lastSync,
				newDefinition, candidate, gaps, List.of());
	}

	/** The same state with another watermark. */
	public UnitState withWatermark(List<String> newWatermark) {
		return new UnitState(runId, pass, position, newWatermark, horizon, open, intoEmpty, strategy, lastSync,
				definition, candidate, gaps, ranges);
	}

	/** The same state under another trust limit. */
	public UnitState withLimit(@Nullable String newHorizon, boolean newOpen) {
		return new UnitState(runId, pass, position, watermark, newHorizon, newOpen, intoEmpty, strategy, lastSync,
				definition, candidate, gaps, ranges);
	}

	/** The same state with other things that are still pending. */
	public UnitState withPending(@Nullable Candidate newCandidate, List<Gap> newGaps) {
		return new UnitState(runId, pass, position, watermark, horizon, open, intoEmpty, strategy, lastSync,
				definition, newCandidate, newGaps, ranges);
	}

	/** The same state at another position, which is that of the whole pass. */
	public UnitState at(Pass newPass, List<String> newPosition) {
		return new UnitState(runId, newPass, newPosition, watermark, horizon, open, intoEmpty, strategy, lastSync,
				definition, candidate, gaps, List.of());
	}

	/** The same state, whose pass over all rows is read in ranges. */
	public UnitState withRanges(List<KeyRange> newRanges) {
		return new UnitState(runId, pass, position, watermark, horizon, open, intoEmpty, strategy, lastSync,
				definition, candidate, gaps, newRanges);
	}

	/**
	 * The same state, with one of its ranges read further.
	 *
	 * @param range       the number of the range
	 * @param newPosition the key of the last row; empty when there was none
	 * @param done        whether nothing of the range is left
	 */
	public UnitState inRange(int range, List<String> newPosition, boolean done) {
		List<KeyRange> read = new ArrayList<>(ranges);
		read.set(range, read.get(range).at(newPosition, done));
		return withRanges(read);
	}

	/** The state of a run that came to its end. */
	public UnitState done(List<String> newWatermark, String begunAt) {
		return new UnitState(runId, Pass.DONE, List.of(), newWatermark, null, false, false, strategy, begunAt,
				definition, candidate, gaps, List.of());
	}
}
