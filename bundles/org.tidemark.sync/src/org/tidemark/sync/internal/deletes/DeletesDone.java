/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.deletes;

import org.tidemark.sync.internal.state.UnitState;
import org.tidemark.sync.spi.Checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * That the deletes of a run have come to their end. A unit whose writes are complete but whose deletes were cut off does
 * not have it, so that a run that skips complete units makes up for them.
 *
 * @param deletesOf the run; empty while they are under way
 */
record DeletesDone(String deletesOf) {

	private static final ObjectMapper MAPPER = new ObjectMapper();

	/** What is stored at the end. */
	static Checkpoint checkpoint(UnitState done) {
		return of(done.runId(), done.runId());
	}

	/** What is stored before the first row is deleted. */
	static Checkpoint begun(UnitState done) {
		return of(done.runId(), ""); //$NON-NLS-1$
	}

	private static Checkpoint of(String run, String deletesOf) {
		try {
			return new Checkpoint(run, MAPPER.writeValueAsString(new DeletesDone(deletesOf)), new byte[0], true);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException(e);
		}
	}
}
