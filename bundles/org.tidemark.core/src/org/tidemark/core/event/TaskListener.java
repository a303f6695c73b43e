/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.event;

/**
 * Receives the events of tasks. It is called by the threads that do the work, one call at a time for each task, and must
 * return quickly.
 */
@FunctionalInterface
public interface TaskListener {

	/** Receives an event. What it throws is logged and does not disturb the task. */
	void handle(TaskEvent event);
}
