/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.state;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.internal.Messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes states as JSON and reads them back. Safe for use by several threads. */
public final class UnitStateJson {

	private final ObjectMapper mapper = new ObjectMapper()
			.configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

	/** The state as JSON. */
	public String write(UnitState state) {
		try {
			return mapper.writeValueAsString(state);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException(e);
		}
	}

	/**
	 * The state of a checkpoint.
	 *
	 * @param unit whose checkpoint it is, for the message
	 * @throws TidemarkException when it is damaged
	 */
	public UnitState read(String json, String unit) throws TidemarkException {
		try {
			return mapper.readValue(json, UnitState.class);
		} catch (JsonProcessingException e) {
			throw new TidemarkException(ProblemKind.FAILED, NLS.bind(Messages.State_damaged, unit),
					Messages.State_damaged_remedy, e);
		}
	}
}
