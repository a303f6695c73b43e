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
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.schema.TableName;

/**
 * A statement of a plan.
 *
 * @param system   where it is run
 * @param purpose  what kind of object it is about
 * @param action   what it does to the object
 * @param object   the name of the object that it makes, changes or drops, as the system spells it
 * @param table    the source table for which it is, or null when it is for several
 * @param sql      the statement without a trailing semicolon; a password stands in it as <code>${secret:connection}</code>
 * @param destroys whether it destroys data
 * @param undo     the statements that undo it, in order; empty when there is nothing to undo
 */
public record PipelineStatement(PipelineSystem system, Purpose purpose, Action action, String object,
		@Nullable TableName table, String sql, boolean destroys, List<String> undo) {

	/** Copies the undo. */
	public PipelineStatement {
		undo = List.copyOf(undo);
	}

	/** Whether it is for this source table, and no other. */
	public boolean isFor(TableName source) {
		return Objects.equals(source, table);
	}

	/** What a statement does to its object. */
	public enum Action {
		/** Makes it. */
		CREATE,
		/** Changes it. */
		ALTER,
		/** Removes its rows. */
		TRUNCATE,
		/** Removes it. */
		DROP,
		/** Sets something for the statements behind it. */
		SET
	}

	/** What kind of object a statement is about. */
	public enum Purpose {
		/** A database in StarRocks. */
		TARGET_DATABASE,
		/** A table in StarRocks. */
		TARGET_TABLE,
		/** The schema in RisingWave. */
		SCHEMA,
		/** A secret in RisingWave. */
		SECRET,
		/** The shared source in RisingWave. */
		SOURCE,
		/** A table over the source in RisingWave. */
		TABLE,
		/** The session. */
		SESSION,
		/** A sink in RisingWave. */
		SINK
	}
}
