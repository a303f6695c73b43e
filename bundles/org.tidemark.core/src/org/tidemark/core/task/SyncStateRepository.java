/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.task;

import java.util.List;

import org.tidemark.core.problem.TidemarkException;

/** Keeps the mirror of checkpoints. Implementations are safe for use by several threads and processes. */
public interface SyncStateRepository {

	/** Adds the state or replaces the one of the same job and unit. */
	void save(SyncState state) throws TidemarkException;

	/** The states of a job, ordered by unit. */
	List<SyncState> list(String job) throws TidemarkException;

	/** Forgets the state of a unit, if there is one. */
	void remove(String job, String unit) throws TidemarkException;
}
