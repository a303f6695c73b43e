/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.state;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.internal.Messages;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes states as JSON and reads them back. Safe for use by several threads. */
public final class UnitStateJson {

	/** Made when the first state is read or written: most commands begin without one, and it takes hundreds of classes. */
	private static final class Mapper {

		static final ObjectMapper STATES = new ObjectMapper()
				.configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
				.configure(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY, true);

		static {
			// an earlier version wrote one value in place of a list, or no list at all
			STATES.configOverride(List.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
		}
	}

	/** The state as JSON. */
	public String write(UnitState state) {
		try {
			return Mapper.STATES.writeValueAsString(state);
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
			return Mapper.STATES.readValue(json, UnitState.class);
		} catch (JsonProcessingException e) {
			throw new TidemarkException(ProblemKind.FAILED, NLS.bind(Messages.State_damaged, unit),
					Messages.State_damaged_remedy, e);
		}
	}
}
