/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.event.TaskListener;

/** Sends the events of a task to its listener, one at a time, and keeps its faults away from the task. */
public final class EventStream {

	private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

	private final TaskListener listener;

	/** @param listener receives the events */
	public EventStream(TaskListener listener) {
		this.listener = listener;
	}

	/** Sends an event. */
	public synchronized void send(TaskEvent event) {
		try {
			listener.handle(event);
		} catch (RuntimeException | LinkageError e) {
			LOG.error("A listener failed on {}", event, e); //$NON-NLS-1$
		}
	}
}
