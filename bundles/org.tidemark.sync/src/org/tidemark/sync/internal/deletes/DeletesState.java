/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.deletes;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.internal.state.Candidate;
import org.tidemark.sync.spi.Checkpoint;
import org.tidemark.sync.spi.Sink;
import org.tidemark.sync.spi.StoredCheckpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * How far the deletes of a unit have come. It is kept apart from the unit's own checkpoint, which is done before the deletes
 * are.
 *
 * @param deletesOf the run whose deletes have come to their end; empty while they are under way
 * @param allowed   how many rows a pass that is under way may still delete: its guard has let them pass, or a person
 * @param column    the column that marks rows, or empty
 * @param watermark the unit's watermark when the last pass over marked rows came to its end
 * @param stones    how far a table of tombstones was read, or null when it is read as a whole
 */
record DeletesState(String deletesOf, long allowed, String column, List<String> watermark, @Nullable Stones stones) {

	/** The state before the first pass. */
	static final DeletesState NONE = new DeletesState("", 0, "", List.of(), null); //$NON-NLS-1$ //$NON-NLS-2$

	private static final ObjectMapper MAPPER = new ObjectMapper()
			.configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

	/** Completes what an earlier version wrote. */
	DeletesState(@Nullable String deletesOf, long allowed, @Nullable String column, @Nullable List<String> watermark,
			@Nullable Stones stones) {
		this.deletesOf = deletesOf == null ? "" : deletesOf; //$NON-NLS-1$
		this.allowed = allowed;
		this.column = column == null ? "" : column; //$NON-NLS-1$
		this.watermark = watermark == null ? List.of() : List.copyOf(watermark);
		this.stones = stones;
	}

	/**
	 * How far a table of tombstones was read.
	 *
	 * @param table     the table and the column that orders it
	 * @param from      the number from which it is read, or null for all of it
	 * @param key       the key that is listed under this number, by which a list that begins anew is known
	 * @param candidate the number from which it is read once all transactions have ended that may list lower ones
	 */
	record Stones(String table, @Nullable String from, List<String> key, @Nullable Candidate candidate) {
		/** Copies the key. */
		Stones {
			key = List.copyOf(key);
		}
	}

	/** What is stored; the state before the first pass when that cannot be read, for then everything is looked through. */
	static DeletesState of(Sink sink) throws TidemarkException {
		StoredCheckpoint stored = sink.storedCheckpoint().orElse(null);
		if (stored == null) {
			return NONE;
		}
		try {
			return MAPPER.readValue(stored.state(), DeletesState.class);
		} catch (JsonProcessingException e) {
			// everything is looked through then
			return NONE;
		}
	}

	/** A pass under way, of which some rows may still be deleted. */
	DeletesState underWay(long rows) {
		return new DeletesState("", rows, column, watermark, stones); //$NON-NLS-1$
	}

	/** The end of a run's deletes. */
	static DeletesState done(String runId) {
		return new DeletesState(runId, 0, "", List.of(), null); //$NON-NLS-1$
	}

	/** The end of a pass over marked rows. */
	static DeletesState marked(String column, List<String> watermark) {
		return new DeletesState("", 0, column, watermark, null); //$NON-NLS-1$
	}

	/** The same with how far tombstones were read. */
	DeletesState with(@Nullable Stones read) {
		return new DeletesState(deletesOf, allowed, column, watermark, read);
	}

	/** What is stored of it in a run. */
	Checkpoint checkpoint(String runId) {
		try {
			return new Checkpoint(runId, MAPPER.writeValueAsString(this), new byte[0], true);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException(e);
		}
	}
}
