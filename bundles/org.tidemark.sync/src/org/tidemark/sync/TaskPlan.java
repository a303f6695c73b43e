/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync;

import java.util.List;

/**
 * What a run of a job will do; nothing of it is done yet.
 *
 * @param job   the job's name
 * @param units the units in the order in which they start, parents before children
 */
public record TaskPlan(String job, List<UnitPlan> units) {

	/** Copies the units. */
	public TaskPlan {
		units = List.copyOf(units);
	}
}
