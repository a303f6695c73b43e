/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline;

import java.util.List;

/**
 * A statement of a plan.
 *
 * @param system   where it is run
 * @param purpose  what it is for
 * @param object   the name of the object that it makes, changes or drops, as the system spells it
 * @param sql      the statement without a trailing semicolon; a password stands in it as <code>${secret:connection}</code>
 * @param destroys whether it destroys data
 * @param undo     the statements that undo it, in order; empty when there is nothing to undo
 */
public record PipelineStatement(PipelineSystem system, Purpose purpose, String object, String sql, boolean destroys,
		List<String> undo) {

	/** Copies the undo. */
	public PipelineStatement {
		undo = List.copyOf(undo);
	}

	/** What a statement is for. */
	public enum Purpose {
		/** Makes the database in StarRocks. */
		TARGET_DATABASE,
		/** Makes, empties or drops a table in StarRocks. */
		TARGET_TABLE,
		/** Makes the schema in RisingWave. */
		SCHEMA,
		/** Makes a secret in RisingWave. */
		SECRET,
		/** Makes or drops the shared source in RisingWave. */
		SOURCE,
		/** Makes or drops a table over the source in RisingWave. */
		TABLE,
		/** Prepares the session. */
		SESSION,
		/** Makes or drops a sink in RisingWave. */
		SINK
	}
}
