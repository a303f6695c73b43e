/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync;

import java.util.Set;

/**
 * How a job is to be run this time.
 *
 * @param full          forget the watermarks first and read everything
 * @param keepWatermark go on from the watermark although the definition changed
 * @param tables        names of the units to run, as the plan spells them, or their source tables; empty for all
 * @param trigger       what starts the run: {@code manual}, {@code schedule}, {@code demo}, ...
 * @param confirmDeletes a person has confirmed deletes that the delete guard would stop
 */
public record RunOptions(boolean full, boolean keepWatermark, Set<String> tables, String trigger,
		boolean confirmDeletes) {

	/** As the job says, started by a person. */
	public static final RunOptions DEFAULT = new RunOptions(false, false, Set.of(), "manual"); //$NON-NLS-1$

	/** Options that confirm no deletes. */
	public RunOptions(boolean full, boolean keepWatermark, Set<String> tables, String trigger) {
		this(full, keepWatermark, tables, trigger, false);
	}

	/** Copies the tables. */
	public RunOptions {
		tables = Set.copyOf(tables);
	}
}
