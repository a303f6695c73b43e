/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.task;

/** Where a task or one of its units stands. */
public enum TaskStatus {
	/** Not begun. */
	PENDING,
	/** At work. */
	RUNNING,
	/** Done, all of it. */
	COMPLETED,
	/** Ended by an error. */
	FAILED,
	/** Ended by the user; what was checkpointed stays. */
	CANCELLED
}
