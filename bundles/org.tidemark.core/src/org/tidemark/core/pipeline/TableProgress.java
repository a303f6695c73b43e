/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.pipeline;

import java.time.Instant;

import org.tidemark.core.schema.TableName;

/**
 * How far the provisioning of one table came, with the names under which it is known in each system, so that it can be
 * controlled without asking MySQL or StarRocks.
 *
 * @param source          the table in MySQL, with its database
 * @param target          the table in StarRocks, with its database
 * @param risingWaveTable its name in RisingWave
 * @param sink            the name of its sink in RisingWave
 * @param state           how it is
 * @param problem         why it failed or was left out, localized; empty otherwise
 * @param changed         when it came to be so
 */
public record TableProgress(TableName source, TableName target, String risingWaveTable, String sink, State state,
		String problem, Instant changed) {

	/** How the provisioning of a table is. */
	public enum State {
		/** It waits for what is before it. */
		WAITING,
		/** Its statements are run now. */
		RUNNING,
		/** All of it is there. */
		DONE,
		/** A statement of it failed; the problem says why. */
		FAILED,
		/** It was left out, because something that it needs failed. */
		SKIPPED
	}

	/** The same table in another state. */
	public TableProgress with(State now, String why, Instant when) {
		return new TableProgress(source, target, risingWaveTable, sink, now, why, when);
	}
}
